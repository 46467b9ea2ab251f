import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  pageHeaders,
  servedPath,
} from '../../../shared/platform/served-pages.ts';

describe('which path is served', () => {
  it('gives the front page and the files below it', () => {
    expect(servedPath('/', 'browser.html')).toBe('browser.html');
    expect(servedPath('/assets/index-BkJN_q-D.js', 'index.html')).toBe('assets/index-BkJN_q-D.js');
    expect(servedPath('/pdfjs/standard_fonts/Foxit%20Fixed.pfb', 'index.html')).toBe(
      'pdfjs/standard_fonts/Foxit Fixed.pfb',
    );
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/.inputs',
    '/assets/',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html%00.js',
    '/%E0%A4%A',
    'index.html',
    '',
  ])('refuses %j', (pathname) => {
    expect(servedPath(pathname, 'index.html')).toBeUndefined();
  });

  it('never leaves the folder, whatever it is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      'assets',
      '%00',
      ':',
      '~',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = servedPath(`/${pieces.join('')}`, 'index.html');
        if (path === undefined) return;
        expect(posix.normalize(posix.join('/pages', path)).startsWith('/pages/')).toBe(true);
        expect(path).not.toMatch(/[\\:~\0]|(^|\/)\./);
      }),
    );
  });
});

describe('the headers of a page', () => {
  it('allow no remote origin, no inline script and no eval', () => {
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self';");
  });

  it('let only hashed assets be cached', () => {
    expect(pageHeaders('index.html')['cache-control']).toBe('no-cache');
    expect(pageHeaders('assets/index-BkJN.js')).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'max-age=31536000, immutable',
    });
  });
});
