import { describe, expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { createCode, mergeCodes } from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { removeExcerpts } from '../../../shared/commands/excerpts.ts';
import { moveQuote, starQuotes, unstarQuotes } from '../../../shared/commands/stars.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { findRecord } from '../../../shared/ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../../../shared/records/ids.ts';
import { chosenFor } from '../../../shared/team/chosen-quotes.ts';
import { viewOf } from '../../../shared/team/view.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { takeBack } from '../../property/random-review.ts';
import { ann, begun, bo, texts } from '../../property/random-team.ts';
import { machineOf } from '../../property/team-machines.ts';

const pair = (): readonly [LogWriter, LogWriter] => [
  machineOf('ann', 31, begun),
  machineOf('bo', 32, begun),
];

function codeNamed(log: LogWriter, name: string): CodeId {
  const code = [...log.snapshot.codes.values()].find((one) => one.name === name);
  if (code === undefined) throw new Error(`There is no code ${name}`);
  return code.id;
}

/** Codes a stretch of the first document; gives the excerpt. */
function coded(log: LogWriter, code: string, from: number, to: number): ExcerptId {
  const [document] = log.snapshot.documents.values();
  const text = texts.get((document?.textId ?? '') as never)?.text ?? '';
  const anchor = makeAnchor(text, from, to);
  if (document === undefined || anchor === undefined) throw new Error('Nothing to code');
  log.run(applyCoding, {
    target: { documentId: document.id, anchor },
    code: { codeId: codeNamed(log, code) },
  });
  const page = log.snapshot.codings.get(document.id);
  const excerpt = [...(page?.excerpts.values() ?? [])].find(
    (one) =>
      one.start === anchor.start &&
      one.end === anchor.end &&
      one.reviewerId === log.context.reviewerId,
  );
  if (excerpt === undefined) throw new Error('Nothing was coded');
  return excerpt.id;
}

/** The quotes chosen for a code by their words, in order. */
function chosen(log: LogWriter, code: string): readonly string[] {
  const quotes = chosenFor(shownOf(log.snapshot, 'everyone'), codeNamed(log, code));
  return [...quotes.values()].map(({ own, below }) => {
    const excerpt = findRecord(log.snapshot, [...own, ...below][0]?.excerptId ?? 'excerpt:none');
    return excerpt?.type === 'excerpt' ? excerpt.quote : '';
  });
}

const star = (log: LogWriter, code: string, ...excerptIds: readonly ExcerptId[]) =>
  log.run(starQuotes, { excerptIds, codeIds: [codeNamed(log, code)] });

describe('quotes chosen for a code', () => {
  test('I1 I3 stand in the order of the choice, move, and come back by undo', () => {
    const [log] = pair();
    const [one, two, three] = [
      coded(log, 'Waiting', 0, 9),
      coded(log, 'Waiting', 10, 20),
      coded(log, 'Waiting', 21, 33),
    ];
    star(log, 'Waiting', three, one, two);
    const first = chosen(log, 'Waiting');
    const move = (excerptId: ExcerptId, beforeId?: ExcerptId) =>
      log.run(moveQuote, { codeId: codeNamed(log, 'Waiting'), excerptId, beforeId });
    const moved = move(two, three);
    const [a = '', b = '', c = ''] = first;
    expect(chosen(log, 'Waiting')).toEqual([c, a, b]);
    expect(move(two, three)).toBeUndefined();
    move(two);
    expect(chosen(log, 'Waiting')).toEqual(first);
    takeBack(log, 'undo');
    expect(chosen(log, 'Waiting')).toEqual([c, a, b]);
    takeBack(log, 'undo');
    takeBack(log, 'undo');
    expect(chosen(log, 'Waiting')).toEqual([]);
    takeBack(log, 'redo');
    expect(chosen(log, 'Waiting')).toEqual(first);
    expect(moved && sentenceOf(moved)).toBe(
      `Gave a quote that illustrates “Waiting” another place: ${c}`,
    );
  });

  test('I1 two who choose the same passage chose one quote, and whoever takes it back takes back both', () => {
    const [log, other] = pair();
    const mine = coded(log, 'Waiting', 0, 9);
    const theirs = coded(other, 'Waiting', 0, 9);
    star(log, 'Waiting', mine);
    star(other, 'Waiting', theirs, coded(other, 'Waiting', 10, 20));
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(chosen(log, 'Waiting')).toHaveLength(2);
    expect(chosen(other, 'Waiting')).toEqual(chosen(log, 'Waiting'));
    expect(star(log, 'Waiting', theirs)).toBeUndefined();
    log.run(unstarQuotes, { excerptIds: [mine], codeIds: [codeNamed(log, 'Waiting')] });
    expect(chosen(log, 'Waiting')).toHaveLength(1);
  });

  test('I3 two orders given apart are no conflict, and everybody ends with the same', () => {
    const [log, other] = pair();
    const [one, two] = [coded(log, 'Waiting', 0, 9), coded(log, 'Waiting', 10, 20)];
    star(log, 'Waiting', one, two);
    other.bringIn(log.operations);
    const codeId = codeNamed(log, 'Waiting');
    log.run(moveQuote, { codeId, excerptId: two, beforeId: one });
    other.run(moveQuote, { codeId, excerptId: one });
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(chosen(other, 'Waiting')).toEqual(chosen(log, 'Waiting'));
    expect(findConflicts(log.operations, log.snapshot)).toEqual([]);
  });

  test('I2 a theme takes over what was chosen for codes below it, behind its own, and nothing from themes below', () => {
    const [log] = pair();
    const theme = codeNamed(log, 'Being informed');
    log.run(createCode, { name: 'Told in time', parentId: theme });
    log.run(createCode, { name: 'Above', kind: 'analytical' });
    const top = codeNamed(log, 'Above');
    const excerpt = coded(log, 'Told in time', 0, 9);
    const other = coded(log, 'Told in time', 10, 20);
    star(log, 'Told in time', excerpt);
    star(log, 'Being informed', other);
    const both = chosen(log, 'Being informed');
    expect([both.length, chosen(log, 'Told in time'), chosen(log, 'Above')]).toEqual([
      2,
      both.slice(1),
      [],
    ]);
    log.run(moveQuote, { codeId: theme, excerptId: excerpt, beforeId: other });
    expect(chosen(log, 'Being informed')).toEqual(both.toReversed());
    log.run(unstarQuotes, { excerptIds: [excerpt], codeIds: [theme] });
    expect([chosen(log, 'Being informed'), chosen(log, 'Told in time')]).toEqual([
      both.slice(0, 1),
      [],
    ]);
    expect(top).toBeDefined();
  });

  test('I1 T1 go with a merged code, and are gone with their excerpt until that comes back', () => {
    const [log] = pair();
    const excerpt = coded(log, 'Waiting', 0, 9);
    star(log, 'Waiting', excerpt);
    const words = chosen(log, 'Waiting');
    log.run(mergeCodes, {
      codeIds: [codeNamed(log, 'Waiting')],
      intoId: codeNamed(log, 'Being informed'),
    });
    expect(chosen(log, 'Being informed')).toEqual(words);
    log.run(removeExcerpts, { excerptIds: [excerpt] });
    expect(chosen(log, 'Being informed')).toEqual([]);
    takeBack(log, 'undo');
    expect(chosen(log, 'Being informed')).toEqual(words);
  });

  test('B1 on what is closed are hidden, but one’s own choice among one’s own excerpts', () => {
    const [log, other] = pair();
    const mine = coded(log, 'Waiting', 0, 9);
    star(log, 'Waiting', mine);
    star(other, 'Waiting', coded(other, 'Waiting', 10, 20));
    other.bringIn(log.operations);
    const [documentId = 'document:none'] = other.snapshot.documents.keys();
    other.run(setTeamRules, { blind: true });
    other.run(assignDocuments, {
      shares: [
        { documentId, reviewerId: ann },
        { documentId, reviewerId: bo },
      ],
    });
    const seen = (viewer: typeof ann | typeof bo): readonly string[] =>
      [...viewOf(other.snapshot, { viewer, layer: 'everyone' }).stars.values()].map(
        ({ chosenBy }) => chosenBy,
      );
    expect([seen(ann), seen(bo)]).toEqual([[ann], [bo]]);
    // What is hidden is not taken back with what is seen.
    other.run(unstarQuotes, { excerptIds: [mine], codeIds: [codeNamed(other, 'Waiting')] });
    expect(seen(ann)).toEqual([ann]);
    other.run(releaseDocuments, { documentIds: [documentId] });
    expect(seen(ann)).toHaveLength(2);
  });
});
