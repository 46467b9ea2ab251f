/**
 * What findings rest on, read off the coding: the excerpts under their themes and codes, the passages that were marked
 * one by one, and the studies that contribute (rules F2, F3). Kept, so that one change costs the documents and findings
 * it touches.
 */
import { passageKey } from '../anchor/region.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { StudyAdjustment } from '../records/finding.ts';
import type { CodeId, ExcerptId, FindingId, StudyId } from '../records/ids.ts';
import type { Stance, Support } from '../records/support.ts';
import { isListedDocument } from '../scope/listed-studies.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type Counted, codedRows, type EvidencePart, partUnder, placesOf } from './coded-rows.ts';
import { type FindingOutline, findingOutline, type ReadFinding } from './outline.ts';

/** A passage that somebody said something of: what two people said of it is one. */
export interface MarkedPassage {
  readonly excerpt: Excerpt;
  readonly studyId: StudyId;
  /** Where people differ, what speaks against the finding first. */
  readonly stance: Stance;
  readonly supports: readonly Support[];
  /** The excerpts under what the finding rests on that lie on it; none where it was chosen besides. */
  readonly under: readonly ExcerptId[];
}

/** A study that contributes, with the number of its excerpts; none where it was added by hand alone. */
export interface ContributingStudy {
  readonly studyId: StudyId;
  readonly excerpts: number;
  /** What was said where it was added by hand. */
  readonly added: StudyAdjustment | undefined;
}

export interface FindingEvidence {
  readonly read: ReadFinding;
  /** Of studies that contribute. */
  readonly parts: readonly EvidencePart[];
  readonly marked: readonly MarkedPassage[];
  readonly studies: ReadonlyMap<StudyId, ContributingStudy>;
  /** Excerpts under what it rests on, and passages chosen besides. */
  readonly excerpts: number;
  /** How many of them stand how; the rest is not marked. */
  readonly stances: Readonly<Record<Stance, number>>;
  /** Studies that were left out by hand, with the number of excerpts they would give. */
  readonly left: ReadonlyMap<StudyId, { readonly note: string; readonly excerpts: number }>;
  /** Marks whose excerpt is gone. */
  readonly withdrawn: readonly Support[];
  /** Studies added by hand, or with marked passages, that are not among those that count. */
  readonly notListed: readonly StudyId[];
  /** Live codes that it rests on. */
  readonly rests: readonly CodeId[];
}

export interface Evidence {
  readonly outline: FindingOutline;
  readonly byFinding: ReadonlyMap<FindingId, FindingEvidence>;
}

interface Kept {
  readonly rests: readonly CodeId[];
  readonly places: readonly number[];
  /** For each document that counts. */
  readonly perDocument: readonly (EvidencePart | undefined)[];
  readonly parts: readonly EvidencePart[];
  readonly supports: readonly Support[];
  readonly passages: readonly (Excerpt | undefined)[];
  readonly listed: ListedStudies;
  readonly evidence: FindingEvidence;
}

/** What was read last in one view of a review. */
interface LastRead {
  counted: readonly Counted[];
  readonly findings: Map<FindingId, Kept>;
}

/** By review, known by the map that its excerpts are found in for good. */
const kept = new WeakMap<Snapshot['home'], Map<string, LastRead>>();

/**
 * What every finding of a review rests on, in the coding that is shown and of the studies that are listed. Law: the same
 * object for a finding as before where nothing it rests on is another.
 */
export function findingEvidence(shown: Shown, listed: ListedStudies): Evidence {
  const outline = findingOutline(shown);
  const byFinding = new Map<FindingId, FindingEvidence>();
  if (outline.findings.length === 0) return { outline, byFinding };
  const counted = countedDocuments(shown, listed);
  const supports = supportsByFinding(shown, outline);
  const last = lastOf(shown, listed);
  const changed = changedAt(last.counted, counted);
  for (const read of outline.findings) {
    const { id } = read.finding;
    const now = evidenceOf(shown, read, {
      ...{ listed, counted, changed },
      supports: supports.get(id) ?? none,
      last: last.findings.get(id),
    });
    last.findings.set(id, now);
    byFinding.set(id, now.evidence);
  }
  for (const id of last.findings.keys()) if (!byFinding.has(id)) last.findings.delete(id);
  last.counted = counted;
  return { outline, byFinding };
}

const none: readonly Support[] = [];

function lastOf({ home, view }: Shown, { choice }: ListedStudies): LastRead {
  const key = `${view.layer} ${view.viewer} ${choice}`;
  const views = kept.get(home) ?? new Map<string, LastRead>();
  kept.set(home, views);
  const found = views.get(key) ?? { counted: [], findings: new Map<FindingId, Kept>() };
  views.set(key, found);
  return found;
}

/** Where documents are coded otherwise than before; undefined where they are not the same documents. */
function changedAt(
  before: readonly Counted[],
  now: readonly Counted[],
): readonly number[] | undefined {
  if (before.length !== now.length) return undefined;
  const changed: number[] = [];
  for (const [at, { coded, documentId, studyId }] of now.entries()) {
    const last = before[at];
    if (last?.documentId !== documentId || last.studyId !== studyId) return undefined;
    if (last.coded !== coded) changed.push(at);
  }
  return changed;
}

function countedDocuments(shown: Shown, listed: ListedStudies): readonly Counted[] {
  const { structure } = codeTree(shown.codes);
  const counted: Counted[] = [];
  for (const document of shown.documents.values()) {
    const page = shown.codings.get(document.id);
    const studyId = page === undefined ? undefined : liveStudyOf(shown, document.id);
    if (page === undefined || studyId === undefined || !isListedDocument(listed, document))
      continue;
    counted.push({ documentId: document.id, studyId, coded: codedRows(page, structure) });
  }
  return counted;
}

function supportsByFinding(
  { supports }: Shown,
  { resolved }: FindingOutline,
): ReadonlyMap<FindingId, readonly Support[]> {
  const byFinding = new Map<FindingId, Support[]>();
  for (const support of supports.values()) {
    const id = support.deleted === true ? undefined : resolved.get(support.findingId);
    if (id === undefined) continue;
    const list = byFinding.get(id);
    if (list === undefined) byFinding.set(id, [support]);
    else list.push(support);
  }
  return byFinding;
}

interface Asked {
  readonly listed: ListedStudies;
  readonly counted: readonly Counted[];
  /** Documents that are coded otherwise; undefined where all may be. */
  readonly changed: readonly number[] | undefined;
  readonly supports: readonly Support[];
  readonly last: Kept | undefined;
}

function evidenceOf(
  shown: Shown,
  read: ReadFinding,
  { changed, counted, last, listed, supports }: Asked,
): Kept {
  const { structure } = codeTree(shown.codes);
  const live = new Set(read.rests.flatMap((id) => structure.resolved.get(id) ?? []));
  const rests = sameList(last?.rests, [...live]);
  const places = sameList(last?.places, placesOf(structure, rests));
  const perDocument =
    last !== undefined && places === last.places && changed !== undefined
      ? withChanged(last.perDocument, counted, places, changed)
      : sameParts(
          last?.perDocument,
          counted.map((each) => partUnder(each, places)),
        );
  const parts =
    last !== undefined && perDocument === last.perDocument
      ? last.parts
      : sameParts(
          last?.parts,
          perDocument.filter((part) => part !== undefined),
        );
  const passages = supports.map(({ id }) => shown.supported.get(id));
  const isSame =
    last?.evidence.read === read &&
    last.listed === listed &&
    last.parts === parts &&
    last.rests === rests &&
    isSameList(last.supports, supports) &&
    isSameList(last.passages, passages);
  const evidence = isSame
    ? last.evidence
    : joinedEvidence(shown, { read, rests, listed, parts, supports });
  return { rests, places, perDocument, parts, supports, passages, listed, evidence };
}

/** The parts with those of changed documents read anew; the same list where all hold the same. */
function withChanged(
  before: Kept['perDocument'],
  counted: readonly Counted[],
  places: readonly number[],
  changed: readonly number[],
): Kept['perDocument'] {
  let now: (EvidencePart | undefined)[] | undefined;
  for (const at of changed) {
    const document = counted[at];
    const part = document === undefined ? undefined : partUnder(document, places);
    const last = before[at];
    if (part === last || (last !== undefined && part?.isSameAs(last) === true)) continue;
    now ??= [...before];
    now[at] = part;
  }
  return now ?? before;
}

/** Parts of other documents than before; where all hold the same, the same list. */
function sameParts<Part extends EvidencePart | undefined>(
  before: readonly Part[] | undefined,
  now: readonly Part[],
): readonly Part[] {
  const isSame =
    before?.length === now.length &&
    now.every((part, at) => {
      const last = before[at];
      return part === last || (part !== undefined && last !== undefined && part.isSameAs(last));
    });
  return isSame && before !== undefined ? before : now;
}

/** Of several things that were said of one passage the one that counts first. */
const weight: Readonly<Record<Stance, number>> = { contradicts: 0, qualifies: 1, supports: 2 };

interface Joining {
  readonly read: ReadFinding;
  readonly rests: readonly CodeId[];
  readonly listed: ListedStudies;
  readonly parts: readonly EvidencePart[];
  readonly supports: readonly Support[];
}

function joinedEvidence(
  shown: Shown,
  { listed, parts: all, read, rests, supports }: Joining,
): FindingEvidence {
  const isLeft = (id: StudyId): boolean => read.adjusted.get(id)?.how === 'left';
  const parts = read.adjusted.size === 0 ? all : all.filter(({ studyId }) => !isLeft(studyId));
  const { marked: allMarked, notListed, withdrawn } = markedPassages(shown, listed, all, supports);
  const marked = allMarked.filter(({ studyId }) => !isLeft(studyId));
  const stances = { supports: 0, contradicts: 0, qualifies: 0 };
  for (const { stance, under } of marked) stances[stance] += Math.max(1, under.length);
  const counts = countsByStudy(all, allMarked);
  const studies = new Map<StudyId, ContributingStudy>();
  for (const [studyId, excerpts] of counts)
    if (!isLeft(studyId)) studies.set(studyId, { studyId, excerpts, added: undefined });
  const left = new Map<StudyId, { readonly note: string; readonly excerpts: number }>();
  const outside = new Set(notListed);
  for (const [studyId, adjustment] of read.adjusted) {
    const study = shown.studies.get(studyId);
    if (study === undefined || study.deleted === true) outside.add(studyId);
    else if (adjustment.how === 'left')
      left.set(studyId, { note: adjustment.note, excerpts: counts.get(studyId) ?? 0 });
    else if (listed.ids.has(studyId))
      studies.set(studyId, { studyId, excerpts: counts.get(studyId) ?? 0, added: adjustment });
    else outside.add(studyId);
  }
  const excerpts = [...studies.values()].reduce((sum, each) => sum + each.excerpts, 0);
  return {
    ...{ read, rests, parts, marked, studies, excerpts, stances, left, withdrawn },
    notListed: [...outside],
  };
}

function countsByStudy(
  parts: readonly EvidencePart[],
  marked: readonly MarkedPassage[],
): ReadonlyMap<StudyId, number> {
  const counts = new Map<StudyId, number>();
  for (const { count, studyId } of parts) counts.set(studyId, (counts.get(studyId) ?? 0) + count);
  for (const { studyId, under } of marked)
    if (under.length === 0) counts.set(studyId, (counts.get(studyId) ?? 0) + 1);
  return counts;
}

function markedPassages(
  shown: Shown,
  listed: ListedStudies,
  parts: readonly EvidencePart[],
  supports: readonly Support[],
): Pick<FindingEvidence, 'marked' | 'notListed' | 'withdrawn'> {
  const withdrawn: Support[] = [];
  const outside = new Set<StudyId>();
  const byPassage = new Map<string, { excerpt: Excerpt; studyId: StudyId; said: Support[] }>();
  for (const support of supports) {
    const excerpt = shown.supported.get(support.id);
    if (excerpt === undefined) {
      withdrawn.push(support);
      continue;
    }
    const document = shown.documents.get(excerpt.documentId);
    const studyId = document?.studyId;
    if (document === undefined || studyId === undefined || !isListedDocument(listed, document)) {
      if (studyId !== undefined) outside.add(studyId);
      continue;
    }
    const key = `${excerpt.documentId} ${passageKey(excerpt)}`;
    const found = byPassage.get(key);
    if (found === undefined) byPassage.set(key, { excerpt, studyId, said: [support] });
    else found.said.push(support);
  }
  const under = excerptsOn(shown, parts, byPassage);
  const marked = [...byPassage].map(([key, { excerpt, said, studyId }]): MarkedPassage => {
    const [first] = said.toSorted((a, b) => weight[a.stance] - weight[b.stance]);
    return {
      ...{ excerpt, studyId, supports: said },
      stance: first?.stance ?? 'supports',
      under: under.get(key) ?? [],
    };
  });
  return { marked, notListed: [...outside], withdrawn };
}

/** The excerpts of the parts that lie on passages which were marked. */
function excerptsOn(
  shown: Shown,
  parts: readonly EvidencePart[],
  passages: ReadonlyMap<string, { readonly excerpt: Excerpt }>,
): ReadonlyMap<string, readonly ExcerptId[]> {
  const found = new Map<string, ExcerptId[]>();
  const documents = new Set([...passages.values()].map(({ excerpt }) => excerpt.documentId));
  for (const part of parts) {
    const { documentId } = part;
    const page = documents.has(documentId) ? shown.codings.get(documentId) : undefined;
    for (const id of page === undefined ? [] : part.ids) {
      const excerpt = page?.excerpts.get(id);
      const key = excerpt === undefined ? '' : `${documentId} ${passageKey(excerpt)}`;
      if (!passages.has(key)) continue;
      const list = found.get(key);
      if (list === undefined) found.set(key, [id]);
      else list.push(id);
    }
  }
  return found;
}

function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before !== undefined && isSameList(before, now) ? before : now;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
}
