/** Where the segments of a table lie in the documents of a review. Each row is placed, or told why it is not. */
import { makeAnchor, type TextAnchor } from '../anchor/anchor.ts';
import { placeOfPassage } from '../anchor/cite-passage.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Progress } from '../progress.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { DocumentId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import { type FoundPlace, type FoundWords, WordFinder, wantedWords } from './find-words.ts';
import { folderOf, NamedDocuments } from './match-documents.ts';
import type { SegmentRow } from './segment-rows.ts';

/** A row with its place; the reasons say why it may be another one, and the readings what others there are. */
export interface PlacedRow {
  readonly row: SegmentRow;
  readonly document: DocumentRecord;
  readonly anchor: TextAnchor;
  readonly doubts: readonly string[];
  readonly readings: readonly string[];
}

/** A row that has no place, and why. */
export interface LostRow {
  readonly row: SegmentRow;
  readonly why: string;
}

/** A row that was placed or not. */
export type RowPlace = PlacedRow | LostRow;

/** Words of this length that stand in one place of all documents are that passage, whatever their document is called. */
const telling = 30;
/** How often it is told how far it is. */
const rowsATime = 200;

/** Places all rows. Law: each comes back once, in order. */
export function placeSegments(
  rows: readonly SegmentRow[],
  { onRow, shown, texts }: PlacingIn,
): readonly RowPlace[] {
  const search = new Search(shown, texts);
  const alike = new AlikeRows(rows);
  return rows.map((row, at) => {
    if (at % rowsATime === 0) onRow?.({ done: at, total: rows.length });
    if (row.quote === '') return { row, why: t('segments.noWords') };
    if (row.codes.length === 0) return { row, why: t('segments.noCode') };
    return search.place(row, alike.of(row));
  });
}

export interface PlacingIn {
  readonly shown: Shown;
  /** By the address of the text as it is read. */
  readonly texts: Texts;
  onRow?(progress: Progress): void;
}

/** Which of several rows that say the same of one document a row is, from 0, and how many there are. */
interface Alike {
  readonly nth: number;
  readonly all: number;
}

/** The same words coded the same in one document several times are several passages, where the text has several. */
class AlikeRows {
  readonly #all = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  constructor(rows: readonly SegmentRow[]) {
    for (const row of rows) this.#all.set(keyOf(row), (this.#all.get(keyOf(row)) ?? 0) + 1);
  }

  of(row: SegmentRow): Alike {
    const key = keyOf(row);
    const nth = this.#seen.get(key) ?? 0;
    this.#seen.set(key, nth + 1);
    return { nth, all: this.#all.get(key) ?? 1 };
  }
}

function keyOf({ codes, coder, document, group, quote }: SegmentRow): string {
  return JSON.stringify([document, group, quote, coder, codes]);
}

/** A document in which the words of a row were found. */
interface Found {
  readonly document: DocumentRecord;
  readonly body: TextBody;
  readonly words: FoundWords;
}

class Search {
  readonly #named: NamedDocuments;
  readonly #texts: Texts;
  readonly #finders = new Map<DocumentId, WordFinder>();

  constructor(shown: Shown, texts: Texts) {
    this.#named = new NamedDocuments(shown);
    this.#texts = texts;
  }

  place(row: SegmentRow, alike: Alike): RowPlace {
    const called = this.#named.called(row.document, row.group || folderOf(row.document));
    const found = this.#findIn(called, row.quote);
    if (found.length > 0) return this.#placed(row, alike, found, []);
    if (called.length > 0 && called.every(({ textId }) => this.#texts.get(textId) === undefined))
      return { row, why: t('segments.noText', { document: titles(called) }) };
    const isTelling = row.document === '' || row.quote.length >= telling;
    const elsewhere = isTelling ? this.#findIn(this.#named.all, row.quote) : [];
    const isOne = elsewhere.length === 1 && elsewhere[0]?.words.places.length === 1;
    if (row.document === '' && elsewhere.length > 0) return this.#placed(row, alike, elsewhere, []);
    if (isOne) {
      const doubt = called.length === 0 ? 'segments.otherName' : 'segments.otherDocument';
      const [{ document }] = elsewhere as [Found];
      const said = { name: row.document, document: document.title };
      return this.#placed(row, alike, elsewhere, [t(doubt, said)]);
    }
    return { row, why: whyLost(row, called) };
  }

  #placed(
    row: SegmentRow,
    { all, nth }: Alike,
    found: readonly Found[],
    before: readonly string[],
  ): RowPlace {
    // What stands there as it is written counts before what only resembles it.
    const best = bestOf(found);
    const options = best.flatMap(({ body, document, words }) =>
      words.places.map((place) => ({ body, document, place })),
    );
    const told = options.filter(({ body, place }) => isToldBy(row.place, body, place));
    const chosen =
      (told.length > 0 ? told[nth] : undefined) ?? options[Math.min(nth, options.length - 1)];
    const anchor =
      chosen === undefined
        ? undefined
        : makeAnchor(chosen.body.text, chosen.place.start, chosen.place.end);
    if (chosen === undefined || anchor === undefined) return { row, why: t('segments.noWords') };
    const how = best[0]?.words.how ?? 'same';
    const isSeveral = options.length > 1 && options.length !== all && told.length !== 1;
    const isOtherwise = how !== 'same';
    const doubts = [
      ...before,
      ...(isOtherwise ? [t(how === 'alike' ? 'segments.alike' : 'segments.beginning')] : []),
      ...(isSeveral ? [t('segments.several', { count: options.length })] : []),
    ];
    const others = isSeveral ? options.filter((option) => option !== chosen) : [];
    return {
      ...{ row, document: chosen.document, anchor, doubts },
      readings: doubts.length === 0 ? [] : [chosen, ...others].map(readingOf),
    };
  }

  #findIn(documents: readonly DocumentRecord[], quote: string): readonly Found[] {
    const wanted = wantedWords(quote);
    return documents.flatMap((document) => {
      const body = this.#texts.get(document.textId);
      if (body === undefined) return [];
      let finder = this.#finders.get(document.id);
      if (finder === undefined) {
        finder = new WordFinder(body.text);
        this.#finders.set(document.id, finder);
      }
      const words = finder.find(wanted);
      return words.places.length === 0 ? [] : [{ document, body, words }];
    });
  }
}

const ranks = { same: 0, alike: 1, beginning: 2 } as const;

function bestOf(found: readonly Found[]): readonly Found[] {
  const best = Math.min(...found.map(({ words }) => ranks[words.how]));
  return found.filter(({ words }) => ranks[words.how] === best);
}

/** Whether what the row says of its place is where a passage is cited, or the number of its paragraph or page. */
function isToldBy(said: string, body: TextBody, { start }: FoundPlace): boolean {
  if (said === '') return false;
  const place = placeOfPassage(body, { start });
  return place === said || (/^\d+$/.test(said) && /\d+$/.exec(place)?.[0] === said);
}

function readingOf(option: {
  readonly body: TextBody;
  readonly document: DocumentRecord;
  readonly place: FoundPlace;
}): string {
  const { body, document, place } = option;
  const words = body.text.slice(place.start, place.end);
  const where = placeOfPassage(body, { start: place.start });
  return t('segments.reading', { document: document.title, where: where || 'none', words });
}

function whyLost({ document }: SegmentRow, called: readonly DocumentRecord[]): string {
  if (document === '') return t('segments.nowhere');
  return called.length === 0
    ? t('segments.noDocument', { document })
    : t('segments.notInText', { document: titles(called) });
}

function titles(documents: readonly DocumentRecord[]): string {
  return listInWords(documents.map(({ title }) => title));
}
