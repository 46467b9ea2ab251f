/** Selections and codings as excerpts and codings of the reviewers who made them. */
import type { TextAnchor } from '../anchor/anchor.ts';
import type { CommandContext } from '../commands/context.ts';
import { t } from '../messages/refi-messages.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import type { RawRange } from './convention.ts';
import { MadeExcerpts } from './made-excerpts.ts';
import type { Guid, RefiArea, RefiCoding, RefiSelection } from './model.ts';
import { isPlaceOf } from './own-records.ts';
import { countedFrom } from './page-areas.ts';
import { timeInWords } from './parts-told.ts';
import { type Placed, placeSelections } from './place-selections.ts';
import { coderOf } from './plan-people.ts';
import type { Present } from './present.ts';
import { isQuoteOf } from './quote.ts';
import { placeArea } from './read-pdfs.ts';
import type { SourceText } from './read-texts.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

/** A memo that is to be written on a record. */
export interface MemoToWrite {
  readonly targetId: RecordId;
  readonly reviewerId: ReviewerId;
  readonly body: string;
  /** Of the note that says it. */
  readonly guid?: Guid;
}

/** What the coding of a project is made with. */
export interface CodingPlan {
  readonly codes: ReadonlyMap<Guid, Code>;
  readonly reviewers: ReadonlyMap<Guid, ReviewerId>;
  /** Whose is what nobody is named for. */
  readonly importer: ReviewerId;
  readonly origin: string;
  readonly newId: CommandContext['newId'];
  readonly present: Present;
  readonly report: ReportNotes;
  readonly returning?: ReturningRead | undefined;
}

/** Takes the selections of all sources in. */
export class PlannedCodings {
  readonly made: MadeExcerpts;
  readonly memos: MemoToWrite[] = [];
  /** What notes that refer to a selection or coding are about. */
  readonly excerptOf = new Map<Guid, Excerpt>();
  readonly notesOn: { readonly note: Guid; readonly targetId: RecordId }[] = [];
  private readonly plan: CodingPlan;
  private readonly described = new Set<string>();
  private readonly counts = { dangling: 0, differ: 0, silent: 0, names: 0, placed: 0, twice: 0 };

  constructor(plan: CodingPlan) {
    this.plan = plan;
    this.made = new MadeExcerpts(plan);
  }

  /** Takes the selections of one source in. `noted` are selections that something else of the project refers to. */
  addSource(source: SourceText, document: DocumentRecord, noted: ReadonlySet<Guid>): void {
    const { selections } = source.source;
    this.counts.placed = 0;
    this.counts.twice = 0;
    const { placed } = placeSelections(source.text, selections, this.plan.origin);
    for (const each of placed) this.addSelection(source, document, each, noted);
    this.addAreas(source, document, noted);
    this.addSpoken(source, document, noted);
    this.addMarked(source, document, noted);
    this.sayTwice(source);
    this.addWhole(source, document);
  }

  /** What a source is coded with as a whole, as a memo of each who did. */
  private addWhole({ name, source }: SourceText, document: DocumentRecord): void {
    const ofEach = Map.groupBy(source.codings, ({ user }) => this.reviewer(user));
    let isSaid = false;
    for (const [reviewerId, codings] of ofEach) {
      const codes = this.codeNames(codings);
      if (codes === '') continue;
      const body = t('refi.wholeSourceMemo', { codes });
      this.memos.push({ targetId: document.id, reviewerId, body });
      isSaid = true;
    }
    if (isSaid) this.plan.report.left(t('refi.whatCodings'), name, t('refi.wholeSource'));
  }

  /** The same words coded with the same code by the same person are one coding. */
  private sayTwice({ name }: SourceText): void {
    const { placed: all, twice } = this.counts;
    if (twice === 0) return;
    const said = t('refi.codingsTwice', { all, came: all - twice, count: twice });
    this.plan.report.left(t('refi.whatCodings'), name, said);
  }

  /** Areas of pages as regions; what is no region is told. */
  private addAreas(source: SourceText, document: DocumentRecord, noted: ReadonlySet<Guid>): void {
    for (const area of source.source.areas ?? []) {
      const anchor = this.anchorOfArea(source, document, area);
      const selection = { ...area, start: 0, end: 0 };
      // Areas of a PDF that is not at hand are told where the source is.
      if (anchor === undefined && source.pdf === undefined) continue;
      if (anchor === undefined) {
        this.addUnplaced(source, document, selection);
        continue;
      }
      const codes = area.codings.map(({ code }) => this.plan.codes.get(code));
      const own = area.codings.map((coding, at) =>
        this.ownCoding(document, anchor, { coding, selection, code: codes[at] }),
      );
      this.addPlaced(document, anchor, selection, noted, { codes, own });
    }
  }

  /** Where an area lies: exactly where the region lay that it was written for, which is kept more finely than in points. */
  private anchorOfArea(
    { form, pdf }: SourceText,
    document: DocumentRecord,
    area: RefiArea,
  ): TextAnchor | undefined {
    const from = countedFrom(this.plan.origin);
    const { own } = this.plan.returning ?? {};
    if (pdf === undefined) return own?.excerpt(document, area.guid);
    const size = pdf.geometry.pages[area.page];
    const written =
      size === undefined
        ? undefined
        : own?.excerptOfArea(document, form.body, {
            ...{ area, from, size },
            by: this.plan.reviewers.get(area.user),
          });
    if (written !== undefined) return written;
    const placed = placeArea(pdf.geometry, form.body, { area, from });
    return placed === undefined ? undefined : { ...placed.anchor, region: placed.region };
  }

  /** Stretches of a recording as the words that were said then. */
  private addSpoken(source: SourceText, document: DocumentRecord, noted: ReadonlySet<Guid>): void {
    for (const { part, range } of source.spoken ?? []) {
      const anchor = source.form.passage(range.from, range.to);
      const { span, ...said } = part;
      if (anchor === undefined || span?.kind !== 'time') continue;
      this.plan.report.doubt({
        source: source.name,
        quote: part.name,
        readings: [anchor.quote],
        reason: t('refi.doubtTimed', { time: timeInWords(span) }),
      });
      this.addPlaced(document, anchor, { ...said, start: 0, end: 0 }, noted);
    }
  }

  /** Parts of a picture or recording at their lines. */
  private addMarked(
    { form, medium }: SourceText,
    document: DocumentRecord,
    noted: ReadonlySet<Guid>,
  ): void {
    for (const { part, range } of medium?.marked ?? []) {
      const anchor = form.passage(range.from, range.to);
      if (anchor === undefined) continue;
      const selection = { ...part, start: 0, end: 0 };
      const codes = part.codings.map(({ code }) => this.plan.codes.get(code));
      const own = part.codings.map((coding, at) =>
        this.ownCoding(document, anchor, { coding, selection, code: codes[at] }),
      );
      const isOwn = own.length > 0 && own.every((excerpt) => excerpt !== undefined);
      const isSaid = part.name === part.description || isQuoteOf(part.name, anchor.quote);
      if (!isOwn && isTitle(part.name) && !isSaid) this.counts.names += 1;
      this.addPlaced(document, anchor, selection, noted, { codes, own });
    }
  }

  /** An excerpt of a place in a document, for something that is about it. */
  excerptAt(
    source: SourceText,
    document: DocumentRecord,
    range: RawRange,
    user: Guid,
  ): Excerpt | undefined {
    const anchor = source.form.passage(range.from, range.to);
    return anchor === undefined
      ? undefined
      : this.made.excerpt(document, anchor, this.reviewer(user));
  }

  /** A passage of somebody with codes, wherever its place was found. */
  passage(
    document: DocumentRecord,
    anchor: TextAnchor,
    reviewerId: ReviewerId,
    codes: readonly Code[],
  ): Excerpt {
    const excerpt = this.made.excerpt(document, anchor, reviewerId);
    for (const code of codes) this.made.code(excerpt, code);
    return excerpt;
  }

  /** Says what was counted over all sources. */
  finish(): void {
    const { report } = this.plan;
    const { dangling, differ, names, silent } = this.counts;
    if (dangling > 0)
      report.left(t('refi.whatCodings'), '', t('refi.codeRefDangling', { count: dangling }));
    if (differ > 0)
      report.left(t('refi.whatCodings'), '', t('refi.coderDiffers', { count: differ }));
    if (silent > 0)
      report.left(t('refi.whatPassages'), '', t('refi.saysNothing', { count: silent }));
    if (names > 0) report.left(t('refi.whatNames'), '', t('refi.namesLeft', { count: names }));
  }

  private addSelection(
    source: SourceText,
    document: DocumentRecord,
    placed: Placed,
    noted: ReadonlySet<Guid>,
  ): void {
    const { range, selection } = placed;
    const anchor = range === undefined ? undefined : source.form.passage(range.from, range.to);
    const codes = selection.codings.map(({ code }) => this.plan.codes.get(code));
    const own = selection.codings.map((coding, at) =>
      this.ownCoding(document, anchor, { coding, selection, code: codes[at] }),
    );
    // What is recognised lies where it lay.
    const isOwn = own.length > 0 && own.every((excerpt) => excerpt !== undefined);
    if (!isOwn) this.sayDoubt(source, placed);
    if (anchor === undefined || range === undefined) {
      this.addUnplaced(source, document, selection);
      return;
    }
    const words = source.text.raw.slice(range.from, range.to);
    if (!isOwn && isTitle(selection.name) && !placed.isMoved && !isQuoteOf(selection.name, words))
      this.counts.names += 1;
    this.addPlaced(document, anchor, selection, noted, { codes, own });
  }

  private addPlaced(
    document: DocumentRecord,
    anchor: TextAnchor,
    selection: RefiSelection,
    noted: ReadonlySet<Guid>,
    {
      codes = selection.codings.map(({ code }) => this.plan.codes.get(code)),
      own = [],
    }: {
      readonly codes?: readonly (Code | undefined)[];
      readonly own?: readonly (Excerpt | undefined)[];
    } = {},
  ): void {
    const written = this.plan.returning?.own.excerpt(document, selection.guid);
    if (written !== undefined && isPlaceOf(written, anchor))
      this.excerptOf.set(selection.guid, written);
    for (const [at, coding] of selection.codings.entries()) {
      const { notes, user } = coding;
      const code = codes[at];
      const here = own[at];
      if (code === undefined) {
        this.counts.dangling += 1;
        continue;
      }
      if (here !== undefined) {
        if (!this.excerptOf.has(selection.guid)) this.excerptOf.set(selection.guid, here);
        for (const note of notes) this.notesOn.push({ note, targetId: here.id });
        continue;
      }
      if (user !== '' && selection.user !== '' && user !== selection.user) this.counts.differ += 1;
      const excerpt = this.made.excerpt(
        document,
        anchor,
        this.reviewer(coderOf(coding, selection)),
        selection.guid,
      );
      this.counts.placed += 1;
      if (!this.made.code(excerpt, code)) this.counts.twice += 1;
      if (!this.excerptOf.has(selection.guid)) this.excerptOf.set(selection.guid, excerpt);
      for (const note of notes) this.notesOn.push({ note, targetId: excerpt.id });
    }
    const { notes } = selection;
    // What Themeloom says in both is one memo.
    const description = isSaidTwice(this.plan.origin, notes) ? '' : selection.description;
    if (description === '' && notes.length === 0 && !noted.has(selection.guid)) {
      if (!this.excerptOf.has(selection.guid) && selection.codings.length === 0)
        this.counts.silent += 1;
      return;
    }
    const writer = this.reviewer(selection.user);
    const excerpt =
      this.excerptOf.get(selection.guid) ??
      this.made.excerpt(document, anchor, writer, selection.guid);
    this.excerptOf.set(selection.guid, excerpt);
    const isSaid = this.plan.returning?.own.says(excerpt.id, description) === true;
    if (description !== '' && !isSaid) this.describe(excerpt, writer, description);
    for (const note of notes) this.notesOn.push({ note, targetId: excerpt.id });
  }

  /** QualCoder writes a selection for each code, and what is said of the passage with each of them. */
  private describe({ id }: Excerpt, reviewerId: ReviewerId, body: string): void {
    const key = `${id} ${reviewerId} ${body}`;
    if (this.described.has(key)) return;
    this.described.add(key);
    this.memos.push({ targetId: id, reviewerId, body });
  }

  /**
   * The passage of a coding that is here already, of a review that comes back: by its identifier, or as what that person, or nobody
   * in particular, coded there.
   */
  private ownCoding(
    document: DocumentRecord,
    anchor: TextAnchor | undefined,
    {
      code,
      coding,
      selection,
    }: {
      readonly code: Code | undefined;
      readonly coding: RefiCoding;
      readonly selection: RefiSelection;
    },
  ): Excerpt | undefined {
    const { returning } = this.plan;
    if (returning === undefined || anchor === undefined || code === undefined) return undefined;
    const { own, since } = returning;
    const user = coderOf(coding, selection);
    const by = this.plan.reviewers.get(user);
    const place = { anchor, codeId: code.id };
    const { end, region, start } = anchor;
    const at = { documentId: document.id, start, end, region, codeId: code.id };
    since?.keepPlace(at, by);
    const named = own.coding(document, coding.guid, place);
    const alike = own.codedAt(document, place);
    const found =
      named ??
      (own.isConsensus(user)
        ? alike.find((each) => each.coding.layer === 'consensus')
        : alike.find((each) => each.coding.reviewerId === by && each.coding.layer === 'own')) ??
      (user === '' ? alike[0] : undefined);
    if (found === undefined) return undefined;
    since?.keepCoding(found.coding.id);
    since?.keepPlace(at, found.coding.reviewerId);
    this.counts.placed += 1;
    // Where nobody is named, another person may have been meant.
    if (!this.made.keep(found.coding, found.excerpt) && user !== '') this.counts.twice += 1;
    return found.excerpt;
  }

  /** What has no place keeps its codes and words as a memo of whoever coded it. */
  private addUnplaced(
    source: SourceText,
    document: DocumentRecord,
    selection: RefiSelection,
  ): void {
    const { codings, description, name, notes } = selection;
    const codes = this.codeNames(codings);
    const [first] = codings;
    const reviewerId = this.reviewer(
      first === undefined ? selection.user : coderOf(first, selection),
    );
    const said = [
      codes === '' ? '' : t('refi.unplacedMemo', { codes, quote: name.trim() || 'none' }),
      description,
    ].filter((words) => words !== '');
    if (said.length > 0)
      this.memos.push({ targetId: document.id, reviewerId, body: said.join('\n\n') });
    for (const note of [...notes, ...codings.flatMap((coding) => coding.notes)])
      this.notesOn.push({ note, targetId: document.id });
    this.plan.report.doubt({
      source: source.name,
      quote: name,
      readings: [],
      reason: t('refi.unplaced'),
    });
  }

  private sayDoubt(source: SourceText, { isMoved, range, readings, selection }: Placed): void {
    if (readings.length === 0 || range === undefined) return;
    const words = readings.map(({ from, to }) => source.form.passage(from, to)?.quote ?? '');
    const isCounting = readings.length > 1 && !isMoved;
    this.plan.report.doubt({
      source: source.name,
      quote: selection.name,
      readings: words,
      reason: t(
        isMoved ? 'refi.doubtMoved' : isCounting ? 'refi.doubtCounting' : 'refi.doubtNotFound',
      ),
    });
  }

  private codeNames(codings: readonly { readonly code: Guid }[]): string {
    const codes = codings.flatMap(({ code }) => this.plan.codes.get(code) ?? []);
    this.counts.dangling += codings.length - codes.length;
    return [...new Set(codes.map(({ name }) => name))].join(', ');
  }

  private reviewer(user: Guid): ReviewerId {
    return this.plan.reviewers.get(user) ?? this.plan.importer;
  }
}

/** Whether a description says what notes say too, for programs that drop notes. */
export function isSaidTwice(origin: string, notes: readonly Guid[]): boolean {
  return notes.length > 0 && origin.startsWith('Themeloom');
}

/** A name that somebody gave, not one that a program counted out. */
function isTitle(name: string): boolean {
  return (
    name.trim() !== '' &&
    !/^(?:line:\d+|quotation \d+(?::\d+)?|\(\d[\d,() ]*\))$/i.test(name.trim())
  );
}
