import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, servePages } from '../../build/serve.ts';

let folder: string;
let server: PageServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-serve-'));
  await mkdir(join(folder, 'pages/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for the browser');
  await writeFile(join(folder, 'pages/browser.html'), '<title>Themeloom</title>');
  server = await servePages({ folder: join(folder, 'pages'), indexFile: 'browser.html', port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request as raw as a hostile one: no library tidies its path or its host. */
function ask(
  path: string,
  { method = 'GET', host = `127.0.0.1:${server.port}` } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port: server.port, path, method, headers: { host } },
      (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

describe('the loopback server', () => {
  it('serves the front page with its policy', async () => {
    const { status, headers, body } = await ask('/?study=1');
    expect([status, body]).toEqual([200, '<title>Themeloom</title>']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets',
    '/assets/',
    '/missing.js',
  ])('answers %s as not found', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'Not found.\n' });
  });

  it('answers no other method', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('answers to no name but its own, and sends localhost to its one address', async () => {
    expect((await ask('/', { host: 'rebound.example' })).status).toBe(421);
    const { status, headers } = await ask('/?a=1', { host: `localhost:${server.port}` });
    expect([status, headers.location]).toEqual([308, `http://127.0.0.1:${server.port}/?a=1`]);
  });

  it('takes the next port when the preferred one is taken', async () => {
    const second = await servePages({ folder, indexFile: 'browser.html', port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
