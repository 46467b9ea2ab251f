/** What the studies are and what was extracted of them, in sentences. */
import { yearOf } from '../bibliography/citation.ts';
import { extractedOf, extractorsOf } from '../extraction/outcomes.ts';
import { fieldsOf, writtenValue } from '../extraction/review-fields.ts';
import { participantsAttribute, participantsIn } from '../findings/study-facts.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { nameKey } from '../records/name-key.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { extractorsIn, namesInWords } from './said-of-people.ts';

/** Countries that are named one by one; more are only counted. */
const namedCountries = 12;

/** How many studies count, of which years and countries, with how many participants. */
export function saidOfCharacteristics(source: ListedSource): string {
  const { listed } = source;
  const count = listed.studies.length;
  if (count === 0) return '';
  return [
    t('said.studies', { count, how: listed.decided ? 'included' : 'undecided' }),
    ...yearsOf(source),
    ...countriesOf(source),
    ...participantsOf(source),
  ].join(' ');
}

function yearsOf({ listed }: ListedSource): readonly string[] {
  const years = listed.studies
    .flatMap(({ citation }) => yearOf(citation) ?? [])
    .sort((a, b) => a - b);
  const [first = 0] = years;
  const last = years.at(-1) ?? 0;
  if (years.length === 0) return [];
  return [
    t('said.years', {
      first: String(first),
      last: String(last),
      span: first === last ? 'one' : 'several',
      told: years.length,
      all: listed.studies.length,
    }),
  ];
}

function countriesOf({ listed }: ListedSource): readonly string[] {
  const byKey = new Map<string, { readonly name: string; count: number }>();
  let told = 0;
  for (const study of listed.studies) {
    const name = writtenValue(study, { attribute: 'country' });
    if (name === undefined) continue;
    told += 1;
    const key = nameKey(name);
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, { name, count: 1 });
    else found.count += 1;
  }
  if (told === 0) return [];
  const countries = [...byKey.values()].sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
  const all = listed.studies.length;
  if (countries.length > namedCountries)
    return [t('said.manyCountries', { count: countries.length, told, all })];
  const names = countries.map(({ count, name }) => t('said.reasonCount', { name, count }));
  return [t('said.countries', { countries: listInWords(names), told, all })];
}

function participantsOf({ listed, snapshot }: ListedSource): readonly string[] {
  const attribute = participantsAttribute(snapshot);
  if (attribute === undefined) return [];
  const counts = listed.studies.flatMap(({ id }) => participantsIn(snapshot, id, attribute) ?? []);
  return counts.length === 0
    ? []
    : [
        t('said.participants', {
          told: counts.length,
          all: listed.studies.length,
          total: counts.reduce((sum, one) => sum + one, 0),
        }),
      ];
}

/** What was to be extracted. */
export function saidOfFields({ snapshot }: ListedSource): string {
  const fields = fieldsOf(snapshot);
  return fields.length === 0
    ? ''
    : t('said.fields', {
        count: fields.length,
        fields: listInWords(fields.map(({ name }) => name)),
      });
}

/** Who extracted how many of the studies. */
export function saidOfExtraction(source: ListedSource): string {
  const { listed, snapshot } = source;
  const people = extractorsIn(source);
  if (people.size === 0) return '';
  const fields = fieldsOf(snapshot);
  let settled = 0;
  const studies = listed.studies.filter(({ id }) => {
    const cells = fields.map((field) => extractedOf(snapshot, id, field));
    settled += cells.filter((cell) => cell.settled !== undefined).length;
    return cells.some(({ own }) => own.size > 0);
  });
  return [
    t('said.extracted', {
      names: namesInWords(snapshot, people),
      studies: studies.length,
      all: listed.studies.length,
    }),
    t('said.extractors', { count: extractorsOf(snapshot.review) }),
    ...(settled === 0 ? [] : [t('said.extractionSettled', { count: settled })]),
  ].join(' ');
}
