/** What the search log says of the searches, as a paragraph for the methods section of a paper. */
import { t } from '../messages/all-messages.ts';
import { listInWords, namedLongDayInWords } from '../messages/formats.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Search } from '../records/search.ts';
import { boxNumber } from './flow-numbers.ts';
import { flowOfReview } from './flow-of-review.ts';

/**
 * Sources that were searched on one day, in the same years and under the same limits, stand in one sentence; then what was
 * found, as far as the flow diagram knows it. Empty where no line of the log says what kind of source it is.
 */
export function searchesParagraph(snapshot: Snapshot): string {
  const groups = new Map<string, Search[]>();
  for (const search of snapshot.searches.values()) {
    const { date, deleted, kind, limits, years } = search;
    if (deleted === true || kind === undefined || kind === 'export') continue;
    const key = JSON.stringify([kind === 'citation', date, years, limits]);
    groups.set(key, [...(groups.get(key) ?? []), search]);
  }
  if (groups.size === 0) return '';
  return [...[...groups.values()].map(sentenceOf), ...foundIn(snapshot)].join(' ');
}

function sentenceOf(searches: readonly Search[]): string {
  const [first] = searches;
  const { date, kind, limits = '', years = '' } = first ?? {};
  const said = {
    when: date === undefined ? 'none' : 'day',
    date: date === undefined ? '' : namedLongDayInWords(date),
    within: within(years, limits),
    ...{ years, limits },
  };
  if (kind === 'citation') return t('searches.methods.citations', said);
  const sources = [...new Set(searches.map(nameOf))];
  return t('searches.methods.searched', {
    ...said,
    count: sources.length,
    sources: listInWords(sources),
  });
}

function within(years: string, limits: string): string {
  if (years === '') return limits === '' ? 'none' : 'limits';
  return limits === '' ? 'years' : 'both';
}

function nameOf({ platform = '', source }: Search): string {
  return platform === '' ? source : t('searches.methods.source', { source, platform });
}

/** Nothing where any of the numbers is not known; of inclusions nothing before there is one. */
function foundIn(snapshot: Snapshot): readonly string[] {
  const flow = flowOfReview(snapshot);
  const identified = [boxNumber(flow, 'database_results'), boxNumber(flow, 'register_results')];
  const removed = boxNumber(flow, 'duplicates');
  const studies = boxNumber(flow, 'new_studies');
  if (removed === undefined || studies === undefined || identified.includes(undefined)) return [];
  // What is not known of the other methods is not said of them.
  const others = otherBoxes.map((key) => boxNumber(flow, key));
  const said = { identified: sumOf(identified), others: sumOf(others), removed, studies };
  return [t(studies === 0 ? 'searches.methods.foundSoFar' : 'searches.methods.found', said)];
}

const otherBoxes = [
  'website_results',
  'organisation_results',
  'citations_results',
  'other_results',
] as const;

function sumOf(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((sum, one = 0) => sum + one, 0);
}
