/** Pages that a window handed over to be printed: served once each, under an address nobody else knows. */
import { randomUUID } from 'node:crypto';
import { pageHeaders } from '../shared/platform/served-pages.ts';

const folder = '/printed/';

export class PrintedPages {
  readonly #waiting = new Map<string, Uint8Array>();

  /** The path under which the page is served. */
  keep(html: Uint8Array): string {
    const path = `${folder}${randomUUID()}.html`;
    this.#waiting.set(path, html);
    return path;
  }

  /** The answer to a request for one of these pages; undefined for every other path. */
  answer(pathname: string): Response | undefined {
    const html = this.#waiting.get(pathname);
    if (html === undefined) return undefined;
    this.#waiting.delete(pathname);
    return new Response(new Uint8Array(html), { headers: pageHeaders(pathname) });
  }

  forget(path: string): void {
    this.#waiting.delete(path);
  }
}
