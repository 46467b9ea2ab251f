import { describe, expect, it } from 'vitest';
import { ListOrders } from '../../../renderer/screening/list-order.ts';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import type { Study } from '../../../shared/records/study.ts';
import type { StudyToScreen } from '../../../shared/screening/queue.ts';

const citations: readonly Citation[] = [
  {
    type: 'article-journal',
    title: 'Night',
    author: [{ family: 'Ostler' }],
    issued: { 'date-parts': [[2021]] },
  },
  { type: 'article-journal', title: 'Morning', author: [{ family: 'Abara' }] },
  {
    type: 'article-journal',
    title: 'Ward 10',
    author: [{ family: 'Harrow' }],
    issued: { 'date-parts': [[2016]] },
  },
  {
    type: 'article-journal',
    title: 'Ward 9',
    author: [{ family: 'Byrne' }],
    issued: { 'date-parts': [[2018]] },
  },
];

function toScreen(citation: Citation, place: number): StudyToScreen {
  const study: Study = { id: `study-${place}` as Study['id'], type: 'study', citation };
  return { study, own: undefined, outcome: { state: 'open' }, isDone: false, isMine: true };
}

const titles = (studies: readonly StudyToScreen[]) =>
  studies.map(({ study }) => study.citation.title);

const orders = new ListOrders();

describe('orders of the list of studies to screen', () => {
  it('sorts by author, by year with those without one last, and by title with figures by their size', () => {
    const studies = citations.map(toScreen);
    expect(titles(orders.of(studies, 'import'))).toEqual(['Night', 'Morning', 'Ward 10', 'Ward 9']);
    expect(titles(orders.of(studies, 'author'))).toEqual(['Morning', 'Ward 9', 'Ward 10', 'Night']);
    expect(titles(orders.of(studies, 'year'))).toEqual(['Ward 10', 'Ward 9', 'Night', 'Morning']);
    expect(titles(orders.of(studies, 'title'))).toEqual(['Morning', 'Night', 'Ward 9', 'Ward 10']);
  });

  it('lists what a decision made of a study in the place that the study has', () => {
    const studies = citations.map(toScreen);
    orders.of(studies, 'title');
    const decided = studies.with(2, { ...toScreen(citations[2] as Citation, 2), isDone: true });
    const list = orders.of(decided, 'title');
    expect(titles(list)).toEqual(['Morning', 'Night', 'Ward 9', 'Ward 10']);
    expect(list.map(({ isDone }) => isDone)).toEqual([false, false, false, true]);
    expect(orders.of(decided, 'title')).toBe(list);
  });

  it('sorts anew once a reference changed, or a study came or went', () => {
    const studies = citations.map(toScreen);
    orders.of(studies, 'title');
    const renamed = studies.with(0, toScreen({ type: 'article-journal', title: 'Zenith' }, 0));
    expect(titles(orders.of(renamed, 'title'))).toEqual(['Morning', 'Ward 9', 'Ward 10', 'Zenith']);
    expect(titles(orders.of(studies.slice(1), 'title'))).toEqual(['Morning', 'Ward 9', 'Ward 10']);
    expect(titles(orders.of(studies, 'title'))).toEqual(['Morning', 'Night', 'Ward 9', 'Ward 10']);
  });
});
