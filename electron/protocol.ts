import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { pageHeaders, servedPath } from '../shared/platform/served-pages.ts';
import { errorCode } from './files.ts';
import type { PrintedPages } from './printed-pages.ts';

/**
 * `app://themeloom` serves the built pages. This origin never changes: the browser engine keys the
 * user's data by it.
 */
export const pagesScheme = 'app';
export const pagesHost = 'themeloom';
export const pagesUrl = `${pagesScheme}://${pagesHost}/`;

/** Must run before the application is ready. */
export function declarePagesScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pagesScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function servePages(protocol: Protocol, folder: string, printed: PrintedPages): void {
  protocol.handle(
    pagesScheme,
    (request) => printed.answer(new URL(request.url).pathname) ?? answerPage(request, folder),
  );
}

/** Whether an address is a page of this application. */
export function isOwnPage(address: string): boolean {
  return address.startsWith(pagesUrl);
}

export async function answerPage(request: Request, folder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const path = host === pagesHost ? servedPath(pathname, 'index.html') : undefined;
  if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
    return notFound();
  try {
    const body = new Uint8Array(await readFile(join(folder, path)));
    return new Response(request.method === 'HEAD' ? null : body, { headers: pageHeaders(path) });
  } catch (cause) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(cause))) return notFound();
    throw cause;
  }
}

function notFound(): Response {
  return new Response('Not found.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
