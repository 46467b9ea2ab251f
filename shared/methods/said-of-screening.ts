/** What happened in searching and screening, in sentences. */
import { coefficientText } from '../agreement/coefficient-words.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { boxNumber, type FlowKey, listOf, numberOf } from '../prisma/flow-numbers.ts';
import { flowOfReview } from '../prisma/flow-of-review.ts';
import { isRecord } from '../records/reports.ts';
import { screeningStages } from '../records/screening.ts';
import { screenersOf } from '../screening/named.ts';
import { isTaken, votesOn } from '../screening/outcomes.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { screeningAgreement } from '../team/screening-agreement.ts';
import { namesInWords, screenersAt } from './said-of-people.ts';

/** How many searches are there with the whole strategy. */
export function saidOfStrategies({ snapshot }: ListedSource): string {
  const searches = [...snapshot.searches.values()].filter(
    ({ deleted, kind }) => deleted !== true && kind !== undefined && kind !== 'export',
  );
  const told = searches.filter(({ query = '' }) => query.trim() !== '').length;
  return told === 0 ? '' : t('said.strategies', { told, all: searches.length });
}

/** Who decided on how many records at each stage, and what was settled. */
export function saidOfScreening({ snapshot }: ListedSource): string {
  const sentences = screeningStages.flatMap((stage) => {
    let [records, settled, taken] = [0, 0, 0];
    for (const study of snapshot.studies.values()) {
      if (!isRecord(study)) continue;
      const votes = votesOn(snapshot, study.id, stage);
      if (votes.own.size > 0 || votes.settled !== undefined) records += 1;
      if (votes.settled !== undefined) settled += 1;
      if ([...votes.own.values()].some(isTaken)) taken += 1;
    }
    if (records === 0) return [];
    const people = screenersAt(snapshot, stage);
    return [
      t('said.screened', {
        stage,
        records,
        people: people.size === 0 ? 'none' : 'some',
        names: namesInWords(snapshot, people),
      }),
      ...(taken === 0 ? [] : [t('said.screenedElsewhere', { count: taken })]),
      ...(settled === 0 ? [] : [t('said.screeningSettled', { count: settled })]),
    ];
  });
  if (sentences.length === 0) return '';
  return [
    ...sentences,
    t('said.screeners', { count: screenersOf(snapshot.review) }),
    ...(snapshot.review?.blind === true ? [t('said.screenedBlind')] : []),
  ].join(' ');
}

/** How every two who screened the same records agreed before anything was settled (S5). */
export function saidOfScreeningAgreement({ snapshot }: ListedSource): string {
  return screeningStages
    .flatMap((stage) =>
      screeningAgreement(snapshot, stage).map(({ first, kappa, observed, second, studies }) =>
        t('said.screeningAgreement', {
          ...{ stage, studies },
          names: namesInWords(snapshot, new Set([first, second])),
          observed: coefficientText(observed, 'share'),
          kappa: coefficientText(kappa),
        }),
      ),
    )
    .join(' ');
}

/** What selection came to, as far as the flow diagram knows its numbers. */
export function saidOfSelection({ snapshot }: ListedSource): string {
  const flow = flowOfReview(snapshot);
  const box = (key: FlowKey): number | undefined => boxNumber(flow, key);
  const screened = box('records_screened');
  const excluded = box('records_excluded');
  const assessed = box('dbr_assessed');
  const other = box('other_assessed');
  const studies = box('new_studies');
  const open = Object.values(flow.open ?? {}).reduce((sum, count) => sum + count, 0);
  if (!(screened ?? 0) && !(assessed ?? 0)) return '';
  return [
    ...(screened && excluded !== undefined
      ? [t('said.recordsScreened', { screened, excluded })]
      : []),
    ...(assessed
      ? [t('said.assessed', { assessed, missing: box('dbr_notretrieved_reports') ?? 0 })]
      : []),
    ...(other ? [t('said.assessedOther', { assessed: other })] : []),
    ...(studies === undefined ? [] : [t('said.included', { studies })]),
    ...(open === 0 ? [] : [t('said.stillOpen', { count: open })]),
  ].join(' ');
}

/** For what reasons reports were excluded at the full text. */
export function saidOfExcluded({ snapshot }: ListedSource): string {
  const flow = flowOfReview(snapshot);
  const excluded = boxNumber(flow, 'dbr_excluded');
  if (!excluded) return '';
  const reasons = listOf(flow, 'dbr_excluded').flatMap(({ name, number }) => {
    const count = numberOf(number) ?? 0;
    return count === 0 ? [] : [t('said.reasonCount', { name, count })];
  });
  return t('said.excludedReports', {
    count: excluded,
    has: reasons.length === 0 ? 'no' : 'yes',
    reasons: listInWords(reasons),
  });
}
