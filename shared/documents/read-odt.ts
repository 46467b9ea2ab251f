import { SaxesParser } from 'saxes';
import { ExpectedError } from '../errors.ts';
import { buildTextBody } from './canonical.ts';
import { OdtBlocks } from './odt-blocks.ts';
import { openZip, type ZipEntry } from './open-zip.ts';
import type { ReadingProblem } from './reading.ts';
import type { TextBody } from './text-body.ts';

/** What an OpenDocument text gave: its title if it names one, its body, and what was set aside. */
export interface OdtReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** No document nests deeper; one that does is made to exhaust memory. */
const deepest = 512;

/** Reads an OpenDocument text (ODT). Throws an `ExpectedError` for one that is damaged or protected. */
export function readOdt(bytes: Uint8Array): OdtReading {
  const entries = openZip(bytes);
  const content = entries.get('content.xml');
  if (content === undefined) throw damaged();
  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest !== undefined && textOf(manifest).includes('encryption-data')) {
    throw new ExpectedError(
      'password-protected',
      'The document is protected by a password, so it was not read. Open it in its program, remove the password and save a copy.',
    );
  }
  const blocks = new OdtBlocks();
  const styles = entries.get('styles.xml');
  if (styles !== undefined) walk(textOf(styles), blocks);
  walk(textOf(content), blocks);
  const body = buildTextBody(blocks.finish());
  const first = body.blocks.find(({ kind }) => kind === 'title' || kind === 'heading');
  return {
    title:
      metaTitle(entries.get('meta.xml')) ??
      (first === undefined ? undefined : body.text.slice(first.start, first.end)),
    body,
    problems: blocks.setAside(),
  };
}

function walk(xml: string, blocks: OdtBlocks): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', ({ attributes, name }) => {
    depth += 1;
    if (depth > deepest) throw damaged();
    blocks.enter(name, attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    blocks.leave(name);
  });
  parser.on('text', (text) => blocks.text(text));
  parser.on('cdata', (text) => blocks.text(text));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close();
  } catch {
    throw damaged();
  }
}

function metaTitle(entry: ZipEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(textOf(entry))?.[1] ?? '';
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  const plain = title.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => names[name] ?? '',
  );
  return plain.trim() || undefined;
}

function textOf(entry: ZipEntry): string {
  return new TextDecoder().decode(entry.read());
}

function damaged(): ExpectedError {
  return new ExpectedError(
    'damaged-file',
    'The OpenDocument text is damaged, so it was not read. Open it in LibreOffice or Word and save it anew, then import the copy.',
  );
}
