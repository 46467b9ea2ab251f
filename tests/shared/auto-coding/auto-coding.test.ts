import { describe, expect, it } from 'vitest';
import { makeAnchor, type TextAnchor } from '../../../shared/anchor/anchor.ts';
import {
  findPassages,
  type PassageRule,
  termPattern,
} from '../../../shared/auto-coding/find-passages.ts';
import { autoCode } from '../../../shared/commands/auto-code.ts';
import { carryOver, findCarried } from '../../../shared/commands/carry-over.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { starQuotes } from '../../../shared/commands/stars.ts';
import { importStudies, markFindings } from '../../../shared/commands/studies.ts';
import { buildTextBody } from '../../../shared/documents/canonical.ts';
import { likelyFindings, partsMarked, sectionsOf } from '../../../shared/documents/sections.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { chosenFor } from '../../../shared/team/chosen-quotes.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { maren, reviewOfTwo } from '../screening/team-of-two.ts';

const body = buildTextBody([
  { kind: 'title', text: 'Evenings' },
  { kind: 'heading', level: 1, text: '2. Methods' },
  { kind: 'paragraph', text: 'We spoke with mourners about grief.' },
  { kind: 'furniture', text: 'Grief Quarterly, page 3' },
  { kind: 'heading', level: 1, text: '3. Main findings' },
  { kind: 'paragraph', text: 'Grief came late. She mourned at night. Nobody spoke of it.' },
  { kind: 'heading', level: 2, text: 'Waiting' },
  { kind: 'paragraph', text: 'They waited; “griefs” was the word for it, grief upon grief.' },
  { kind: 'heading', level: 1, text: '4. Limitations' },
  { kind: 'paragraph', text: 'Few men took part.' },
]);
const wordsOf = (passages: readonly { readonly start: number; readonly end: number }[]) =>
  passages.map(({ end, start }) => body.text.slice(start, end));

describe('finding passages', () => {
  it('terms are whole words in any case; a star stands for any ending; furniture is no text', () => {
    const find = (terms: string, unit: 'match' | 'sentence' | 'paragraph') =>
      wordsOf(findPassages(body, { by: 'term', terms, unit }));
    expect(find('grief', 'match')).toEqual(['grief', 'Grief', 'grief', 'grief']);
    expect(find('mourn*, at  night', 'match')).toEqual(['mourners', 'mourned', 'at night']);
    expect(find('mourn*; nobody', 'sentence')).toEqual([
      'We spoke with mourners about grief.',
      'She mourned at night.',
      'Nobody spoke of it.',
    ]);
    expect(find('grief*', 'paragraph')).toHaveLength(3);
    expect(find(' , *', 'match')).toEqual([]);
  });

  it('terms are found within words, too, where that is asked for', () => {
    const find = (terms: string, wholeWords: boolean) =>
      wordsOf(findPassages(body, { by: 'term', terms, unit: 'match', wholeWords }));
    expect(find('ourn', true)).toEqual([]);
    expect(find('ourn', false)).toEqual(['ourn', 'ourn']);
    expect(find('ourn*', false)).toEqual(['ourners', 'ourned']);
    expect(find('*ourn*', true)).toEqual(['mourners', 'mourned']);
  });

  it('terms and headings are found however they are typeset, as they stand in the text', () => {
    const typeset = buildTextBody([
      { kind: 'heading', level: 1, text: 'Eﬀects on families' },
      {
        kind: 'paragraph',
        text: 'The sta\u00adﬀ room was in the Große Straße; sta\u00adﬃng, less\u2011so.',
      },
      { kind: 'paragraph', text: '她說護 理 人 員很累。' },
    ]);
    const find = (rule: PassageRule) =>
      findPassages(typeset, rule).map(({ end, start }) => typeset.text.slice(start, end));
    const byTerm = (terms: string) => find({ by: 'term', terms, unit: 'match' });
    expect(byTerm('staff; grosse strasse')).toEqual(['sta\u00adﬀ', 'Große Straße']);
    expect(byTerm('staff*')).toEqual(['sta\u00adﬀ', 'sta\u00adﬃng']);
    expect(byTerm('less‑so, less-so')).toEqual(['less\u2011so']);
    expect(byTerm('護理人員、很累')).toEqual(['護 理 人 員', '很累']);
    expect(find({ by: 'heading', heading: 'effects' })).toHaveLength(1);
  });

  it('signs of patterns stand for themselves, and hostile terms end', () => {
    expect(termPattern('(a+)+$')?.source).toContain('\\(a\\+\\)\\+\\$');
    const long = buildTextBody([{ kind: 'paragraph', text: 'a'.repeat(200_000) }]);
    expect(findPassages(long, { by: 'term', terms: `${'a*'.repeat(3)}b`, unit: 'match' })).toEqual(
      [],
    );
  });

  it('a heading gives what stands under it', () => {
    expect(wordsOf(findPassages(body, { by: 'heading', heading: 'limitations' }))).toEqual([
      'Few men took part.',
    ]);
  });
});

describe('sections', () => {
  it('end at the next heading of their level, and those of findings are recognised', () => {
    const sections = sectionsOf(body);
    expect(sections.map(({ level, title }) => [level, title])).toEqual([
      [1, '2. Methods'],
      [1, '3. Main findings'],
      [2, 'Waiting'],
      [1, '4. Limitations'],
    ]);
    const [found] = likelyFindings(sections);
    expect(found?.title).toBe('3. Main findings');
    const [part] = partsMarked(body, [found?.heading ?? -1]);
    expect(body.text.slice(part?.start, part?.end)).toMatch(/^Grief came late[\s\S]*upon grief\.$/);
  });
});

function coded() {
  const { log, studyIds } = reviewOfTwo();
  const [studyId = 'study:'] = studyIds;
  const textId = 'd'.repeat(64);
  log.run(importStudies, {
    studies: [],
    attach: [1, 2].map((version) => ({
      studyId,
      document: {
        title: `Version ${version}`,
        textId,
        length: body.text.length,
        format: 'text' as const,
      },
    })),
  });
  const [first, second] = [...log.snapshot.documents.keys()] as [DocumentId, DocumentId];
  const passages = findPassages(body, { by: 'term', terms: 'grief', unit: 'match' }).map(
    ({ end, start }) => ({
      documentId: first,
      anchor: makeAnchor(body.text, start, end) as TextAnchor,
    }),
  );
  return { log, first, second, passages };
}

describe('coding what was found', () => {
  it('is one step, made and taken back at once; what carries the code already is left', () => {
    const { first, log, passages } = coded();
    const [one] = passages;
    log.run(applyCoding, {
      target: { documentId: first, anchor: one?.anchor as TextAnchor },
      code: { newCode: { name: 'Grief' } },
    });
    const before = log.snapshot.codings;
    const [codeId = 'code:'] = log.snapshot.codes.keys();
    const operation = log.run(autoCode, { code: { codeId }, passages, rule: 'the terms grief' });
    expect(operation?.params).toEqual({ code: 'Grief', count: 3, rule: 'the terms grief' });
    expect(log.snapshot.codings.get(first)?.excerpts.size).toBe(4);
    expect(log.run(autoCode, { code: { codeId }, passages, rule: 'again' })).toBe(undefined);
    const undo = operation === undefined ? undefined : planInverse(log.snapshot, operation);
    const undone = applyChecked(log.snapshot, undo?.changes ?? [], maren);
    const live = [...(undone.codings.get(first)?.excerpts.values() ?? [])].filter(
      ({ deleted }) => deleted !== true,
    );
    expect(live).toEqual([...(before.get(first)?.excerpts.values() ?? [])]);
  });
});

describe('a corrected version', () => {
  it('A3: takes coding over by its words, says what moved and what is gone, and leaves the old', () => {
    const { first, log, passages, second } = coded();
    log.run(autoCode, { code: { newCode: { name: 'Grief' } }, passages, rule: 'grief' });
    const lastAnchor = makeAnchor(body.text, body.text.indexOf('Few men'), body.text.length);
    log.run(applyCoding, {
      target: { documentId: first, anchor: lastAnchor as TextAnchor },
      code: { newCode: { name: 'Sample' } },
    });
    const corrected = `Erratum. ${body.text.replace('Few men took part.', 'No men took part.')}`;
    const carried = findCarried(log.snapshot, first, { text: corrected, pages: [] }, maren);
    expect(carried.found.map(({ anchor, inPlace }) => [anchor.quote, inPlace])).toEqual([
      ['grief', false],
      ['Grief', false],
      ['grief', false],
      ['grief', false],
    ]);
    expect(carried.lost.map(({ quote }) => quote)).toEqual(['Few men took part.']);
    for (const { anchor } of carried.found)
      expect(corrected.slice(anchor.start, anchor.end)).toBe(anchor.quote);
    log.run(carryOver, { from: first, to: second, found: carried.found });
    const page = log.snapshot.codings.get(second);
    expect([page?.excerpts.size, page?.codings.size]).toEqual([4, 4]);
    expect(log.snapshot.codings.get(first)?.excerpts.size).toBe(5);
    expect(log.run(carryOver, { from: first, to: second, found: carried.found })).toBe(undefined);
  });

  it('I1, I2: the quotes that were chosen are chosen there, too, in their order', () => {
    const { first, log, passages, second } = coded();
    log.run(autoCode, { code: { newCode: { name: 'Grief' } }, passages, rule: 'grief' });
    const [codeId = 'code:'] = log.snapshot.codes.keys();
    const [a, b, , d] = [...(log.snapshot.codings.get(first)?.excerpts.keys() ?? [])];
    for (const excerptId of [d, a, b])
      log.run(starQuotes, {
        excerptIds: excerptId === undefined ? [] : [excerptId],
        codeIds: [codeId],
      });
    const corrected = `Erratum. ${body.text}`;
    const { found } = findCarried(log.snapshot, first, { text: corrected, pages: [] }, maren);
    log.run(carryOver, { from: first, to: second, found });
    const chosen = [...chosenFor(viewOf(log.snapshot, { layer: 'everyone' }), codeId).values()].map(
      ({ passage: { documentId, start } }) => [
        documentId === first ? start : start - 9,
        documentId,
      ],
    );
    const inOrder = [3, 0, 1].map((at) => passages[at]?.anchor.start);
    expect(chosen.filter(([, id]) => id === first).map(([start]) => start)).toEqual(inOrder);
    expect(chosen.filter(([, id]) => id === second).map(([start]) => start)).toEqual(inOrder);
    expect(log.run(carryOver, { from: first, to: second, found })).toBe(undefined);
  });
});

it('sections are marked as findings and unmarked', () => {
  const { first, log } = coded();
  log.run(markFindings, { documentId: first, headings: [40, 10, 40] });
  expect(log.snapshot.documents.get(first)?.findings).toEqual([10, 40]);
  log.run(markFindings, { documentId: first, headings: [] });
  expect(log.snapshot.documents.get(first)?.findings).toBe(undefined);
});
