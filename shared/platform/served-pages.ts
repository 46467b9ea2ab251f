/**
 * How the built pages are served, whether by the desktop's own scheme or by the loopback server: one
 * rule for which path may be read and one set of headers, so that both give the same protection.
 */

/** Everything comes from the application itself: no remote origin, no inline script, no eval. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The component library inserts small style elements; with no remote origin allowed they cannot leak anything.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/**
 * The path below the folder of built pages that `pathname` (still percent-encoded) names, with `/`
 * standing for `indexFile`; `undefined` for anything that could leave the folder or name a hidden file.
 */
export function servedPath(pathname: string, indexFile: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded === '/') return indexFile;
  if (!decoded.startsWith('/')) return undefined;
  const segments = decoded.slice(1).split('/');
  const safe = segments.every(
    (segment) => /^[\w@+-][\w@+. -]*$/.test(segment) && !segment.endsWith('.'),
  );
  return safe ? segments.join('/') : undefined;
}

/** The headers for one served file. */
export function pageHeaders(path: string): Readonly<Record<string, string>> {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return {
    'content-type': contentTypes[extension] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Built assets carry a hash in their name; the pages that name them must always be read anew.
    'cache-control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  };
}
