import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { buildTextBody, type SourceBlock } from './canonical.ts';
import { NotesAtEnd } from './notes-at-end.ts';
import { OdtBlocks } from './odt-blocks.ts';
import { OdtDrawings } from './odt-drawings.ts';
import { OdtLists } from './odt-lists.ts';
import { odtPrefixes } from './odt-names.ts';
import { OdtObjects } from './odt-objects.ts';
import { OdtStyles } from './odt-styles.ts';
import { openZip, type ZipEntry } from './open-zip.ts';
import type { ReadingProblem } from './reading.ts';
import { SetAside } from './set-aside.ts';
import type { TextBody } from './text-body.ts';
import { requireReadableSize } from './xml-size.ts';
import { walkXml, type XmlAttributes, type XmlVisitor, xmlText } from './xml-walk.ts';

/** What an OpenDocument text gave: its title if it names one, its body, and what was set aside. */
export interface OdtReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads an OpenDocument text (ODT): body text, lists and headings with their numbers, tables, text boxes; notes at the
 * end. Throws an `ExpectedError` for one that is damaged or protected.
 */
export function readOdt(bytes: Uint8Array): OdtReading {
  const entries = openZip(bytes);
  const content = entries.get('content.xml');
  if (content === undefined) throw damaged();
  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest !== undefined && xmlText(manifest.read()).includes('encryption-data')) {
    throw new ExpectedError('password-protected', t('error.documentPassword'));
  }
  const styles = new OdtStyles();
  const edges = new PageEdges();
  const styleEntry = entries.get('styles.xml');
  if (styleEntry !== undefined) walk(styleEntry, new OdtVisitor(styles, edges));
  const setAside = new SetAside();
  const notes = new NotesAtEnd();
  const found: SourceBlock[] = [];
  const blocks = new OdtBlocks(
    {
      styles,
      notes,
      setAside,
      lists: new OdtLists((name) => styles.listStyle(name)),
      drawings: new OdtDrawings(setAside, new OdtObjects(entries)),
    },
    { add: (...added) => found.push(...added) },
  );
  walk(content, new OdtVisitor(styles, blocks));
  for (const block of notes.finish()) found.push(block);
  const body = buildTextBody(found);
  const first = (kind: string): string | undefined => {
    const block = body.blocks.find((each) => each.kind === kind);
    return block === undefined ? undefined : body.text.slice(block.start, block.end);
  };
  return {
    title: first('title') ?? metaTitle(entries.get('meta.xml')) ?? first('heading'),
    body,
    problems: [
      ...setAside.comments(blocks.comments),
      ...setAside.deletions(),
      ...(edges.haveWords ? [t('reading.asideEdges')] : []),
      ...setAside.lines(),
    ].map((message) => ({ message })),
  };
}

/** Gives each part of a file to who reads it: what defines styles to them, the rest to `words`. */
class OdtVisitor implements XmlVisitor {
  readonly #styles: OdtStyles;
  readonly #words: XmlVisitor;
  #isText = false;

  constructor(styles: OdtStyles, words: XmlVisitor) {
    this.#styles = styles;
    this.#words = words;
  }

  enter(name: string, attributes: XmlAttributes): void {
    if (this.#isText) this.#words.enter(name, attributes);
    else if (name === 'office:text' || name === 'office:master-styles') this.#isText = true;
    else this.#styles.enter(name, attributes);
  }

  leave(name: string): void {
    if (name === 'office:text' || name === 'office:master-styles') this.#isText = false;
    else if (this.#isText) this.#words.leave(name);
    else this.#styles.leave(name);
  }

  text(value: string): void {
    if (this.#isText) this.#words.text(value);
  }
}

/** Whether words stand above or below the pages. */
class PageEdges implements XmlVisitor {
  haveWords = false;
  #depth = 0;

  enter(name: string): void {
    if (edges.test(name)) this.#depth += 1;
  }

  leave(name: string): void {
    if (edges.test(name)) this.#depth -= 1;
  }

  text(value: string): void {
    if (this.#depth > 0 && /\S/.test(value)) this.haveWords = true;
  }
}

const edges = /^style:(?:header|footer)(?:-left|-first)?$/;

function walk(entry: ZipEntry, visitor: XmlVisitor): void {
  const xml = xmlText(entry.read());
  requireReadableSize(xml, 'odt');
  try {
    walkXml(xml, visitor, odtPrefixes);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw damaged();
  }
}

function metaTitle(entry: ZipEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(xmlText(entry.read()))?.[1] ?? '';
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

function damaged(): ExpectedError {
  return new ExpectedError('damaged-file', t('error.damagedOdt'));
}
