import { expect, test } from 'vitest';
import { placeOfPassage, quotedWords } from '../../../shared/anchor/cite-passage.ts';
import { pageAnchor, relocateRegion } from '../../../shared/anchor/page-region.ts';
import {
  doOverlap,
  isBesideWords,
  joinedRegion,
  overlapShare,
  type PageRegion,
  type Placed,
  samePassage,
  sharedRegion,
} from '../../../shared/anchor/region.ts';

const box = { left: 0.1, top: 0.2, width: 0.4, height: 0.3 };

/** A text of these pages, each a line, and where each lies. */
function bodyOf(...lines: readonly (readonly [label: string, words: string])[]) {
  let text = '';
  const pages = lines.map(([label, words]) => {
    const start = text.length;
    text += `${words}\n`;
    return { start, end: text.length, label };
  });
  return { text, pages, blocks: [] };
}

const body = bodyOf(
  ['iv', 'The day ward opened in spring.'],
  ['1', '  \u200bÉvening visits were cut to one a week.'],
  ['2', '   '],
);

function regionOn(text: typeof body, index: number, region: Omit<PageRegion, 'page'> = box) {
  const anchor = pageAnchor(text, index);
  if (anchor === undefined) throw new Error('The page has no anchor');
  return { ...anchor, region: { ...region, page: text.pages[index]?.label ?? '' } };
}

test('A10 a region of a page with text goes with its first visible character; an empty page has none', () => {
  expect(pageAnchor(body, 0)?.quote).toBe('T');
  expect(pageAnchor(body, 1)?.quote).toBe('É');
  expect([pageAnchor(body, 2), pageAnchor(body, 3)]).toEqual([undefined, undefined]);
});

test('A10 it is no words: nothing of the text overlaps it, and regions of its page only where their areas do', () => {
  const region = regionOn(body, 0);
  const first: Placed = { start: region.start, end: region.end };
  const line = { start: 0, end: 30 };
  expect([isBesideWords(region), isBesideWords(first)]).toEqual([true, false]);
  expect([doOverlap(region, first), doOverlap(line, region)]).toEqual([false, false]);
  expect([overlapShare(region, first), overlapShare(line, region)]).toEqual([0, 0]);
  expect(samePassage(region, first)).toBe(false);
  const near = regionOn(body, 0, { ...box, left: 0.3 });
  expect(overlapShare(region, near)).toBeCloseTo(0.5, 5);
  expect(doOverlap(region, regionOn(body, 0, { ...box, left: 0.7 }))).toBe(false);
  expect(doOverlap(region, regionOn(body, 1))).toBe(false);
});

test('A10 what two regions of a page share, and what holds both, names the page', () => {
  const [a, b] = [regionOn(body, 0).region, regionOn(body, 0, { ...box, left: 0.3 }).region];
  expect(sharedRegion(a, b)).toEqual({ ...box, left: 0.3, width: 0.2, page: 'iv' });
  expect(joinedRegion(a, b)).toEqual({ ...box, width: 0.6, page: 'iv' });
  expect(joinedRegion(box, box)).toEqual(box);
});

test('A10 it is quoted as what it is and cited by its page alone; words and scanned pages as before', () => {
  const region = regionOn(body, 0);
  expect(quotedWords(region)).toBe('[Page iv: region]');
  expect(placeOfPassage(body, region)).toBe('p. iv');
  expect(quotedWords({ quote: '[Page 2: image]', region: box })).toBe('[Page 2: image]');
  expect(quotedWords({ quote: 'visits were cut' })).toBe('visits were cut');
});

test('A10 in another version it is found on the page that begins with the same words, else not at all', () => {
  const region = regionOn(body, 1);
  const found = (text: typeof body) => {
    const result = relocateRegion(text, region);
    return result.found === 'orphan' ? 'orphan' : [result.found, result.anchor.region];
  };
  const [cover, visits] = [
    'The day ward opened in spring.',
    'Évening visits were cut to one a week.',
  ];
  expect(found(body)).toEqual(['in place', { ...box, page: '1' }]);
  expect(found(bodyOf(['1', 'A note of the publisher.'], ['2', visits]))).toEqual([
    'moved',
    { ...box, page: '2' },
  ]);
  expect(found(bodyOf(['1', cover], ['2', 'Evening visits were cut.']))).toBe('orphan');
  // Pages with one running head are told apart by their numbers.
  expect(found(bodyOf(['3', visits], ['1', visits]))).toEqual(['moved', { ...box, page: '1' }]);
  expect(found(bodyOf(['3', visits], ['4', visits]))).toBe('orphan');
});
