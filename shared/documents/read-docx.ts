import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { buildTextBody, type SourceBlock } from './canonical.ts';
import { NotesAtEnd } from './notes-at-end.ts';
import type { ReadingProblem } from './reading.ts';
import { SetAside } from './set-aside.ts';
import type { TextBody } from './text-body.ts';
import { WordBlocks, type WordContext, type WordSink } from './word-blocks.ts';
import { WordChunks } from './word-chunks.ts';
import { fieldsAreWhole } from './word-fields.ts';
import { readNumbering } from './word-lists.ts';
import { wordPrefixes } from './word-names.ts';
import { type Numbering, NumberingCounts } from './word-numbering.ts';
import { WordParts } from './word-parts.ts';
import { WordStyles } from './word-styles.ts';
import { requireReadableSize } from './xml-size.ts';
import { walkXml } from './xml-walk.ts';

/** What a Word document gave: its title if it names one, its body and what was left out. */
export interface DocxReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** The blocks of a Word document before they are laid out, with its own title and a line for each thing left out. */
export interface DocxBlocks {
  readonly title: string | undefined;
  readonly blocks: readonly SourceBlock[];
  readonly problems: readonly string[];
}

/** Reads a Word document: body text, lists, tables, text boxes; footnotes and endnotes at the end. */
export function readDocx(bytes: Uint8Array): DocxReading {
  const { blocks, problems, title } = readDocxBlocks(bytes, 0);
  const body = buildTextBody(blocks);
  const first = (kind: string): string | undefined => {
    const block = body.blocks.find((each) => each.kind === kind);
    return block === undefined ? undefined : body.text.slice(block.start, block.end);
  };
  return {
    title: first('title') ?? title ?? first('heading'),
    body,
    problems: problems.map((message) => ({ message })),
  };
}

/** Reads a Word document that may stand inside another, `depth` documents deep. */
export function readDocxBlocks(bytes: Uint8Array, depth: number): DocxBlocks {
  const parts = new WordParts(bytes);
  try {
    return readParts(parts, depth);
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError('damaged-file', t('error.damagedDocx'));
  }
}

function readParts(parts: WordParts, depth: number): DocxBlocks {
  const main = parts.text(parts.main);
  if (main === undefined) throw new Error('no document');
  const styles = new WordStyles(parts.textFor('styles'));
  const setAside = new SetAside();
  const chunks = new WordChunks(parts, setAside, depth, readDocxBlocks);
  const context: WordContext = {
    styles,
    counts: new NumberingCounts(numberingOf(parts, styles)),
    notes: new NotesAtEnd(),
    setAside,
    chunk: (relationship) => chunks.read(relationship),
  };
  const blocks: SourceBlock[] = [];
  walkPart(main, context, { add: (...added) => blocks.push(...added) });
  if (!context.notes.isEmpty) {
    for (const purpose of ['footnotes', 'endnotes']) {
      const xml = parts.textFor(purpose);
      if (xml !== undefined) walkPart(xml, context, { add: () => undefined });
    }
    for (const block of context.notes.finish()) blocks.push(block);
  }
  return {
    title: coreTitle(parts),
    blocks,
    problems: [
      ...setAside.comments(commentsIn(parts)),
      ...setAside.deletions(),
      ...pageEdges(parts),
      ...setAside.lines(),
    ],
  };
}

function walkPart(xml: string, context: WordContext, sink: WordSink): void {
  requireReadableSize(xml, 'docx');
  const blocks = new WordBlocks(context, sink, fieldsAreWhole(xml));
  walkXml(xml, blocks, wordPrefixes);
  blocks.finish();
}

function numberingOf(parts: WordParts, styles: WordStyles): Numbering {
  const xml = parts.textFor('numbering');
  if (xml === undefined) return { definitions: new Map(), lists: new Map() };
  return readNumbering(xml, (style) => styles.get(style).list);
}

function commentsIn(parts: WordParts): number {
  return parts.textFor('comments')?.match(/<(?:\w+:)?comment[\s>]/g)?.length ?? 0;
}

function pageEdges(parts: WordParts): readonly string[] {
  const words = /<(?:\w+:)?t(?:\s[^<>]*)?>[^<]*[^\s<]/;
  const isThere = parts
    .names(/^word\/(?:header|footer)\d*\.xml$/)
    .some((name) => words.test(parts.text(name) ?? ''));
  return isThere ? [t('reading.asideEdges')] : [];
}

function coreTitle(parts: WordParts): string | undefined {
  const xml = parts.text('docProps/core.xml');
  if (xml === undefined) return undefined;
  const raw = /<dc:title[^>]*>([^<]*)<\/dc:title>/.exec(xml)?.[1] ?? '';
  const title = raw.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => entities[name] ?? '',
  );
  return title.trim() || undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
