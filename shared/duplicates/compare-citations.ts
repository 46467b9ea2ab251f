import { type Citation, type CitationName, yearOf } from '../bibliography/citation.ts';
import { hasMessage, type MessageKey, t } from '../messages/all-messages.ts';

/** A line of the comparison of records: what each says of one field. */
export interface ComparedField {
  readonly labelKey: MessageKey;
  /** One for each record, empty where it says nothing. */
  readonly values: readonly string[];
  /** For each record whether it says something else than the first; a record that says nothing does not. */
  readonly differs: readonly boolean[];
}

const fields: readonly (readonly [MessageKey, (citation: Citation) => string])[] = [
  ['duplicates.field.title', ({ title }) => title],
  ['duplicates.field.author', ({ author = [] }) => author.map(nameOf).join('; ')],
  ['duplicates.field.year', (citation) => String(yearOf(citation) ?? '')],
  ['duplicates.field.container', (citation) => citation['container-title'] ?? ''],
  ['duplicates.field.volume', ({ issue, volume }) => [volume, issue].filter(Boolean).join(' / ')],
  ['duplicates.field.page', ({ page }) => page ?? ''],
  ['duplicates.field.doi', ({ DOI }) => DOI ?? ''],
  ['duplicates.field.pmid', ({ PMID }) => PMID ?? ''],
  ['duplicates.field.type', ({ type }) => typeWords(type)],
  ['duplicates.field.abstract', ({ abstract }) => abstract ?? ''],
  ['duplicates.field.source', ({ custom }) => custom?.source?.file ?? ''],
];

/** Where a record came from is no difference between publications. */
const unmarked: MessageKey = 'duplicates.field.source';

/** The fields any of these citations fills, side by side; letter case, accents and punctuation make no difference. */
export function compareCitations(citations: readonly Citation[]): readonly ComparedField[] {
  return fields.flatMap(([labelKey, read]) => {
    const values = citations.map(read);
    if (values.every((value) => value === '')) return [];
    const folded = values.map(fold);
    const first = folded.find((value) => value !== '');
    const differs = folded.map((value) => labelKey !== unmarked && value !== '' && value !== first);
    return [{ labelKey, values, differs }];
  });
}

/** What kind of publication a CSL type is; one that is not known here as it is written. */
function typeWords(type: string): string {
  const key = `citation.type.${type}`;
  return hasMessage(key) ? t(key) : type;
}

function nameOf(name: CitationName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
