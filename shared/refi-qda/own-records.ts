/**
 * The records of a review in a project that went out from it and comes back: they are found by the identifiers that they have in every
 * export. What is found is the same record only where it still says the same: a text with the same letters, a coding of the same place.
 */
import type { TextAnchor } from '../anchor/anchor.ts';
import { type Placed, passageKey, samePassage } from '../anchor/region.ts';
import { type CodeTree, codeTree } from '../codebook/code-tree.ts';
import type { TextBody } from '../documents/text-body.ts';
import { once } from '../once.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { Coding } from '../records/coding.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId, RecordId, ReviewerId } from '../records/ids.ts';
import type { Memo } from '../records/memo.ts';
import { memoParts } from '../records/quote-token.ts';
import type { Study } from '../records/study.ts';
import { isBlankUnit } from './blanks.ts';
import { guidOf } from './guids.ts';
import { KeptGuids } from './kept-guids.ts';
import { partLinesOf } from './media-lines.ts';
import type { Guid } from './model.ts';
import {
  areaOf,
  type CountedFrom,
  type PageArea,
  type PageSize,
  pageOfRegion,
  sameArea,
} from './page-areas.ts';

/** A coding with its passage. */
export interface CodedHere {
  readonly coding: Coding;
  readonly excerpt: Excerpt;
}

/** A document with its text as it is read. */
export interface OwnDocument {
  readonly document: DocumentRecord;
  readonly body: TextBody;
}

/** Texts by the addresses that documents have as they are read. */
export type ReadTexts = Pick<ReadonlyMap<string, TextBody>, 'get'>;

interface OwnPage {
  readonly byGuid: ReadonlyMap<Guid, CodedHere>;
  readonly excerpts: ReadonlyMap<Guid, Excerpt>;
  /** Passages that are parts of pages. */
  readonly regions: readonly Excerpt[];
  readonly byPlace: ReadonlyMap<string, readonly CodedHere[]>;
  readonly all: readonly CodedHere[];
}

/** Looks up records by the identifiers that they have in exports. `rows` are those that are read, with corrections made. */
export class OwnRecords {
  readonly rows: Snapshot;
  private readonly texts: ReadTexts;
  private readonly codes = new Map<Guid, Code>();
  private readonly documents = new Map<Guid, DocumentRecord>();
  /** Those of codes, documents and people that this program made. */
  private readonly made = new Set<Guid>();
  private readonly guids: KeptGuids;
  private readonly people = new Map<Guid, ReviewerId>();
  private readonly studies = new Map<Guid, Study>();
  private readonly sets = new Set<Guid>();
  private readonly pages = new Map<DocumentId, OwnPage>();
  private readonly tree: CodeTree;

  constructor(rows: Snapshot, texts: ReadTexts) {
    this.rows = rows;
    this.texts = texts;
    this.tree = codeTree(rows.codes);
    this.guids = new KeptGuids(rows);
    for (const code of live(rows.codes)) this.name(this.codes, code.id, code);
    for (const study of live(rows.studies)) {
      this.studies.set(guidOf(study.id, 'case'), study);
      this.studies.set(this.guids.of(study.id, 'case'), study);
    }
    for (const document of live(rows.documents))
      if (rows.studies.get(document.studyId)?.deleted !== true)
        this.name(this.documents, document.id, document);
    for (const { id } of rows.reviewers.values()) this.name(this.people, id, id);
    for (const { id } of [...rows.sets.values(), ...rows.queries.values(), ...rows.maps.values()])
      this.sets.add(guidOf(id, 'set'));
    for (const kind of ['descriptive', 'analytical'])
      this.sets.add(guidOf(`${rows.review?.id} ${kind}`, 'set'));
  }

  /** Under what we call it, and under what it came with. */
  private name<R>(records: Map<Guid, R>, id: RecordId, record: R): void {
    const guid = guidOf(id);
    this.made.add(guid);
    records.set(guid, record);
    records.set(this.guids.of(id), record);
  }

  code(guid: Guid): Code | undefined {
    return this.codes.get(guid);
  }

  /** Every document that is written out. */
  allDocuments(): Iterable<DocumentRecord> {
    return new Set(this.documents.values());
  }

  study(guid: Guid): Study | undefined {
    return this.studies.get(guid);
  }

  reviewer(guid: Guid): ReviewerId | undefined {
    return this.people.get(guid);
  }

  /** Whether a user stands for the decisions of the team. */
  isConsensus(guid: Guid): boolean {
    return guid === this.consensus();
  }

  /** Whether a set or graph was written for a set, question or map of the review, or for the themes of a kind. */
  isSet(guid: Guid): boolean {
    return this.sets.has(guid);
  }

  /** What a note was written for; one that another program called so only where the project `isOurs`, as its notes are written otherwise. */
  memo(guid: Guid, isOurs: boolean): Memo | undefined {
    const memo = this.notes().get(guid);
    return isOurs || memo === undefined || guidOf(memo.id, 'note') === guid ? memo : undefined;
  }

  /**
   * Whether anything of a project may be of this review. Records keep what another program called them by, and that program’s own
   * projects are no work of ours.
   */
  knowsAny(guids: Iterable<Guid>): boolean {
    for (const guid of guids) if (this.made.has(guid)) return true;
    return false;
  }

  /** Whether any of these is what a code is called by, by whatever program. */
  knowsCode(guids: Iterable<Guid>): boolean {
    for (const guid of guids) if (this.codes.has(guid)) return true;
    return false;
  }

  /** Whether a source has the identifier that we gave a document. */
  isNamed(guid: Guid): boolean {
    return this.made.has(guid) && this.documents.has(guid);
  }

  /** Whether a document has these letters. */
  hasText(raw: string): boolean {
    return this.byLetters().has(lettersOf(raw));
  }

  /** Of a source the document, and whether its text has the same letters; by the letters alone where the identifier is another. */
  document(guid: Guid, raw: string): OwnDocument | 'changed' | undefined {
    const named = this.documents.get(guid);
    const body = named === undefined ? undefined : this.texts.get(named.textId);
    if (named === undefined || body === undefined) return this.byLetters().get(lettersOf(raw));
    return lettersOf(raw) === lettersOf(body.text) ? { document: named, body } : 'changed';
  }

  /**
   * The documents that stand for a picture or recording, and for parts of it that were marked later: that of its identifier first, then
   * those with this file. Without one of that identifier none where a line stands in two: nothing tells them apart.
   */
  media(guid: Guid, sha256: string | undefined): readonly OwnDocument[] {
    const named = this.documents.get(guid);
    const found = [...this.allDocuments()].flatMap((document): OwnDocument[] => {
      const isOf = document === named || (sha256 !== undefined && document.originalHash === sha256);
      const body = document.medium === undefined ? undefined : this.texts.get(document.textId);
      return isOf && body !== undefined ? [{ document, body }] : [];
    });
    const lines = found.flatMap(({ body }) => partLinesOf(body));
    const isApart = new Set(lines).size === lines.length;
    const first = found.filter(({ document }) => document === named);
    const others = isApart ? found.filter(({ document }) => document !== named) : [];
    return [...first, ...others];
  }

  /** The coding of that identifier, where it is of this code and place. */
  coding(
    { id }: DocumentRecord,
    guid: Guid,
    { anchor, codeId }: { readonly anchor: TextAnchor; readonly codeId: CodeId },
  ): CodedHere | undefined {
    const found = this.page(id).byGuid.get(guid);
    if (found === undefined || this.codeOf(found.coding) !== codeId) return undefined;
    return isPlaceOf(found.excerpt, anchor) ? found : undefined;
  }

  /** The passage that a selection was written for. */
  excerpt({ id }: DocumentRecord, guid: Guid): Excerpt | undefined {
    return this.page(id).excerpts.get(guid);
  }

  /** The passage that is written as this area of a page: the one of that identifier, else that of `by`, else anybody's. */
  excerptOfArea(
    { id }: DocumentRecord,
    body: Pick<TextBody, 'pages'>,
    {
      area,
      by,
      from,
      size,
    }: {
      readonly area: PageArea & { readonly guid: Guid };
      readonly by: ReviewerId | undefined;
      readonly from: CountedFrom;
      readonly size: PageSize;
    },
  ): Excerpt | undefined {
    const { excerpts, regions } = this.page(id);
    const { guid, page } = area;
    const alike = regions.filter((excerpt) => {
      const { region } = excerpt;
      const isOnPage = region !== undefined && pageOfRegion(body, excerpt) === page;
      return isOnPage && sameArea(areaOf(region, { page, size }, from), area);
    });
    const named = excerpts.get(guid);
    return (
      alike.find((excerpt) => excerpt === named) ??
      alike.find(({ reviewerId }) => reviewerId === by) ??
      alike[0]
    );
  }

  /** The code that a coding counts to, where codes were merged. */
  codeOf({ codeId }: Coding): CodeId {
    return this.tree.structure.resolved.get(codeId) ?? codeId;
  }

  /** Live codings of a document. */
  codingsOf(id: DocumentId): readonly CodedHere[] {
    return this.page(id).all;
  }

  /** Whether words are what memos on a record say already, with who wrote them perhaps. */
  says(targetId: RecordId, words: string): boolean {
    const memos = this.memosOn().get(targetId) ?? [];
    let labels = 0;
    for (const { reviewerId } of memos)
      labels += 2 + (this.rows.reviewers.get(reviewerId)?.name.length ?? 0);
    const parts = memos.flatMap(({ body }) => plainParts(body));
    return memos.length > 0 && isMadeOf(words, { parts, labels });
  }

  /** Whether a description is that of a code as it was written, its memos behind it perhaps. */
  describes(code: Code, description: string): boolean {
    const { definition, example, exclude, include, promotionReason, retired } = code;
    const labelled = [include, exclude, example, promotionReason].filter(isSaid);
    const parts = [definition, ...labelled].flatMap((part) => (isSaid(part) ? [part.trim()] : []));
    const labels = longestLabel * (labelled.length + Number(retired === true));
    const memos = this.memosOn().get(code.id) ?? [];
    if (isMadeOf(description, { parts, labels })) return true;
    const all = [...parts, ...memos.flatMap(({ body }) => plainParts(body))];
    return (
      memos.length > 0 && isMadeOf(description, { parts: all, labels: labels + 100 * memos.length })
    );
  }

  /** What a code stands under. */
  above({ id }: Code): CodeId | undefined {
    return this.tree.nodes.get(id)?.parent?.code.id;
  }

  /** What it is called that a code stands under. */
  nameAbove({ id }: Code): string | undefined {
    return this.tree.nodes.get(id)?.parent?.code.name;
  }

  /** What was coded at a place with a code, by anybody. */
  codedAt(
    { id }: DocumentRecord,
    { anchor, codeId }: { readonly anchor: TextAnchor; readonly codeId: CodeId },
  ): readonly CodedHere[] {
    return this.page(id).byPlace.get(placeKey(anchor, codeId)) ?? [];
  }

  private readonly consensus = once(() => guidOf(this.rows.review?.id ?? '', 'consensus'));

  private readonly notes = once(() => {
    const notes = new Map<Guid, Memo>();
    for (const memo of live(this.rows.memos)) {
      notes.set(guidOf(memo.id, 'note'), memo);
      notes.set(this.guids.of(memo.id, 'note'), memo);
    }
    return notes;
  });

  private readonly memosOn = once(() => {
    const byTarget = new Map<RecordId, Memo[]>();
    for (const memo of live(this.rows.memos)) {
      const list = byTarget.get(memo.targetId);
      if (list === undefined) byTarget.set(memo.targetId, [memo]);
      else list.push(memo);
    }
    return byTarget;
  });

  /** Programs give sources new identifiers; two documents with the same letters are told apart by nothing. */
  private readonly byLetters = once(() => {
    const found = new Map<string, OwnDocument | undefined>();
    for (const document of this.allDocuments()) {
      const body = this.texts.get(document.textId);
      if (body === undefined) continue;
      const letters = lettersOf(body.text);
      found.set(letters, found.has(letters) ? undefined : { document, body });
    }
    return found;
  });

  private page(id: DocumentId): OwnPage {
    let page = this.pages.get(id);
    if (page === undefined) {
      page = this.readPage(id);
      this.pages.set(id, page);
    }
    return page;
  }

  private readPage(id: DocumentId): OwnPage {
    const { codings, excerpts } = this.rows.codings.get(id) ?? {};
    const all: CodedHere[] = [];
    const byGuid = new Map<Guid, CodedHere>();
    const byPlace = new Map<string, CodedHere[]>();
    for (const coding of live(codings)) {
      const excerpt = excerpts?.get(coding.excerptId);
      if (excerpt === undefined || excerpt.deleted === true) continue;
      all.push({ coding, excerpt });
      byGuid.set(guidOf(coding.id), { coding, excerpt });
      for (const key of placeKeys(excerpt, this.codeOf(coding))) {
        const known = byPlace.get(key);
        if (known === undefined) byPlace.set(key, [{ coding, excerpt }]);
        else known.push({ coding, excerpt });
      }
    }
    all.sort((a, b) => a.excerpt.start - b.excerpt.start || (a.coding.id < b.coding.id ? -1 : 1));
    const byExcerpt = new Map<Guid, Excerpt>();
    const regions: Excerpt[] = [];
    for (const excerpt of live(excerpts)) {
      if (excerpt.region !== undefined) regions.push(excerpt);
      for (const role of ['selection', 'consensus'] as const)
        byExcerpt.set(guidOf(excerpt.id, role), excerpt);
      byExcerpt.set(this.guids.of(excerpt.id, 'selection'), excerpt);
    }
    return { all, byGuid, byPlace, regions, excerpts: byExcerpt };
  }
}

/** In UTF-16 units: what stands before a part to say what it is. */
const longestLabel = 24;

/** Whether a text holds all of these parts in turn, and besides them no more than labels take and blanks. */
export function isMadeOf(
  words: string,
  { labels, parts }: { readonly parts: readonly string[]; readonly labels: number },
): boolean {
  let left = words;
  for (const part of parts) {
    if (!left.includes(part)) return false;
    left = left.replace(part, () => '');
  }
  return lettersOf(left).length <= labels;
}

/** What of a memo is written as it stands: quotes are written out with their sources. */
export function plainParts(body: string): readonly string[] {
  return memoParts(body).flatMap((part) =>
    part.kind === 'words' && part.text.trim() !== '' ? [part.text.trim()] : [],
  );
}

/** A text without its blanks and line ends, which programs change. */
export function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isBlankUnit(text.charCodeAt(at))) continue;
    letters += text.slice(from, at);
    from = at + 1;
  }
  return letters + text.slice(from);
}

function live<R extends { readonly deleted?: boolean | undefined }>(
  records: ReadonlyMap<string, R> | undefined,
): readonly R[] {
  return [...(records?.values() ?? [])].filter(({ deleted }) => deleted !== true);
}

/** Whether a place is that of a passage; a region is also where the words are that stand for its page. */
export function isPlaceOf(passage: Placed, place: Placed): boolean {
  if (place.region !== undefined) return samePassage(passage, place);
  return passage.start === place.start && passage.end === place.end;
}

function placeKey(place: Placed, codeId: CodeId): string {
  return `${passageKey(place)} ${codeId}`;
}

/** A region is found as itself, and as the words that stand for its page. */
export function placeKeys({ end, region, start }: Placed, codeId: CodeId): readonly string[] {
  const words = placeKey({ start, end }, codeId);
  return region === undefined ? [words] : [words, placeKey({ start, end, region }, codeId)];
}

function isSaid(words: string | undefined): words is string {
  return words !== undefined && words.trim() !== '';
}
