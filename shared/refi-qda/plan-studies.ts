/** Sources and cases as documents and studies, variables as characteristics. */
import type { CommandContext } from '../commands/context.ts';
import { writeText } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Guid, RefiCase, RefiProject, VariableValue } from './model.ts';
import type { SourceText } from './read-texts.ts';
import type { ReportNotes } from './report.ts';

/** A study that is being made. */
interface Growing {
  readonly id: StudyId;
  readonly title: string;
  readonly documents: DocumentRecord[];
  readonly values: VariableValue[];
}

export interface PlannedStudies {
  readonly studies: readonly Study[];
  readonly documents: readonly DocumentRecord[];
  /** Written texts by their address. */
  readonly texts: ReadonlyMap<string, string>;
  readonly documentOf: ReadonlyMap<SourceText, DocumentRecord>;
  readonly studyOfCase: ReadonlyMap<Guid, StudyId>;
  readonly characteristics: number;
}

/**
 * A study for each case with a name, of the documents that belong to it alone, and for each other document one of its own. Values go to the
 * study of what has them.
 */
export function planStudies(
  project: RefiProject,
  sources: readonly SourceText[],
  byGuid: ReadonlyMap<Guid, SourceText>,
  { newId, report }: { readonly newId: CommandContext['newId']; readonly report: ReportNotes },
): PlannedStudies {
  const named = project.cases.filter(({ name }) => name !== '');
  const casesOf = new Map<SourceText, RefiCase[]>();
  for (const each of named)
    for (const source of new Set(each.sources.flatMap((guid) => byGuid.get(guid) ?? [])))
      casesOf.set(source, [...(casesOf.get(source) ?? []), each]);
  const byCase = new Map<RefiCase, Growing>();
  const growing: Growing[] = [];
  const begin = (title: string): Growing => {
    const study = { id: newId('study'), title, documents: [], values: [] };
    growing.push(study);
    return study;
  };
  for (const each of named) {
    const study = begin(each.name);
    study.values.push(...each.values);
    byCase.set(each, study);
  }
  const texts = new Map<string, string>();
  const documentOf = new Map<SourceText, DocumentRecord>();
  const studyOf = new Map<SourceText, Growing>();
  for (const source of sources) {
    const cases = casesOf.get(source) ?? [];
    const [only, second] = cases;
    const own = only === undefined || second !== undefined ? undefined : byCase.get(only);
    const study = own ?? begin(titleOf(source.name));
    if (second !== undefined)
      report.left(
        t('refi.whatCase'),
        source.name,
        t('refi.caseSeveral', {
          count: cases.length,
          cases: cases.map(({ name }) => name).join(', '),
        }),
      );
    const { json, length, textId } = writeText(source.form.body);
    texts.set(textId, json);
    const document: DocumentRecord = {
      ...{ id: newId('document'), type: 'document', studyId: study.id },
      ...{ title: titleOf(source.name), textId, length, format: 'text', originalName: source.name },
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
  const studies = growing.map((study) => studyRecord(study, project, report));
  return {
    studies,
    documents: growing.flatMap(({ documents }) => documents),
    texts,
    documentOf,
    studyOfCase: new Map([...byCase].map(([{ guid }, { id }]) => [guid, id])),
    characteristics: studies.reduce((sum, study) => sum + countOf(study), 0),
  };
}

function studyRecord(
  { id, title, values }: Growing,
  project: RefiProject,
  report: ReportNotes,
): Study {
  const given: Partial<Record<(typeof givenPlaces)[number], string>> = {};
  const custom: Record<string, string> = {};
  for (const [name, all] of valuesByName(values, project, title, report)) {
    const place = givenPlaces.find((one) => one === nameKey(name));
    const value = all.join('; ');
    if (all.length > 1) report.left(name, title, t('refi.variableTwice', { value }));
    if (place === undefined) custom[name] = value;
    else given[place] = value;
  }
  return {
    ...{ id, type: 'study', citation: { type: 'document', title }, ...given },
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
  };
}

/** Each attribute once, with its different values; attributes of one name are one. */
function valuesByName(
  values: readonly VariableValue[],
  project: RefiProject,
  title: string,
  report: ReportNotes,
): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { value, variable } of values) {
    const name = nameOfVariable(project, variable);
    if (name === '') {
      report.left(t('refi.whatVariable'), title, t('refi.variableGone', { value }));
      continue;
    }
    const known = byName.get(name) ?? [];
    if (!known.includes(value)) byName.set(name, [...known, value]);
  }
  return byName;
}

function nameOfVariable({ variables }: RefiProject, guid: Guid): string {
  // Dots lead into records where fields are named.
  const name = variables.find((variable) => variable.guid === guid)?.name ?? '';
  const plain = singleBlanks(name.replace(/\./g, ' '));
  return plain === '__proto__' ? 'proto' : plain;
}

function sayCases(
  cases: readonly RefiCase[],
  byGuid: ReadonlyMap<Guid, SourceText>,
  report: ReportNotes,
): void {
  for (const { codes, name, selections, sources } of cases) {
    const missing = sources.filter((guid) => !byGuid.has(guid)).length;
    if (missing > 0)
      report.left(t('refi.whatCase'), name, t('refi.caseSourceMissing', { count: missing }));
    const parts = codes.length + selections.length;
    if (parts > 0) report.left(t('refi.whatCase'), name, t('refi.caseParts', { count: parts }));
  }
}

function countOf({ custom = {}, ...study }: Study): number {
  return (
    Object.keys(custom).length + givenPlaces.filter((place) => study[place] !== undefined).length
  );
}

/** A name without the ending that says what kind of file it was. */
function titleOf(name: string): string {
  return name.replace(/\.(?:txt|docx?|rtf|odt|pdf|md|html?)$/i, '') || name;
}
