/**
 * The turns of a transcript. They are derived from the text whenever they are wanted and never stored, so
 * that a better rule serves the documents that are there already.
 */
import { speakerKey, speakerLabels } from './accept-labels.ts';
import { beginsAbstract, beginsReferences } from './first-page-labels.ts';
import type { LabelOnLine } from './label-found.ts';
import { runInLabels } from './run-in-labels.ts';
import { asks, isTimeLine, labelAt } from './speaker-labels.ts';
import type { BlockKind, TextBody } from './text-body.ts';

/** What one speaker says until the next speaks: offsets into the canonical text, end exclusive. */
export interface Turn {
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

/** A speaker of a document, with how often and how much they speak. */
export interface Speaker {
  readonly name: string;
  readonly turns: number;
  /** Characters of all their turns together, in UTF-16 units. */
  readonly length: number;
}

/**
 * The turns of a transcript in order, each from after its label to before the next one; empty for a text
 * that is no conversation. Page numbers and running heads can lie within a turn but never end it. A label
 * that nothing follows gives no turn.
 */
export function turnsOf(body: TextBody): readonly Turn[] {
  const lines = linesOf(body);
  const labels = labelsOf(body.text, lines);
  const names = spellings(labels);
  const turns: Turn[] = [];
  for (const [index, label] of labels.entries()) {
    const first = lines[label.line];
    if (first === undefined || label.style === 'system') continue;
    const span = speechOf(lines, label, labels[index + 1]?.line ?? lines.length, first.start);
    if (span === undefined) continue;
    turns.push({ speaker: names.get(speakerKey(label.name)) ?? label.name, ...span });
  }
  return turns;
}

/** Who speaks in a transcript, in the order in which they first do; empty for any other text. */
export function speakersOf(body: TextBody): readonly Speaker[] {
  const speakers = new Map<string, { turns: number; length: number }>();
  for (const { speaker, start, end } of turnsOf(body)) {
    const before = speakers.get(speaker) ?? { turns: 0, length: 0 };
    speakers.set(speaker, { turns: before.turns + 1, length: before.length + end - start });
  }
  return [...speakers].map(([name, counts]) => ({ name, ...counts }));
}

/** Where in a transcript the turns begin, labels included: offsets in order; none for any other text. */
export function turnStartsOf(body: TextBody): readonly number[] {
  const lines = linesOf(body);
  return labelsOf(body.text, lines).flatMap(({ line }) => lines[line]?.start ?? []);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** A block that was divided goes on in the middle of a line. */
  readonly continues: boolean;
}

// Furniture, notes and times on lines of their own are nobody's speech.
function linesOf({ text, blocks }: TextBody): Line[] {
  const lines: Line[] = [];
  for (const { start, end, kind } of blocks) {
    if (kind === 'furniture' || kind === 'footnote' || kind === 'picture') continue;
    let at = start;
    while (at < end) {
      const next = text.indexOf('\n', at);
      const stop = next === -1 || next > end ? end : next;
      if (stop > at && !isTimeLine(text.slice(at, Math.min(stop, at + 80)))) {
        const continues = at > 0 && text[at - 1] !== '\n';
        lines.push({ start: at, end: stop, kind, continues });
      }
      at = stop + 1;
    }
  }
  return lines;
}

function labelsOf(text: string, lines: readonly Line[]): LabelOnLine[] {
  const found: LabelOnLine[] = [];
  /** Lines whose label ends with a tab, with whether nothing but figures follows. */
  const rows = new Map<number, boolean>();
  for (const [line, { start, end, kind, continues }] of lines.entries()) {
    if (continues || kind === 'caption') continue;
    const opening = text.slice(start, Math.min(end, start + 200));
    const label = labelAt(opening, kind === 'table');
    if (label === undefined) continue;
    const isRow = label.style === 'tab' || kind === 'table';
    if (isRow) rows.set(line, isFigures(opening.slice(label.length)));
    found.push({ ...label, line, asks: asks(text.slice(Math.max(start, end - 3), end)) });
  }
  const isTable = [...rows.values()].filter(Boolean).length > rows.size / 2;
  const labels = speakerLabels(
    isTable ? found.filter(({ line }) => !rows.has(line)) : found,
    lines.length,
  );
  // What a paper lists, hypotheses and examples, is nobody's speech.
  if (labels.length < lines.length * 0.4 && isPaper(text, lines)) return [];
  if (labels.length > 0) return labels;
  return runInLabels(
    lines.map(({ start, end, kind, continues }) =>
      continues || kind === 'caption' || kind === 'table'
        ? ''
        : text.slice(start, Math.min(end, start + 80)),
    ),
  );
}

/** Cells of figures alone, as tables of results have them behind their items. */
function isFigures(cells: string): boolean {
  return /\d/.test(cells) && /^[\s\d.,%()±<>=*–−-]+$/.test(cells);
}

/** Whether a text has an abstract and a list of references, as papers have and interviews do not. */
function isPaper(text: string, lines: readonly Line[]): boolean {
  const isLine = (begins: (line: string) => boolean) => (line: Line) =>
    line.end - line.start < 60 && begins(text.slice(line.start, line.end));
  return lines.some(isLine(beginsAbstract)) && lines.some(isLine(beginsReferences));
}

function speechOf(
  lines: readonly Line[],
  label: LabelOnLine,
  nextLabel: number,
  labelStart: number,
): { start: number; end: number } | undefined {
  const last = lines[nextLabel - 1];
  const own = lines[label.line];
  if (last === undefined || own === undefined) return undefined;
  const after = labelStart + label.length;
  const start = after < own.end ? after : lines[label.line + 1]?.start;
  return start === undefined || start >= last.end ? undefined : { start, end: last.end };
}

// The spelling used most often names the speaker; "P1" and "p1" are one.
function spellings(labels: readonly LabelOnLine[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { name } of labels) {
    const key = speakerKey(name);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > (counts.get(names.get(key) ?? '') ?? 0)) names.set(key, name);
  }
  return names;
}
