import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pageHeaders, servedPath } from '../shared/platform/served-pages.ts';

/**
 * Serves the built pages to browsers on this machine only. The browser keys its storage by origin,
 * so the same port is preferred every time and `localhost` is sent on to the one true address.
 */
export const preferredPort = 4747;

const host = '127.0.0.1';

export interface PageServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `folder` with `indexFile` as its front page on `port`, or on the next free one. */
export async function servePages(options: {
  readonly folder: string;
  readonly indexFile: string;
  readonly port: number;
}): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() =>
      refuse(response, 500, 'The page could not be read.'),
    );
  });
  const port = await listenFrom(server, options.port);
  return {
    address: `http://${host}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, indexFile }: { readonly folder: string; readonly indexFile: string },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered.');
  }
  const port = request.socket.localPort;
  const target = request.url ?? '/';
  if (
    request.headers.host === `localhost:${port}` &&
    target.startsWith('/') &&
    !target.startsWith('//')
  ) {
    response.writeHead(308, { location: `http://${host}:${port}${target}` }).end();
    return;
  }
  // Any other name means that a page elsewhere pointed its own host name at this machine.
  if (request.headers.host !== `${host}:${port}`) return refuse(response, 421, 'Unknown host.');

  const path = servedPath(target.replace(/[?#].*$/s, ''), indexFile);
  const body = path === undefined ? undefined : await readServedFile(join(folder, path));
  if (path === undefined || body === undefined) return refuse(response, 404, 'Not found.');
  response.writeHead(200, { ...pageHeaders(path), 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function readServedFile(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    ...pageHeaders('refusal.txt'),
    'content-type': 'text/plain; charset=utf-8',
  });
  response.end(`${words}\n`);
}

async function listenFrom(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; port < firstPort + 50; port += 1) {
    const listening = await tryListen(server, port);
    if (listening !== undefined) return listening;
    if (firstPort === 0) break;
  }
  throw new Error(`No port from ${firstPort} to ${firstPort + 49} is free on ${host}.`);
}

function tryListen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException): void => {
      if (cause.code === 'EADDRINUSE' || cause.code === 'EACCES') resolve(undefined);
      else reject(cause);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
