/** Notes, links and descriptions of a project as memos on what they are about. */
import { clip } from '../commands/excerpts.ts';
import { t } from '../messages/refi-messages.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { RecordId, ReviewerId, ReviewId, StudyId } from '../records/ids.ts';
import type { Memo } from '../records/memo.ts';
import { quoteToken } from '../records/quote-token.ts';
import type { Study } from '../records/study.ts';
import {
  allCodes,
  type Guid,
  type RefiCase,
  type RefiLink,
  type RefiNote,
  type RefiProject,
} from './model.ts';
import type { RefiFile } from './open-refi.ts';
import { isMadeOf, plainParts } from './own-records.ts';
import { placeSelections } from './place-selections.ts';
import { isSaidTwice, type MemoToWrite, type PlannedCodings } from './plan-codings.ts';
import { noteTextOf, type SourceText } from './read-texts.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

/** What notes can be about, by the identifiers that the project has for it. */
export interface NoteTargets {
  readonly reviewId: ReviewId;
  readonly codes: ReadonlyMap<Guid, Code>;
  readonly codeNotes: readonly { readonly code: Code; readonly notes: readonly Guid[] }[];
  readonly documentOf: ReadonlyMap<SourceText, DocumentRecord>;
  readonly documents: ReadonlyMap<Guid, DocumentRecord>;
  readonly studyOfCase: ReadonlyMap<Guid, StudyId>;
  readonly studyTitles: ReadonlyMap<Guid, string>;
  readonly codings: PlannedCodings;
  readonly reviewers: ReadonlyMap<Guid, ReviewerId>;
  readonly importer: ReviewerId;
  readonly returning?: ReturningRead | undefined;
}

export interface PlannedNotes {
  readonly memos: readonly MemoToWrite[];
  /** Memos of the review whose words are others in the project. */
  readonly edited: readonly EditedMemo[];
}

export interface EditedMemo {
  readonly memo: Memo;
  readonly body: string;
}

/** A memo for each thing that a note is about; on the review where nothing refers to it. Each note with words comes back at least once. */
export function planNotes(file: RefiFile, targets: NoteTargets, report: ReportNotes): PlannedNotes {
  const { cases, description, links, notes, projectNotes } = file.project;
  const { importer, returning, reviewId } = targets;
  const memos: MemoToWrite[] = [];
  const edited: EditedMemo[] = [];
  const write = (targetId: RecordId, reviewerId: ReviewerId, body: string, guid = ''): void => {
    const isSaid = returning?.own.says(targetId, body) === true;
    if (body !== '' && !isSaid) memos.push({ targetId, reviewerId, body, guid });
  };
  if (returning === undefined || !isOfReview(description, returning))
    write(reviewId, importer, description);
  for (const [source, document] of targets.documentOf) {
    const { description: said, notes: ofSource, user } = source.source;
    if (isSaidTwice(file.project.origin, ofSource)) continue;
    write(document.id, targets.reviewers.get(user) ?? importer, said);
  }
  for (const { description: said, guid } of cases) {
    const studyId = targets.studyOfCase.get(guid);
    const study = returning?.own.rows.studies.get(studyId ?? 'study:none');
    const isReference = study !== undefined && isOfStudy(said, study, returning);
    if (studyId !== undefined && !isReference) write(studyId, importer, said);
  }
  for (const each of cases) {
    const memo = memoOfCase(each, targets, report);
    if (memo !== undefined) write(memo.targetId, importer, memo.body);
  }
  for (const what of ['set', 'variable'] as const)
    for (const { description: said, name } of file.project[`${what}s`])
      if (said !== '') write(reviewId, importer, t('refi.describedMemo', { what, name, said }));
  const about = aboutEach(targets, projectNotes);
  const known = new Set(notes.map(({ guid }) => guid));
  let left = 0;
  for (const link of links) {
    const { origin, target } = link;
    const [note, other] = known.has(origin) ? [origin, target] : [target, origin];
    const found = known.has(note) ? recordOf(targets, other) : undefined;
    const memo = known.has(note) ? undefined : memoOfLink(link, targets);
    if (found !== undefined) addTo(about, note, found);
    else if (memo !== undefined) write(memo.targetId, importer, memo.body);
    else left += 1;
  }
  if (left > 0) report.left(t('refi.whatLinks'), '', t('refi.linksLeft', { count: left }));
  const referred = referredNotes(file.project);
  for (const note of notes) {
    const words = noteTextOf(file, note);
    const own = returning?.own.memo(note.guid, returning.before !== undefined);
    if (own !== undefined && returning !== undefined) {
      const edit = editOf({ memo: own, words, user: note.user }, targets, returning);
      if (edit !== undefined) edited.push(edit);
      else if (!isUnchanged(own, words))
        report.left(t('refi.whatNote'), note.name, t('refi.memoOther', { words: clip(words) }));
      continue;
    }
    const title = note.name.trim();
    if (words === '' && title === '') {
      report.left(t('refi.whatNote'), note.name, t('refi.noteEmpty'));
      continue;
    }
    if (words === '') report.left(t('refi.whatNote'), title, t('refi.noteEmpty'));
    if (note.codings > 0)
      report.left(t('refi.whatNote'), title, t('refi.noteCodings', { count: note.codings }));
    const body = title === '' || words.startsWith(title) ? words : `${title}\n\n${words}`.trim();
    const on = about.get(note.guid) ?? new Set<RecordId>();
    const reviewerId = targets.reviewers.get(note.user) ?? importer;
    const isOfPlace = namesPlace(note, words);
    if (isOfPlace && on.size === 0)
      report.left(t('refi.whatNote'), title || words, t('refi.notePlaceLeft'));
    else if (on.size === 0 && referred.has(note.guid))
      report.left(t('refi.whatNote'), title || words, t('refi.noteHomeless'));
    if (on.size === 0) on.add(reviewId);
    for (const targetId of on) {
      const place = isOfPlace ? placeIn(targets, targetId, note, file.project.origin) : undefined;
      write(place ?? targetId, reviewerId, body, note.guid);
    }
  }
  return { memos, edited };
}

function isUnchanged({ body }: Memo, words: string): boolean {
  if (body.trim() === words) return true;
  const parts = plainParts(body);
  // Quotes in a memo are written out, and may be written otherwise by now.
  const hasQuotes = parts.length !== 1 || parts[0] !== body.trim();
  return hasQuotes && isMadeOf(words, { parts, labels: words.length });
}

/** A memo that its author wrote on in another program, while nobody did here. */
function editOf(
  { memo, user, words }: { readonly memo: Memo; readonly words: string; readonly user: Guid },
  { reviewers }: NoteTargets,
  { before }: ReturningRead,
): EditedMemo | undefined {
  const was = before?.rows.memos.get(memo.id);
  const isTheirs = reviewers.get(user) === memo.reviewerId;
  const isPlain = plainParts(memo.body)[0] === memo.body.trim();
  if (!isTheirs || !isPlain || was?.body !== memo.body || words === '') return undefined;
  return isUnchanged(memo, words) ? undefined : { memo, body: words };
}

/** Whether a description says of the review what it says itself. */
function isOfReview(description: string, { own }: ReturningRead): boolean {
  const { methods = '', question = '', sample } = own.rows.review ?? {};
  const parts = [question, methods].map((part) => part.trim()).filter((part) => part !== '');
  const ofSample = sample === true ? sampleWords : 0;
  return isMadeOf(description, { parts, labels: 24 * parts.length + ofSample });
}

/** In UTF-16 units: the sentence that says of a review that it is the sample. */
const sampleWords = 100;

function isOfStudy(said: string, study: Study, returning: ReturningRead | undefined): boolean {
  const reference = returning?.reference(study).trim() ?? '';
  if (!said.includes(reference)) return false;
  const rest = said.replace(reference, () => '').trim();
  return rest === '' || returning?.own.says(study.id, rest) === true;
}

/** The notes that anything refers to, whether it came in or not. */
function referredNotes({ codes, links, sets, sources }: RefiProject): ReadonlySet<Guid> {
  const found = new Set<Guid>(links.flatMap(({ origin, target }) => [origin, target]));
  const take = (guids: readonly Guid[]): void => {
    for (const guid of guids) found.add(guid);
  };
  for (const { notes } of allCodes(codes)) take(notes);
  for (const { areas = [], codings, notes, parts = [], selections } of sources) {
    take(notes);
    const marked = [...selections, ...areas, ...parts];
    for (const part of [...codings, ...marked]) take(part.notes);
    for (const { codings: ofSelection } of marked)
      for (const { notes: ofCoding } of ofSelection) take(ofCoding);
  }
  for (const { notes } of sets) take(notes);
  return found;
}

/** By note the records that refer to it. */
function aboutEach(
  { codeNotes, codings, documentOf, reviewId }: NoteTargets,
  projectNotes: readonly Guid[],
): Map<Guid, Set<RecordId>> {
  const about = new Map<Guid, Set<RecordId>>();
  for (const note of projectNotes) addTo(about, note, reviewId);
  for (const { code, notes } of codeNotes) for (const note of notes) addTo(about, note, code.id);
  for (const [{ source }, document] of documentOf)
    for (const note of source.notes) addTo(about, note, document.id);
  for (const { note, targetId } of codings.notesOn) addTo(about, note, targetId);
  return about;
}

function addTo(about: Map<Guid, Set<RecordId>>, note: Guid, targetId: RecordId): void {
  about.set(note, (about.get(note) ?? new Set<RecordId>()).add(targetId));
}

function recordOf(
  { codes, codings, documents, studyOfCase }: NoteTargets,
  guid: Guid,
): RecordId | undefined {
  const known = codings.excerptOf.get(guid) ?? documents.get(guid) ?? codes.get(guid);
  return known?.id ?? studyOfCase.get(guid);
}

/** What a link says on what it leads from: where it leads to, a passage by its words, and what it is called. */
function memoOfLink(
  { name, origin, target }: RefiLink,
  targets: NoteTargets,
): Pick<MemoToWrite, 'body' | 'targetId'> | undefined {
  const from = recordOf(targets, origin);
  const to = recordOf(targets, target);
  if (from === undefined || to === undefined) return undefined;
  const body = t('refi.linkMemo', { name: name || 'none', target: leadingTo(target, targets) });
  return { targetId: from, body };
}

/** What a case says of codes and passages, on its study; what of that did not come in is told. */
function memoOfCase(
  { codes, guid, name, selections }: RefiCase,
  targets: NoteTargets,
  report: ReportNotes,
): Pick<MemoToWrite, 'body' | 'targetId'> | undefined {
  const named = [...new Set([...codes, ...selections])];
  const targetId = targets.studyOfCase.get(guid);
  const found = named.filter(
    (each) => targetId !== undefined && recordOf(targets, each) !== undefined,
  );
  const left = named.length - found.length;
  if (left > 0) report.left(t('refi.whatCase'), name, t('refi.caseParts', { count: left }));
  if (targetId === undefined || found.length === 0) return undefined;
  const said = found.map((each) => leadingTo(each, targets)).join('\n');
  return { targetId, body: `${t('refi.caseMemo')}\n${said}` };
}

function leadingTo(guid: Guid, { codes, codings, documents, studyTitles }: NoteTargets): string {
  const excerpt = codings.excerptOf.get(guid);
  if (excerpt !== undefined) return quoteToken(excerpt.id, `“${excerpt.quote}”`);
  const called = codes.get(guid)?.name ?? documents.get(guid)?.title ?? studyTitles.get(guid);
  return `“${called ?? ''}”`;
}

/** QualCoder writes where an annotation stands in the document as a selection of the note, whose own text is shorter. */
function namesPlace({ selections }: RefiNote, words: string): boolean {
  return selections.some(({ end }) => end > words.length);
}

function placeIn(
  { codings, documentOf }: NoteTargets,
  targetId: RecordId,
  note: RefiNote,
  origin: string,
): RecordId | undefined {
  const found = [...documentOf].find(([, { id }]) => id === targetId);
  if (found === undefined) return undefined;
  const [source, document] = found;
  const { placed } = placeSelections(source.text, note.selections, origin);
  const range = placed[0]?.range;
  return range === undefined
    ? undefined
    : codings.excerptAt(source, document, range, note.user)?.id;
}
