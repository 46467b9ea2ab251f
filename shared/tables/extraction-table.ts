import { relocate } from '../anchor/anchor.ts';
import { bareQuote } from '../anchor/bare-quote.ts';
import { placeOfPassage, quotedWords } from '../anchor/cite-passage.ts';
import { passagesOf, type RestingPassage } from '../cells/passages.ts';
import { checkValue, numberOf } from '../extraction/field-values.ts';
import { valuesOfMerged } from '../extraction/merged.ts';
import {
  type ExtractionOutcome,
  extractedOf,
  extractionOutcome,
  extractorsOf,
} from '../extraction/outcomes.ts';
import { fieldsOf, type ReviewField, writtenValue } from '../extraction/review-fields.ts';
import { problemWords, valueText } from '../extraction/value-words.ts';
import { t } from '../messages/all-messages.ts';
import type { Extraction } from '../records/extraction.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { inStudyOrder } from './study-order.ts';
import {
  type CellParagraph,
  numberCell,
  type Table,
  type TableCell,
  type TableRow,
  textCell,
} from './table.ts';
import type { ListedSource } from './table-source.ts';

/**
 * A row for each field of each listed study: what was agreed, what each reviewer extracted as far as it may be seen
 * (S15), the passages it rests on, how it was settled, and what is to be said of it.
 */
export function extractionTable(source: ListedSource): Table {
  const { listed, snapshot } = source;
  const fields = fieldsOf(snapshot);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const people = extractorsIn(source);
  const ofMerged = valuesOfMerged(snapshot);
  const merged = studies.reduce((sum, { id }) => sum + (ofMerged.get(id) ?? 0), 0);
  return {
    id: 'extraction',
    title: t('table.extraction'),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 2.5 },
      { key: 'field', label: t('column.field'), kind: 'text', weight: 2.5 },
      { key: 'agreed', label: t('column.agreed'), kind: 'text', weight: 4 },
      { key: 'unit', label: t('column.unit'), kind: 'text', weight: 1.4 },
      ...people.map(([id, name]) => ({
        ...{ key: id, label: name, kind: 'text' as const, weight: 3 },
      })),
      { key: 'passages', label: t('column.passages'), kind: 'quotes', weight: 6 },
      { key: 'settled', label: t('column.settled'), kind: 'text', weight: 3 },
      { key: 'remark', label: t('column.remark'), kind: 'text', weight: 2.5 },
    ],
    rows: studies.flatMap((study) => fields.map((field) => rowOf(source, study, field, people))),
    notes: [
      t('note.extraction', { count: fields.length }),
      ...(extractorsOf(snapshot.review) > 1 ? [t('note.extractionBlind')] : []),
      ...(merged === 0 ? [] : [t('note.extractionMerged', { count: merged })]),
    ],
  };
}

type People = readonly (readonly [ReviewerId, string])[];

/** Those of whom an extraction is shown, in the order of the review. */
function extractorsIn({ snapshot }: ListedSource): People {
  const ids = new Set<ReviewerId>();
  for (const { deleted, layer, reviewerId, value } of snapshot.extractions.values())
    if (deleted !== true && layer === undefined && value !== undefined) ids.add(reviewerId);
  return [...snapshot.reviewers.values()].flatMap(({ id, name }) =>
    ids.has(id) ? [[id, name] as const] : [],
  );
}

function rowOf(source: ListedSource, study: Study, field: ReviewField, people: People): TableRow {
  const { labels, snapshot } = source;
  const { own, settled } = extractedOf(snapshot, study.id, field);
  const outcome = extractionOutcome(snapshot, study.id, field);
  const written = writtenValue(study, field);
  // Of what nobody extracted, what is on the study is what everything else reads.
  const agreed =
    outcome.state === 'agreed' ? outcome.value : outcome.state === 'open' ? written : undefined;
  const problem = checkValue(field, agreed);
  const rows = [...own.values()];
  return {
    depth: 0,
    cells: [
      textCell(labels.get(study.id) ?? '', [study.id]),
      textCell(field.name, [study.id]),
      valueCell(field, agreed, [study.id]),
      textCell(field.unit ?? ''),
      ...people.map(([id]) => {
        const row = own.get(id);
        return row === undefined ? textCell('') : valueCell(field, row.value, [row.id, study.id]);
      }),
      passagesCell(source, settled === undefined ? rows : [settled]),
      textCell(howSettled(source, settled, outcome, rows.length, written)),
      textCell(problem === undefined ? '' : problemWords(problem)),
    ],
  };
}

function valueCell(
  field: ReviewField,
  value: string | undefined,
  from: readonly string[],
): TableCell {
  const number = field.kind === 'number' && value !== undefined ? numberOf(value) : undefined;
  return number === undefined
    ? textCell(value === undefined ? '' : valueText(field, value), from)
    : numberCell(number, from);
}

function passagesCell(source: ListedSource, rows: readonly Extraction[]): TableCell {
  const passages = rows.flatMap(passagesOf);
  const seen = new Set<string>();
  return {
    from: rows.map(({ id }) => id),
    paragraphs: passages.flatMap((passage): readonly CellParagraph[] => {
      const { anchor, documentId } = passage;
      const key = `${documentId} ${anchor.start} ${anchor.end}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const place = placeIn(source, passage);
      return [
        [
          { text: bareQuote(quotedWords(anchor), false), style: 'quote' },
          ...(place === '' ? [] : [{ text: `(${place})`, style: 'citation' } as const]),
        ],
      ];
    }),
  };
}

/** Where the words are now; empty where they are not found, or the text is not at hand. */
function placeIn(
  { snapshot, texts }: ListedSource,
  { anchor, documentId }: RestingPassage,
): string {
  const document = snapshot.documents.get(documentId);
  const body = document === undefined ? undefined : texts.get(document.textId);
  if (body === undefined) return '';
  const place = relocate(body.text, anchor);
  return place.found === 'orphan' ? '' : placeOfPassage(body, place.anchor);
}

function howSettled(
  { snapshot }: ListedSource,
  settled: Extraction | undefined,
  outcome: ExtractionOutcome,
  extracted: number,
  written: string | undefined,
): string {
  if (outcome.state === 'agreed' && outcome.settled && settled !== undefined) {
    return t('extraction.how.settled', {
      name: snapshot.reviewers.get(settled.reviewerId)?.name ?? '',
      reason: settled.note ?? '',
    });
  }
  if (outcome.state === 'agreed') return t('extraction.how.agreed', { count: extracted });
  if (outcome.state === 'conflict') return t('extraction.how.conflict');
  if (outcome.state === 'waiting') return t('extraction.how.waiting');
  return written === undefined ? '' : t('extraction.how.typed');
}
