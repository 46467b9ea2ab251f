import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { placeOf } from '../../../shared/audit/place-of.ts';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import {
  correctText,
  keepCorrection,
  takeBackCorrections,
} from '../../../shared/commands/corrections.ts';
import { moveBoundary } from '../../../shared/commands/excerpts.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { withCorrections } from '../../../shared/corrections/corrected-text.ts';
import { planCorrection, wholeWords } from '../../../shared/corrections/plan-correction.ts';
import { standingOf } from '../../../shared/corrections/standing.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { nextInverse, stacksOf } from '../../../shared/ops/undo-stack.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ExcerptId, ReviewerId } from '../../../shared/records/ids.ts';
import { findTroubles } from '../../../shared/team/to-settle.ts';
import { describeTrouble } from '../../../shared/team/trouble-words.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { continued, type TeamReview, teamReview } from '../../renderer/compare/team-fixture.ts';

const before = teamReview();
const { night } = before.documents;

const shown = (full: Full, viewer: ReviewerId = before.ab) =>
  viewOf(full, { viewer, layer: 'everyone' });
const textIn = (full: Full): string =>
  withCorrections(before.contents.texts).get(shown(full).documents.get(night)?.textId ?? '')
    ?.text ?? '';
/** Quotes with initials and codes, which must stand where they say they do. */
function quotesIn(full: Full, viewer?: ReviewerId): string[] {
  const view = shown(full, viewer);
  const page = view.codings.get(night);
  const text = textIn(full);
  return [...(page?.codings.values() ?? [])]
    .flatMap(({ codeId, excerptId }) => {
      const excerpt = page?.excerpts.get(excerptId);
      if (excerpt === undefined) return [];
      const { end, quote, reviewerId, start } = excerpt;
      expect(text.slice(start, end)).toBe(quote);
      const who = view.reviewers.get(reviewerId)?.initials;
      return [`${who} ${view.codes.get(codeId)?.name}: ${quote}`];
    })
    .sort();
}
/** One of them makes the words `was` read `words`. */
function corrected(
  review: TeamReview,
  who: 'ab' | 'cd' | 'ef',
  was: string,
  words: string,
  reason = '',
  does: typeof continued = continued,
): TeamReview {
  const text = textIn(review.snapshot);
  const at = text.indexOf(was);
  const passage = wholeWords(text, at, at + was.length);
  const planned = planCorrection(
    before.text,
    standingOf(review.snapshot, night),
    passage,
    text.slice(...passage).replace(was, words),
  );
  return does(review, who, correctText, { documentId: night, ...planned, reason });
}
/** As `continued`, on a machine whose ids are its own. */
const elsewhere: typeof continued = (review, who, command, params) => {
  const writer = new LogWriter(
    {
      device: 'device:away',
      reviewerId: review[who],
      now: () => Date.UTC(2025, 3, 2),
      random: seededBytes(900 + review.contents.operations.length),
    },
    review.snapshot,
    { ms: Date.UTC(2025, 3, 2), counter: review.contents.operations.length },
  );
  writer.run(command, params);
  const operations = [...review.contents.operations, ...writer.operations];
  return { ...review, snapshot: writer.snapshot, contents: { ...review.contents, operations } };
};
const lastOf = ({ contents }: TeamReview): Operation => contents.operations.at(-1) as Operation;
const joined = (a: TeamReview, b: TeamReview): Full =>
  replay(joinLogs(a.contents.operations, b.contents.operations).operations);

describe('A8 after a correction', () => {
  const van = corrected(before, 'cd', 'van was late', 'ambulance came late', 'Heard again');

  it('what everybody coded keeps its codes, quotes the new words, and is not written', () => {
    expect(lastOf(van).changes).toEqual([
      { create: expect.objectContaining({ start: 30, was: 'van', words: 'ambulance' }) },
      { create: expect.objectContaining({ start: 34, was: 'was', words: 'came' }) },
    ]);
    const swapped = quotesIn(before.snapshot).map((one) =>
      one.replace('van was late', 'ambulance came late'),
    );
    expect(quotesIn(van.snapshot)).toEqual(swapped.sort());
    expect(textIn(van.snapshot)).toBe(before.text.replace('van was late', 'ambulance came late'));
  });

  it('undoing it, or taking it back, shows everything as it was', () => {
    const next = nextInverse(
      van.snapshot,
      stacksOf(van.contents.operations, {
        device: 'device:cd',
        reviewer: before.cd,
      }).undo,
    );
    const undone = continued(
      van,
      'cd',
      () => next?.plan ?? { kind: '', params: {}, changes: [] },
      0,
    );
    const ids = [...van.snapshot.corrections.keys()];
    const takenBack = continued(van, 'ab', takeBackCorrections, { ids });
    for (const { snapshot } of [undone, takenBack]) {
      expect(quotesIn(snapshot)).toEqual(quotesIn(before.snapshot));
      expect(textIn(snapshot)).toBe(before.text);
    }
    expect([undone, takenBack].map((one) => sentenceOf(lastOf(one)))).toEqual([
      'Undid: Corrected “van” to “ambulance” and # other place in “Findings”: Heard again'.replace(
        '#',
        '1',
      ),
      'Took 2 corrections, the first of “van” to “ambulance” back in “Findings”',
    ]);
  });

  it('the trail says old and new words with the reason, and leads to the place', () => {
    expect(sentenceOf(lastOf(van))).toBe(
      'Corrected “van” to “ambulance” and 1 other place in “Findings”: Heard again',
    );
    const again = corrected(van, 'ef', 'ambulance', 'taxi');
    expect(sentenceOf(lastOf(again))).toBe('Corrected “ambulance” to “taxi” in “Findings”');
    const place = { at: 'passage', documentId: night, start: 30 };
    expect(placeOf(lastOf(van), shown(van.snapshot))).toEqual(place);
    expect(placeOf(lastOf(again), shown(again.snapshot))).toEqual(place);
  });

  it('a passage of the new words is coded as what stands there, and found again when more is corrected before it', () => {
    const text = textIn(van.snapshot);
    const at = text.indexOf('ambulance came');
    const anchor = makeAnchor(text, at + 4, at + 14);
    if (anchor === undefined) throw new Error('No words there');
    const coded = continued(van, 'ef', applyCoding, {
      target: { documentId: night, anchor },
      code: { codeId: before.codes.Waiting },
    });
    const more = corrected(coded, 'ab', 'nights on call', 'twenty nights on call');
    const mine = quotesIn(more.snapshot).filter((one) => one.includes('lance'));
    expect(mine).toContain('EF Waiting: lance came');
    const [created] = lastOf(coded).changes;
    expect(created).toMatchObject({
      create: { start: 30, end: 37, quote: 'van was', within: { quote: 'lance came', at: 5 - 1 } },
    });
  });

  it('the end of a passage that stands before it is moved into the new words and beyond', () => {
    // So far behind it that nothing of it is read otherwise than it is stored.
    const far = corrected(before, 'cd', 'morphine', 'strong medicine');
    const text = textIn(far.snapshot);
    const at = text.indexOf('strong medicine');
    const [from, middle] = [makeAnchor(text, 0, 8), makeAnchor(text, 0, at + 6)];
    const beyond = makeAnchor(text, 0, at + 20);
    if (from === undefined || middle === undefined || beyond === undefined)
      throw new Error('No words there');
    const coded = continued(far, 'ef', applyCoding, {
      target: { documentId: night, anchor: from },
      code: { codeId: before.codes.Waiting },
    });
    const [made] = lastOf(coded).changes;
    const id = made !== undefined && 'create' in made ? made.create.id : '';
    for (const anchor of [middle, beyond]) {
      const moved = continued(coded, 'ef', moveBoundary, { excerptId: id as ExcerptId, anchor });
      expect(quotesIn(moved.snapshot)).toContain(`EF Waiting: ${anchor.quote}`);
      expect(checkBundle({ ...moved.contents, originals: new Map() })).toEqual([]);
    }
  });
});

describe('M1, A8 work that comes together from two machines', () => {
  const here = corrected(before, 'ab', 'late again', 'very late again');
  const anchor = makeAnchor(before.text, 34, 48);
  const coded = elsewhere(before, 'cd', applyCoding, {
    target: {
      documentId: night,
      anchor: anchor ?? { start: 0, end: 0, quote: '', prefix: '', suffix: '' },
    },
    code: { codeId: before.codes.Supplies },
  });
  const there = corrected(coded, 'cd', 'morphine', 'medicine', '', elsewhere);

  it('is one text, with what was coded on the old words meanwhile', () => {
    const both = joined(here, there);
    expect(textIn(both)).toBe(
      before.text.replace('late again', 'very late again').replace('morphine', 'medicine'),
    );
    expect(quotesIn(both)).toEqual(quotesIn(joined(there, here)));
    expect(quotesIn(both)).toContain('CD Supplies: was very late again');
    expect(quotesIn(both)).toHaveLength(quotesIn(there.snapshot).length);
  });

  it('A9, M9 of different corrections of the same words one is shown until the team keeps one', () => {
    const other = corrected(before, 'cd', 'late again', 'early again', '', elsewhere);
    const both = joined(here, other);
    const troubles = findTroubles([], shown(both));
    expect(troubles.map((one) => one.kind)).toEqual(['corrections']);
    const [{ corrections = [] } = {}] = troubles.flatMap((one) =>
      one.kind === 'corrections' ? [one] : [],
    );
    const words = corrections.map((one) => one.words);
    expect(words).toHaveLength(2);
    expect(textIn(both)).toContain(words[0]);
    expect(troubles.map((one) => describeTrouble(one, shown(both)))).toEqual([
      `“${corrections[0]?.was}” in Findings was corrected in different ways. “${words[0]}” is shown until one is kept.`,
    ]);
    const last = corrections.at(-1);
    if (last === undefined) throw new Error('Nothing waits');
    const kept = continued({ ...before, snapshot: both }, 'ef', keepCorrection, { id: last.id });
    expect(textIn(kept.snapshot)).toContain(last.words);
    expect(findTroubles([], shown(kept.snapshot))).toEqual([]);
  });

  it('A9 the same correction made by both is one, and goes as one', () => {
    const twice = joined(
      here,
      corrected(before, 'cd', 'late again', 'very late again', '', elsewhere),
    );
    const [id] = twice.corrections.keys();
    expect(twice.corrections.size).toBe(2);
    expect(textIn(twice)).toBe(textIn(here.snapshot));
    const back = continued({ ...before, snapshot: twice }, 'ef', takeBackCorrections, {
      ids: id === undefined ? [] : [id],
    });
    expect(textIn(back.snapshot)).toBe(before.text);
  });
});

it('B1, A7 in a document that is closed to somebody, they see the corrected text and none of the coding', () => {
  const rules = continued(before, 'ab', setTeamRules, { blind: true });
  const blind = continued(rules, 'ab', assignDocuments, {
    shares: [before.ab, before.cd].map((reviewerId) => ({ documentId: night, reviewerId })),
  });
  const after = corrected(blind, 'cd', 'van', 'ambulance');
  const own = quotesIn(blind.snapshot, before.ab);
  expect(own.every((one) => one.startsWith('AB '))).toBe(true);
  expect(quotesIn(after.snapshot, before.ab)).toEqual(
    own.map((one) => one.replace('The van', 'The ambulance')).sort(),
  );
  expect(textIn(after.snapshot)).toContain('The ambulance was late');
});

it('A7 the text of a PDF is not corrected, nor that of a document that is gone', () => {
  const params = {
    documentId: night,
    made: [{ start: 0, end: 8, was: 'Findings', words: 'Finding' }],
    replaced: [],
    reason: '',
  };
  const as = (fields: object): TeamReview => {
    const document = before.snapshot.documents.get(night);
    if (document === undefined) throw new Error('No document');
    const documents = new Map(before.snapshot.documents).set(night, { ...document, ...fields });
    return { ...before, snapshot: { ...before.snapshot, documents } };
  };
  const correct = (review: TeamReview) => () => continued(review, 'ab', correctText, params);
  expect(correct(as({ format: 'pdf' }))).toThrow(/PDF/);
  expect(correct(as({ deleted: true }))).toThrow(/no longer/);
  expect(correct(as({}))).not.toThrow();
});
