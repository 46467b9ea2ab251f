/** Sources and cases as documents and studies, variables as characteristics. */
import { comparableDoi } from '../bibliography/identifiers.ts';
import type { CommandContext } from '../commands/context.ts';
import { clip } from '../commands/excerpts.ts';
import { writeText } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import { t as written } from '../messages/all-messages.ts';
import { t } from '../messages/refi-messages.ts';
import { type Change, changesTo, readField } from '../ops/change.ts';
import type { DocumentRecord, Medium } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { guidField } from './kept-guids.ts';
import type { Guid, RefiCase, RefiProject, VariableValue } from './model.ts';
import type { Present } from './present.ts';
import { mediumName } from './read-medium.ts';
import type { FormattedFile } from './read-originals.ts';
import type { SourceText } from './read-texts.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';
import { type Described, doiOf, isDoiName, nameOfVariable, valuesByName } from './said-values.ts';

/** A study that is being made. */
interface Growing {
  readonly id: StudyId;
  /** Of the case that it is made of. */
  readonly guid?: Guid;
  /** Where it is there already. */
  readonly study: Study | undefined;
  readonly title: string;
  readonly doi: string | undefined;
  readonly documents: DocumentRecord[];
  readonly values: VariableValue[];
}

export interface PlannedStudies {
  readonly studies: readonly Study[];
  /** What studies that were there lacked, and the files of pictures and recordings that were there without. */
  readonly filled: readonly Change[];
  readonly documents: readonly DocumentRecord[];
  /** Written texts by their address. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files of documents by their hash. */
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
  readonly documentOf: ReadonlyMap<SourceText, DocumentRecord>;
  readonly studyOfCase: ReadonlyMap<Guid, StudyId>;
  readonly characteristics: number;
}

/**
 * A study for each case with a name, of the documents that belong to it alone, and for each other document one of its own. Values go to the
 * study of what has them. A text that the review has is its document, and a study of the same DOI, else of the same title, its study.
 */
export function planStudies(
  project: RefiProject,
  sources: readonly SourceText[],
  byGuid: ReadonlyMap<Guid, SourceText>,
  {
    newId,
    present,
    report,
    returning,
  }: {
    readonly newId: CommandContext['newId'];
    readonly present: Present;
    readonly report: ReportNotes;
    readonly returning?: ReturningRead | undefined;
  },
): PlannedStudies {
  const named = project.cases.filter(({ name }) => name !== '');
  const casesOf = new Map<SourceText, RefiCase[]>();
  for (const each of named)
    for (const source of new Set(each.sources.flatMap((guid) => byGuid.get(guid) ?? [])))
      casesOf.set(source, [...(casesOf.get(source) ?? []), each]);
  const byCase = new Map<RefiCase, Growing>();
  const growing: Growing[] = [];
  const there = new Map<StudyId, Growing>();
  const grow = (known: Study): Growing => {
    const { citation, id } = known;
    const before = there.get(id);
    if (before !== undefined) return before;
    const { DOI: doi, title } = citation;
    const study = { id, study: known, title, doi, documents: [], values: [] };
    there.set(id, study);
    growing.push(study);
    return study;
  };
  const begin = (title: string, what: string, said: Described, guid: Guid = ''): Growing => {
    const doi = doiOf(project, said);
    const byDoi = doi === undefined ? undefined : present.studyWithDoi(doi);
    const known = byDoi ?? present.studyCalled(title, doi);
    if (known !== undefined) {
      const reason =
        byDoi === undefined
          ? t('refi.studyHere')
          : t('refi.studyHereDoi', { doi: doi ?? '', title: clip(known.citation.title) });
      report.left(what, title, reason);
      return grow(known);
    }
    const id = newId('study');
    const study = { id, guid, study: undefined, title, doi, documents: [], values: [] };
    growing.push(study);
    return study;
  };
  for (const each of named) {
    const own = ownStudy(each, byGuid, returning);
    const study =
      own === undefined ? begin(each.name, t('refi.whatCase'), each, each.guid) : grow(own);
    study.values.push(...each.values);
    byCase.set(each, study);
  }
  const texts = new Map<string, string>();
  const originals = new Map<Sha256, Uint8Array>();
  const files: Change[] = [];
  const documentOf = new Map<SourceText, DocumentRecord>();
  const studyOf = new Map<SourceText, Growing>();
  for (const source of sources) {
    const cases = casesOf.get(source) ?? [];
    const [only, second] = cases;
    const own = only === undefined || second !== undefined ? undefined : byCase.get(only);
    const { json, length, textId } = writeText(source.form.body);
    const here = source.here ?? sameDocument(source, present.document(textId));
    const home = here === undefined ? undefined : present.study(here.studyId);
    if (here !== undefined && home !== undefined) {
      returning?.since?.keepDocument(here.id);
      if (!isKnownBack(source, returning))
        report.left(whatOf(source), source.name, t('refi.documentHere', { title: here.title }));
      const study = grow(home);
      study.values.push(...source.source.values);
      const file = source.medium?.file;
      if (file !== undefined && here.originalHash === undefined) {
        originals.set(file.sha256, file.bytes);
        files.push(...changesTo(here, { originalHash: file.sha256 }));
      }
      documentOf.set(source, here);
      studyOf.set(source, study);
      continue;
    }
    const recording = byGuid.get(source.source.besides ?? '');
    const beside = recording === undefined ? undefined : studyOf.get(recording);
    const study = own ?? beside ?? begin(titleOf(source.name), whatOf(source), source.source);
    if (second !== undefined)
      report.left(
        whatOf(source),
        source.name,
        t('refi.caseSeveral', {
          count: cases.length,
          cases: cases.map(({ name }) => name).join(', '),
        }),
      );
    texts.set(textId, json);
    const { guid, kind } = source.source;
    const original = originalOf(source);
    const medium = source.medium?.kind;
    if (original !== undefined) originals.set(original.sha256, original.bytes);
    const document: DocumentRecord = {
      ...{ id: newId('document'), type: 'document', studyId: study.id },
      ...{ title: titleOf(source.name), textId, length, format: 'text', originalName: source.name },
      ...(original === undefined ? {} : { format: original.format, originalHash: original.sha256 }),
      ...(medium === undefined ? {} : mediumFields(source, medium)),
      // A transcript leaves as a text, which must not be taken for its recording.
      ...(kind === 'text' || kind === 'pdf' || medium !== undefined ? guidField(guid) : {}),
    };
    study.documents.push(document);
    study.values.push(...source.source.values);
    documentOf.set(source, document);
    studyOf.set(source, study);
  }
  sayCases(project.cases, byGuid, report);
  for (const { name, sources: refs, values } of project.cases) {
    if (name !== '') continue;
    const owners = new Set(
      refs.flatMap((guid) => {
        const source = byGuid.get(guid);
        return source === undefined ? [] : (studyOf.get(source) ?? []);
      }),
    );
    for (const owner of owners) owner.values.push(...values);
    if (owners.size === 0)
      for (const { value, variable } of values)
        report.left(
          t('refi.whatVariable'),
          nameOfVariable(project, variable),
          t('refi.variableNoStudy', { value }),
        );
  }
  const all = growing.map((study) => ({
    ...study,
    record: studyRecord(study, project, { report, returning }),
  }));
  const studies = all.flatMap(({ record, study }) => (study === undefined ? [record] : []));
  return {
    studies,
    filled: [
      ...all.flatMap(({ record, study }) =>
        study === undefined ? [] : filledIn(study, record, { report, returning }),
      ),
      ...files,
    ],
    documents: growing.flatMap(({ documents }) => documents),
    texts,
    originals,
    documentOf,
    studyOfCase: new Map([...byCase].map(([{ guid }, { id }]) => [guid, id])),
    characteristics: all
      .map(({ record }) => record)
      .reduce((sum, study) => sum + countOf(study), 0),
  };
}

/** Pictures of one name with the same marks are the same where their files are. */
function sameDocument(
  { medium }: SourceText,
  here: DocumentRecord | undefined,
): DocumentRecord | undefined {
  const { originalHash } = here ?? {};
  const isSame =
    medium === undefined || originalHash === undefined || originalHash === medium.file?.sha256;
  return isSame ? here : undefined;
}

function originalOf({ formatted, medium, pdf }: SourceText): FormattedFile | undefined {
  if (pdf !== undefined) return { ...pdf, format: 'pdf' };
  return medium?.file === undefined ? formatted : { ...medium.file, format: 'text' };
}

function mediumFields({ name, source }: SourceText, medium: Medium): Partial<DocumentRecord> {
  const originalName = mediumName(name, source);
  // Its transcript has the name without the ending.
  const isBeside = source.besides !== undefined;
  return { medium, originalName, ...(isBeside ? { title: originalName } : {}) };
}

function whatOf({ source }: SourceText): string {
  return t('refi.whatSource', { kind: source.kind });
}

/** What a study that is there lacks of what a project says of it; what it says otherwise stays. */
function filledIn(
  study: Study,
  said: Study,
  {
    report,
    returning,
  }: { readonly report: ReportNotes; readonly returning: ReturningRead | undefined },
): readonly Change[] {
  const values: Record<string, string> = {};
  const was = returning?.before?.rows.studies.get(study.id);
  const take = (name: string, path: string, before: string | undefined, value: string): void => {
    if (before === undefined || before.trim() === '') values[path] = value;
    else if (before.trim() !== value)
      if (was !== undefined && readField(was, path) === before)
        // What nobody changed here since it went out was changed there.
        values[path] = value;
      else report.left(name, study.citation.title, t('refi.variableOther', { value, before }));
  };
  for (const place of givenPlaces) {
    const value = said[place];
    if (value !== undefined) take(place, place, study[place], value);
  }
  for (const [name, value] of Object.entries(said.custom ?? {})) {
    const before = Object.hasOwn(study.custom ?? {}, name) ? study.custom?.[name] : undefined;
    take(name, `custom.${name}`, before, value);
  }
  return changesTo(study, values);
}

function studyRecord(
  { doi, guid = '', id, study, title, values }: Growing,
  project: RefiProject,
  {
    report,
    returning,
  }: { readonly report: ReportNotes; readonly returning: ReturningRead | undefined },
): Study {
  const given: Partial<Record<(typeof givenPlaces)[number], string>> = {};
  const custom: Record<string, string> = {};
  const isBack = study !== undefined && returning !== undefined;
  for (const [name, listed] of valuesByName(values, project, title, report)) {
    const place = givenPlaces.find(
      (one) => one === nameKey(name) || (isBack && written(`refiOut.variable.${one}`) === name),
    );
    // Decided in Screening, and told along.
    if (isBack && place === undefined && written('refiOut.variable.inclusion') === name) continue;
    const known = study === undefined ? undefined : knownValue(study, place, name);
    // Where one of several places was written on, the others say what was there before.
    const news = isBack ? listed.filter((each) => each !== known?.trim()) : listed;
    const all = news.length === 0 ? listed : news;
    const value = all.join('; ');
    if (all.length > 1) report.left(name, title, t('refi.variableTwice', { value }));
    // A study has its DOI where references have theirs.
    const isDoi =
      isDoiName(name) && doi !== undefined && comparableDoi(value) === comparableDoi(doi);
    if (isDoi) continue;
    if (place === undefined) custom[name] = value;
    else given[place] = value;
  }
  return {
    ...{ id, type: 'study', ...guidField(guid) },
    citation: { type: 'document', title, ...(doi === undefined ? {} : { DOI: doi }) },
    ...given,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}

/** Whether it goes without saying that a document is here: the project went out with it. */
function isKnownBack({ here, source }: SourceText, returning: ReturningRead | undefined): boolean {
  if (here === undefined || returning === undefined) return false;
  return returning.before !== undefined || returning.own.isNamed(source.guid);
}

function knownValue(
  { custom = {}, ...study }: Study,
  place: (typeof givenPlaces)[number] | undefined,
  name: string,
): string | undefined {
  if (place !== undefined) return study[place];
  return Object.hasOwn(custom, name) ? custom[name] : undefined;
}

/** The study that a case was written for, or the one of all its documents. */
function ownStudy(
  { guid, sources }: RefiCase,
  byGuid: ReadonlyMap<Guid, SourceText>,
  returning: ReturningRead | undefined,
): Study | undefined {
  if (returning === undefined) return undefined;
  const { rows } = returning.own;
  const homes = new Set(sources.map((each) => byGuid.get(each)?.here?.studyId));
  const [home] = homes;
  const only = homes.size === 1 && home !== undefined ? rows.studies.get(home) : undefined;
  return returning.own.study(guid) ?? only;
}

function sayCases(
  cases: readonly RefiCase[],
  byGuid: ReadonlyMap<Guid, SourceText>,
  report: ReportNotes,
): void {
  for (const { name, sources } of cases) {
    const missing = sources.filter((guid) => !byGuid.has(guid)).length;
    if (missing > 0)
      report.left(t('refi.whatCase'), name, t('refi.caseSourceMissing', { count: missing }));
  }
}

function countOf({ custom = {}, ...study }: Study): number {
  return (
    Object.keys(custom).length + givenPlaces.filter((place) => study[place] !== undefined).length
  );
}

/** A name without the ending that says what kind of file it was. */
function titleOf(name: string): string {
  return (
    name.replace(
      /\.(?:txt|docx?|rtf|odt|pdf|md|html?|mp3|m4a|wav|wma|ogg|mp4|mov|avi|wmv|mpe?g|jpe?g|png|gif|tiff?)$/i,
      '',
    ) || name
  );
}
