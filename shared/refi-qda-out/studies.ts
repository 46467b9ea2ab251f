/** Studies as cases, and what is said of them as variables. */
import { t } from '../messages/all-messages.ts';
import type { StudyId } from '../records/ids.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { guidOf } from '../refi-qda/guids.ts';
import { inclusionOf } from '../screening/inclusion.ts';
import { inStudyOrder } from '../tables/study-order.ts';
import type { RefiChoice, RefiSource } from './choice.ts';
import type { WrittenSource } from './gather.ts';
import type { MemosOn } from './memos.ts';
import { container, element, words } from './xml.ts';

type VariableType = 'Text' | 'Integer' | 'Float';

interface Variable {
  readonly name: string;
  readonly guid: string;
  readonly type: VariableType;
}

/** The studies of the documents that go along, and their characteristics. */
export interface WrittenStudies {
  readonly studies: readonly Study[];
  readonly variables: readonly Variable[];
  /** The values of a study as elements, the same for its case and its sources. */
  readonly valuesOf: (id: StudyId) => string;
  /** How many values go along. */
  readonly values: number;
}

/**
 * Gathers them in the order of tables; a number is written as one where every value of its variable is. A study without a document
 * is among them unless it is a reference from a file of which no characteristic or memo says anything: there may be thousands.
 */
export function gatherStudies(
  { snapshot }: RefiSource,
  {
    choice,
    memosOn,
    sources,
  }: {
    readonly choice: Pick<RefiChoice, 'withoutDocument'>;
    readonly memosOn: MemosOn;
    readonly sources: readonly WrittenSource[];
  },
): WrittenStudies {
  const ids = new Set(sources.map(({ document }) => document.studyId));
  const some = [...ids].flatMap((id) => snapshot.studies.get(id) ?? []);
  const alone = choice.withoutDocument.filter(
    (study) =>
      study.citation.custom?.source === undefined ||
      hasCharacteristic(study) ||
      memosOn(study.id).length > 0,
  );
  const studies = inStudyOrder(snapshot.studies, [...some, ...alone]);
  const standing = new Map(studies.map((study) => [study.id, inclusionOf(snapshot, study)]));
  const saysInclusion = [...standing.values()].some((each) => each !== 'undecided');
  const known = new Map<string, Map<StudyId, string>>();
  const say = (name: string, id: StudyId, value: string | undefined): void => {
    if (value === undefined || value.trim() === '') return;
    const values = known.get(name) ?? new Map<StudyId, string>();
    known.set(name, values.set(id, value.trim()));
  };
  for (const study of studies) {
    for (const place of givenPlaces) say(t(`refiOut.variable.${place}`), study.id, study[place]);
    const inclusion = standing.get(study.id) ?? 'undecided';
    if (saysInclusion)
      say(t('refiOut.variable.inclusion'), study.id, t(`refiOut.inclusion.${inclusion}`));
  }
  // A name of the team that is one of these already would be two variables of one name.
  const customs = new Set(studies.flatMap(({ custom = {} }) => Object.keys(custom)));
  for (const name of [...customs].sort())
    for (const { custom = {}, id } of studies) say(name, id, custom[name]);
  const variables = [...known].map(
    ([name, values]): Variable => ({
      name,
      guid: guidOf(`${snapshot.review?.id} ${name}`, 'variable'),
      type: typeOf([...values.values()]),
    }),
  );
  const byStudy = new Map<StudyId, string[]>();
  for (const { guid, name, type } of variables)
    for (const [id, value] of known.get(name) ?? []) {
      const list = byStudy.get(id) ?? [];
      byStudy.set(id, list);
      list.push(valueElement(guid, type, value));
    }
  let count = 0;
  for (const list of byStudy.values()) count += list.length;
  return {
    studies,
    variables,
    valuesOf: (id) => (byStudy.get(id) ?? []).join(''),
    values: count,
  };
}

function hasCharacteristic({ custom = {}, ...study }: Study): boolean {
  const values = [...givenPlaces.map((place) => study[place]), ...Object.values(custom)];
  return values.some((value) => value !== undefined && value.trim() !== '');
}

function typeOf(values: readonly string[]): VariableType {
  if (values.every((value) => /^-?(?:0|[1-9]\d{0,8})$/.test(value))) return 'Integer';
  return values.every((value) => /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?$/.test(value))
    ? 'Float'
    : 'Text';
}

function valueElement(guid: string, type: VariableType, value: string): string {
  const ref = element('VariableRef', { targetGUID: guid });
  return element('VariableValue', {}, ref + words(`${type}Value`, value));
}

/** The variables as one element; nothing where there are none. */
export function variablesXml({ variables }: WrittenStudies): string {
  return container(
    'Variables',
    variables.map(({ guid, name, type }) =>
      element('Variable', { guid, name, typeOfVariable: type }),
    ),
  );
}
