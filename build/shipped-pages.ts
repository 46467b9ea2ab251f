import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { ShippedPackage } from './shipped-packages.ts';

/** The pages that come with the application beside the interface: the documents, and every licence text. */

const style = [
  'body{max-width:46rem;margin:2rem auto;padding:0 1.5rem;font:16px/1.55 system-ui,sans-serif;color:#1b1d22;background:#faf9f6}',
  'img{max-width:100%}pre{white-space:pre-wrap;overflow-wrap:anywhere}table{border-collapse:collapse;display:block;overflow-x:auto}',
  'td,th{border:1px solid #9a978f;padding:.25rem .5rem;text-align:start;vertical-align:top}a{color:#0b57a4}',
  '@media(prefers-color-scheme:dark){body{color:#e9e7e2;background:#16181d}a{color:#8ab8f0}td,th{border-color:#6d6f76}}',
].join('');

/** A whole page; `body` is HTML. */
function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Every document of a folder as a page in another; its pictures go with it. */
export async function writeDocumentPages(documents: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const names = (await readdir(documents)).filter((name) => name.endsWith('.md'));
  for (const name of names) {
    const html = documentPage(await readFile(join(documents, name), 'utf8'));
    await writeFile(join(into, name.replace(/\.md$/, '.html')), html);
  }
  await cp(join(documents, 'images'), join(into, 'images'), { recursive: true });
}

/** One document as a page: headings can be linked to, links lead to pages that are shipped or are plain words. */
export function documentPage(markdown: string): string {
  const reader = new MarkdownIt({ html: true });
  reader.renderer.rules.heading_open = (tokens, at, options, _environment, self) => {
    tokens[at]?.attrSet('id', headingAnchor(tokens[at + 1]?.content ?? ''));
    return self.renderToken(tokens, at, options);
  };
  reader.renderer.rules.link_open = (tokens, at, options, _environment, self) => {
    const target = shippedTarget(String(tokens[at]?.attrGet('href') ?? ''));
    if (target === undefined) tokens[at]?.attrs?.splice(0);
    else tokens[at]?.attrSet('href', target);
    return self.renderToken(tokens, at, options);
  };
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Themeloom';
  return page(title, reader.render(markdown));
}

/** Where a link of a document leads among the shipped pages; undefined for what is not shipped. */
function shippedTarget(href: string): string | undefined {
  if (href.startsWith('#')) return href;
  const found = /^([\w-]+)\.md(#.*)?$/.exec(href);
  return found === null ? undefined : `${found[1]}.html${found[2] ?? ''}`;
}

/** As GitHub makes it of a heading. */
function headingAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** All licences on one page: the program's own, then every package by name. */
export function licencesPage(
  own: string,
  packages: readonly ShippedPackage[],
  data: readonly { readonly name: string; readonly text: string }[],
): string {
  const list = packages.map(
    ({ name, version, licence }) =>
      `<li><a href="#${escaped(name)}">${escaped(name)} ${escaped(version)}</a> (${escaped(licence)})</li>`,
  );
  const texts = packages.map(
    ({ name, version, texts: all }) =>
      `<h2 id="${escaped(name)}">${escaped(name)} ${escaped(version)}</h2>\n${all.map((text) => `<pre>${escaped(text)}</pre>`).join('\n')}`,
  );
  const parts = data.map(
    ({ name, text }) => `<h2>${escaped(name)}</h2>\n<pre>${escaped(text)}</pre>`,
  );
  return page(
    'Licences of everything shipped',
    [
      '<h1>Licences of everything shipped</h1>',
      '<h2>Themeloom</h2>',
      `<pre>${escaped(own)}</pre>`,
      '<p>The desktop application also holds Electron and Chromium. Their texts lie beside its program, as LICENSE.electron.txt and LICENSES.chromium.html.</p>',
      `<ul>\n${list.join('\n')}\n</ul>`,
      ...texts,
      ...parts,
    ].join('\n'),
  );
}
