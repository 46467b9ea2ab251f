import type { UnitChoice } from '../agreement/agreement-report.ts';
import { sentenceVersion } from '../documents/sentences.ts';
import { t } from '../messages/all-messages.ts';
import { namedDayInWords, roughShareInWords } from '../messages/formats.ts';
import { agreementOf, intervalAtOnce, measureShown } from '../team/measure-agreement.ts';
import type { Recoded } from '../team/recoded.ts';
import { agreementColumns } from './agreement-columns.ts';
import { agreementRows } from './agreement-rows.ts';
import type { Table, TableRow } from './table.ts';
import type { TableOptions, TableSource } from './table-source.ts';

const characters: UnitChoice = { kind: 'character' };

/** How far each reviewer who coded documents a second time agrees with themselves: a part for each second coding. */
export function recodedTable(source: TableSource, options: TableOptions = {}): Table {
  const { unit = characters } = options.agreement ?? {};
  return {
    id: 'recoded',
    title: t('table.recoded'),
    columns: agreementColumns(unit),
    rows: recodedRows(source, options),
    notes: recodedNotes(source, options),
  };
}

/** The same rows, as the report of agreement between reviewers holds them apart. */
export function recodedRows(source: TableSource, options: TableOptions): readonly TableRow[] {
  const { codeIds, level = 'codes', unit = characters } = options.agreement ?? {};
  return (source.recoded?.() ?? []).flatMap((recoded) => {
    const { documentIds, reviewerIds, shown } = recoded;
    if (documentIds.length === 0) return [];
    const toMeasure = agreementOf(shown, source.texts, {
      reviewerIds,
      codeIds,
      level,
      unit,
      reconciliation: 'before',
    });
    const { agreement } = measureShown(toMeasure);
    const rows = { ...source, snapshot: shown, everyone: shown };
    return agreementRows(rows, agreement, {
      when: whenOf(source, recoded),
      level,
      isOwn: true,
      interval: intervalAtOnce(toMeasure),
    });
  });
}

function whenOf({ snapshot }: TableSource, { recode }: Recoded): string {
  return t('recode.tablePart', {
    name: snapshot.reviewers.get(recode.reviewerId)?.name ?? '',
    days: recode.ended === recode.begun ? 'one' : 'several',
    begun: namedDayInWords(recode.begun),
    ended: namedDayInWords(recode.ended ?? recode.begun),
  });
}

/** What the figures are about, and how the documents were chosen. */
export function recodedNotes(source: TableSource, options: TableOptions): readonly string[] {
  const { unit = characters } = options.agreement ?? {};
  const all = source.recoded?.() ?? [];
  if (all.length === 0) return [t('recode.noteNone')];
  return [
    t('recode.note', {
      unit:
        unit.kind === 'excerpt'
          ? t('agreement.note.overlap', { share: roughShareInWords(unit.threshold) })
          : t(`agreement.unit.${unit.kind}`),
    }),
    ...(unit.kind === 'sentence'
      ? [t('agreement.note.sentences', { version: sentenceVersion })]
      : []),
    ...all.map((recoded) => {
      const { closed, documentIds, gone, recode } = recoded;
      const chosen =
        recode.seed === undefined
          ? t('recode.byHand')
          : t('recode.bySeed', { from: recode.drawnFrom ?? 0, seed: String(recode.seed) });
      const left = [
        ...(gone > 0 ? [t('recode.gone', { count: gone })] : []),
        ...(closed > 0 ? [t('recode.closed', { count: closed })] : []),
      ];
      const what = t('recode.noteOne', {
        part: whenOf(source, recoded),
        count: documentIds.length,
        chosen,
      });
      return [what, ...left].join(' ');
    }),
  ];
}
