import { notify } from './notices.ts';

/** Puts text on the clipboard, and says in these words how that went. */
export async function copyTold(
  text: string,
  words: { readonly done: string; readonly failed: string },
): Promise<void> {
  await navigator.clipboard.writeText(text).then(
    () => notify({ text: words.done, tone: 'done' }),
    () => notify({ text: words.failed, tone: 'problem' }),
  );
}
