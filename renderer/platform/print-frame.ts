import type { PrintRequest } from '../../shared/platform/platform.ts';

/** A print dialog may stand open for long, and browsers do not all say when it is gone. */
const longestPrint = 10 * 60_000;

/**
 * Prints a page through a frame that is not seen. It may run no script: only its being of the same origin is allowed,
 * without which nobody could print it, and the dialog.
 */
export async function printInFrame({ html }: PrintRequest): Promise<undefined> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText =
    'position:fixed;inset:0 auto auto 0;width:0;height:0;border:0;visibility:hidden';
  frame.srcdoc = new TextDecoder().decode(html);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow;
  if (page === null) return undefined;
  const gone = setTimeout(() => frame.remove(), longestPrint);
  page.addEventListener('afterprint', () => {
    clearTimeout(gone);
    frame.remove();
  });
  page.print();
  return undefined;
}
