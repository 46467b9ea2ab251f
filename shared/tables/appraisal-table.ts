import { type ItemAppraisal, itemsOf } from '../appraisal/appraisal-of.ts';
import { appraisersOf, isAppraised } from '../appraisal/appraised.ts';
import { concernSigns } from '../appraisal/concern-words.ts';
import { appraisedOfMerged } from '../appraisal/merged.ts';
import {
  instrumentsOf,
  instrumentWith,
  type ReviewInstrument,
} from '../appraisal/review-instruments.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { InstrumentId } from '../records/ids.ts';
import { concerns } from '../records/instrument.ts';
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
import type { ListedSource, TableOptions } from './table-source.ts';

/** The instrument a table is of: the one that is asked for, else the first that anything was appraised by. */
export function instrumentAsked(
  { snapshot }: Pick<ListedSource, 'snapshot'>,
  asked: InstrumentId | undefined,
): ReviewInstrument | undefined {
  const chosen = asked === undefined ? undefined : instrumentWith(snapshot, asked);
  if (chosen !== undefined) return chosen;
  const all = instrumentsOf(snapshot);
  const isUsed = (instrument: ReviewInstrument): boolean =>
    [...snapshot.studies.keys()].some((id) => isAppraised(snapshot, instrument, id));
  return all.find(isUsed) ?? all[0];
}

/**
 * Studies by the items of an instrument: what counts, as a sign and in words, and why; what is not settled says so.
 * How rich the data are stands last, where the team rated it (S18).
 */
export function appraisalTable(source: ListedSource, options: TableOptions = {}): Table {
  const { labels, listed, snapshot } = source;
  const instrument = instrumentAsked(source, options.instrument);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const isRated = studies.some(({ richness }) => richness !== undefined);
  return {
    id: 'appraisal',
    title: instrument === undefined ? t('table.appraisal') : titleOf(instrument),
    columns: [
      { key: 'study', label: t('column.study'), kind: 'text', weight: 3.5 },
      ...(instrument?.items ?? []).map(({ id, label }) => ({
        ...{ key: id, label, kind: 'text' as const, weight: 3.5 },
      })),
      ...(isRated
        ? [
            {
              ...{ key: 'richness', label: t('sampling.richness') },
              ...{ kind: 'number' as const, weight: 1.4 },
            },
          ]
        : []),
    ],
    rows: studies.map((study): TableRow => {
      const items = instrument === undefined ? [] : itemsOf(snapshot, instrument, study.id);
      return {
        depth: 0,
        cells: [
          textCell(labels.get(study.id) ?? '', [study.id]),
          ...items.map((each) => itemCell(each, study)),
          ...(isRated ? [richnessCell(study)] : []),
        ],
      };
    }),
    notes: appraisalNotes(source, instrument),
  };
}

function titleOf({ name }: ReviewInstrument): string {
  return t('appraisal.tableTitle', { instrument: name });
}

function richnessCell({ id, richness }: Study): TableCell {
  return richness === undefined ? textCell('', [id]) : numberCell(richness, [id]);
}

function itemCell(
  { answer, concern, from, reason, state }: ItemAppraisal,
  { id }: Study,
): TableCell {
  if (state !== 'agreed') return textCell(stateWords(state), [id]);
  const sign =
    concern === undefined ? [] : [{ text: concernSigns[concern], style: 'plain' as const }];
  const head: CellParagraph =
    answer === undefined ? [] : [...sign, { text: answer.label, style: 'strong' }];
  const why = (reason ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line): CellParagraph => [{ text: line, style: 'plain' }]);
  const left =
    answer === undefined && why.length === 0 ? textCell(t('appraisal.leftOpen')) : undefined;
  return {
    paragraphs: left?.paragraphs ?? [...(head.length === 0 ? [] : [head]), ...why],
    from: [...from, id],
  };
}

function stateWords(state: ItemAppraisal['state']): string {
  if (state === 'conflict') return t('appraisal.notSettled');
  return state === 'waiting' ? t('appraisal.notDone') : '';
}

/** What instrument it is, whose judgement, what signs mean, and what is not in it. */
export function appraisalNotes(
  { listed, snapshot }: ListedSource,
  instrument: ReviewInstrument | undefined,
): readonly string[] {
  if (instrument === undefined) return [t('note.appraisal.none')];
  const needed = appraisersOf(snapshot.review);
  const others = instrumentsOf(snapshot).filter(({ id }) => id !== instrument.id);
  const ofMerged = appraisedOfMerged(snapshot);
  const merged = listed.studies.reduce((sum, { id }) => sum + (ofMerged.get(id) ?? 0), 0);
  const levels = concerns.map((each) =>
    t('note.appraisal.sign', { sign: concernSigns[each], concern: t(`appraisal.concern.${each}`) }),
  );
  return [
    t('note.appraisal.instrument', {
      instrument: instrument.name,
      source: instrument.source,
      has: instrument.source === '' ? 'no' : 'yes',
    }),
    t('note.appraisal.whose', { count: needed }),
    t('note.appraisal.signs', { signs: listInWords(levels) }),
    ...(instrument.scored ? [] : [t('note.appraisal.noScore')]),
    ...(others.length === 0
      ? []
      : [t('note.appraisal.others', { names: listInWords(others.map(({ name }) => name)) })]),
    ...(merged === 0 ? [] : [t('note.appraisal.merged', { count: merged })]),
  ];
}
