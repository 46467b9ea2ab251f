/**
 * What findings rest on, read off the coding: the excerpts under their themes and codes, the passages that were marked
 * one by one, and the studies that contribute (rules F2, F3). Kept, so that one change costs the documents and findings
 * it touches.
 */
import { codeTree, type TreeStructure } from '../codebook/code-tree.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { StudyAdjustment } from '../records/finding.ts';
import type { CodeId, FindingId, StudyId } from '../records/ids.ts';
import type { Stance, Support } from '../records/support.ts';
import { isListedDocument } from '../scope/listed-studies.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type Counted, codedRows, type EvidencePart, partUnder, placesOf } from './coded-rows.ts';
import {
  type ChangedDocuments,
  changedDocuments,
  type Parts,
  sameParts,
  withChanged,
} from './kept-parts.ts';
import { type MarkedPassage, type Marks, markedPassages } from './marked-passages.ts';
import { type FindingOutline, findingOutline, type ReadFinding } from './outline.ts';

/** A study that contributes, with the number of its excerpts; none where it was added by hand alone. */
export interface ContributingStudy {
  readonly studyId: StudyId;
  readonly excerpts: number;
  /** What was said where it was added by hand. */
  readonly added: StudyAdjustment | undefined;
}

export interface FindingEvidence extends Marks {
  readonly read: ReadFinding;
  /** Of studies that contribute. */
  readonly parts: readonly EvidencePart[];
  readonly studies: ReadonlyMap<StudyId, ContributingStudy>;
  /** Excerpts under what it rests on, and passages chosen besides. */
  readonly excerpts: number;
  /** How many of them stand how; the rest is not marked. */
  readonly stances: Readonly<Record<Stance, number>>;
  /** Studies that were left out by hand, with the number of excerpts they would give. */
  readonly left: ReadonlyMap<StudyId, { readonly note: string; readonly excerpts: number }>;
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
  readonly structure: TreeStructure;
  readonly rests: readonly CodeId[];
  readonly places: readonly number[];
  readonly perDocument: Parts;
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
  const changed = changedDocuments(last.counted, counted);
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

/** The documents that count, with their coding by code. */
export function countedDocuments(shown: Shown, listed: ListedStudies): readonly Counted[] {
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
  readonly changed: ChangedDocuments | undefined;
  readonly supports: readonly Support[];
  readonly last: Kept | undefined;
}

function evidenceOf(
  shown: Shown,
  read: ReadFinding,
  { changed, counted, last, listed, supports }: Asked,
): Kept {
  const { structure } = codeTree(shown.codes);
  const stays = last?.evidence.read === read && last.structure === structure ? last : undefined;
  const rests = stays?.rests ?? sameList(last?.rests, liveCodes(structure, read));
  const places = stays?.places ?? sameList(last?.places, placesOf(structure, rests));
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
  return {
    ...{ structure, rests, places, perDocument, parts, supports, passages, listed, evidence },
  };
}

function liveCodes({ resolved }: TreeStructure, { rests }: ReadFinding): readonly CodeId[] {
  return [...new Set(rests.flatMap((id) => resolved.get(id) ?? []))];
}

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
  const studies = studiesOf(all, allMarked);
  const left = new Map<StudyId, { readonly note: string; readonly excerpts: number }>();
  const outside = new Set(notListed);
  for (const [studyId, adjustment] of read.adjusted) {
    const study = shown.studies.get(studyId);
    const found = studies.get(studyId)?.excerpts ?? 0;
    const isGone = study === undefined || study.deleted === true;
    if (isLeft(studyId)) studies.delete(studyId);
    if (isGone) outside.add(studyId);
    else if (adjustment.how === 'left')
      left.set(studyId, { note: adjustment.note, excerpts: found });
    else if (listed.ids.has(studyId))
      studies.set(studyId, { studyId, excerpts: found, added: adjustment });
    else outside.add(studyId);
  }
  const excerpts = [...studies.values()].reduce((sum, each) => sum + each.excerpts, 0);
  return {
    ...{ read, rests, parts, marked, studies, excerpts, stances, left, withdrawn },
    notListed: [...outside],
  };
}

/** The studies of the parts and of the passages that were chosen besides, with the number of their excerpts. */
function studiesOf(
  parts: readonly EvidencePart[],
  marked: readonly MarkedPassage[],
): Map<StudyId, ContributingStudy> {
  const studies = new Map<StudyId, ContributingStudy & { excerpts: number }>();
  const add = (studyId: StudyId, count: number): void => {
    const study = studies.get(studyId);
    if (study === undefined) studies.set(studyId, { studyId, excerpts: count, added: undefined });
    else study.excerpts += count;
  };
  for (const { count, studyId } of parts) add(studyId, count);
  for (const { studyId, under } of marked) if (under.length === 0) add(studyId, 1);
  return studies;
}

function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before !== undefined && isSameList(before, now) ? before : now;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((each, at) => each === b[at]));
}
