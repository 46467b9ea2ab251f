import { describe, expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import {
  assessComponent,
  dismissRemarks,
  rateConfidence,
} from '../../../shared/commands/assess-finding.ts';
import { createCode, mergeCodes } from '../../../shared/commands/codebook.ts';
import { removeExcerpts } from '../../../shared/commands/excerpts.ts';
import {
  adjustStudy,
  noteSupport,
  restFinding,
  supportFinding,
  unsupportFinding,
} from '../../../shared/commands/finding-evidence.ts';
import {
  editFinding,
  mergeFindings,
  moveFinding,
  removeFinding,
  separateFinding,
  splitFinding,
  writeFinding,
} from '../../../shared/commands/findings.ts';
import { giveGroup, makeGroup } from '../../../shared/commands/groups.ts';
import { editStudy, removeStudies } from '../../../shared/commands/studies.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { findingEvidence } from '../../../shared/findings/evidence.ts';
import { groupsBehind } from '../../../shared/findings/groups-behind.ts';
import { findingOutline } from '../../../shared/findings/outline.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import type { CodeId, ExcerptId, FindingId } from '../../../shared/records/ids.ts';
import type { Stance } from '../../../shared/records/support.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { coded, codeNamed, documentAt, pair, studyAt } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { takeBack } from '../../property/random-review.ts';
import { ann, bo } from '../../property/random-team.ts';

const write = (
  log: LogWriter,
  findingId: FindingId,
  params: Partial<Parameters<typeof writeFinding>[1]> = {},
) => log.run(writeFinding, { findingId, statement: `What ${findingId} says.`, ...params });

const mark = (log: LogWriter, findingId: FindingId, stance: Stance, ...excerptIds: ExcerptId[]) =>
  log.run(supportFinding, { findingId, stance, excerptIds });

const outline = (log: LogWriter) =>
  findingOutline(log.snapshot).groups.map(({ findings, theme }) => [
    theme?.code.name,
    ...findings.map(({ finding, number }) => `${number} ${finding.id}`),
  ]);

function evidenceOf(log: LogWriter, id: FindingId, layer: 'everyone' | 'consensus' = 'everyone') {
  const shown = shownOf(log.snapshot, layer);
  return findingEvidence(shown, listedStudies(shown)).byFinding.get(id);
}

/** What of the evidence is told: excerpts, how they stand, and excerpts by study in the order of the documents. */
function told(log: LogWriter, id: FindingId, layer: 'everyone' | 'consensus' = 'everyone') {
  const evidence = evidenceOf(log, id, layer);
  const at = new Map([0, 1, 2].map((each) => [studyAt(log, each), each]));
  return {
    excerpts: evidence?.excerpts,
    stances: evidence?.stances,
    studies: [...(evidence?.studies.values() ?? [])]
      .map(({ added, excerpts, studyId }) => [at.get(studyId), excerpts, added?.note].filter(known))
      .sort(),
  };
}
const known = (value: unknown): boolean => value !== undefined;

const nothing = { supports: 0, contradicts: 0, qualifies: 0 };

describe('the outline of findings', () => {
  test('F1 numbers findings through in the order of the codebook, those under no theme last', () => {
    const [log] = pair();
    log.run(createCode, { name: 'Last', kind: 'descriptive' });
    const [first, last] = [codeNamed(log, 'Being informed'), codeNamed(log, 'Last')];
    write(log, 'finding:none');
    write(log, 'finding:late', { themeId: last });
    write(log, 'finding:a', { themeId: first });
    write(log, 'finding:b', { themeId: first });
    expect(outline(log)).toEqual([
      ['Being informed', '1 finding:a', '2 finding:b'],
      ['Last', '3 finding:late'],
      [undefined, '4 finding:none'],
    ]);
    const move = (findingId: FindingId, themeId?: CodeId, beforeId?: FindingId) =>
      log.run(moveFinding, { findingId, themeId, beforeId });
    move('finding:b', first, 'finding:a');
    move('finding:none', last, 'finding:late');
    const moved = [
      ['Being informed', '1 finding:b', '2 finding:a'],
      ['Last', '3 finding:none', '4 finding:late'],
    ];
    expect(outline(log)).toEqual(moved);
    expect(move('finding:a', first)).toBeUndefined();
    takeBack(log, 'undo');
    takeBack(log, 'redo');
    expect(outline(log)).toEqual(moved);
    log.run(mergeCodes, { codeIds: [last], intoId: first });
    expect(outline(log)[0]?.[0]).toBe('Being informed');
    expect(outline(log)).toHaveLength(1);
  });

  test('F1 M5 two places given apart are no conflict, two wordings are one, settled by a write', () => {
    const [log, other] = pair();
    const themeId = codeNamed(log, 'Being informed');
    for (const id of ['finding:a', 'finding:b', 'finding:c'] as const) write(log, id, { themeId });
    other.bringIn(log.operations);
    log.run(moveFinding, { findingId: 'finding:c', themeId, beforeId: 'finding:a' });
    other.run(moveFinding, { findingId: 'finding:c', themeId, beforeId: 'finding:b' });
    log.run(editFinding, { findingId: 'finding:a', fields: { statement: 'Told late.' } });
    other.run(editFinding, { findingId: 'finding:a', fields: { statement: 'Told too late.' } });
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(outline(log)).toEqual(outline(other));
    const conflicts = () =>
      findConflicts(log.operations, log.snapshot).map(({ field, record }) => [record.id, field]);
    expect(conflicts()).toEqual([['finding:a', 'statement']]);
    other.run(editFinding, { findingId: 'finding:a', fields: { statement: 'Told on the day.' } });
    log.bringIn(other.operations);
    expect(conflicts()).toEqual([]);
  });

  test('F1 R2 a finding without a statement is refused, new or worded otherwise, and nothing changes', () => {
    const [log] = pair();
    for (const statement of ['', ' \n\t', '\u200b '])
      expect(() => log.run(writeFinding, { statement })).toThrow(t('findings.needsStatement'));
    write(log, 'finding:a');
    const before = log.snapshot.findings;
    const edit = () => log.run(editFinding, { findingId: 'finding:a', fields: { statement: ' ' } });
    expect(edit).toThrow(t('findings.needsStatement'));
    expect(log.snapshot.findings).toBe(before);
  });

  test('F4 a merged finding is read as part of the other, with what a colleague adds to it later', () => {
    const [log, other] = pair();
    const [one, two] = [coded(log, 'Waiting', 0, 0, 9), coded(log, 'Waiting', 2, 0, 9)];
    write(log, 'finding:a', { excerptIds: [one] });
    write(log, 'finding:b', { rests: [codeNamed(log, 'Being informed')] });
    other.bringIn(log.operations);
    log.run(mergeFindings, { findingId: 'finding:a', intoId: 'finding:b' });
    mark(other, 'finding:a', 'contradicts', two);
    log.bringIn(other.operations);
    expect(outline(log)).toEqual([[undefined, '1 finding:b']]);
    expect(told(log, 'finding:b')).toEqual({
      excerpts: 2,
      stances: { ...nothing, supports: 1, contradicts: 1 },
      studies: [
        [0, 1],
        [2, 1],
      ],
    });
    log.run(separateFinding, { findingId: 'finding:a' });
    expect([told(log, 'finding:b').excerpts, told(log, 'finding:a').excerpts]).toEqual([0, 2]);
    // A circle that two people made at once.
    log.run(mergeFindings, { findingId: 'finding:a', intoId: 'finding:b' });
    other.run(mergeFindings, { findingId: 'finding:b', intoId: 'finding:a' });
    log.bringIn(other.operations);
    expect(outline(log)).toEqual([[undefined, '1 finding:a']]);
  });

  test('F4 a part that was split off rests on the same, and what was assessed stays with the first', () => {
    const [log] = pair();
    const excerpt = coded(log, 'Waiting', 0, 0, 9);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')], excerptIds: [excerpt] });
    write(log, 'finding:c');
    log.run(assessComponent, { findingId: 'finding:a', component: 'methods', level: 'minor' });
    log.run(splitFinding, { findingId: 'finding:a', newId: 'finding:b', statement: 'The half.' });
    expect(outline(log)).toEqual([[undefined, '1 finding:a', '2 finding:b', '3 finding:c']]);
    expect(told(log, 'finding:b')).toEqual(told(log, 'finding:a'));
    expect(log.snapshot.findings.get('finding:b')?.methods).toBeUndefined();
    log.run(removeFinding, { findingId: 'finding:a' });
    expect(outline(log)).toEqual([[undefined, '1 finding:b', '2 finding:c']]);
    takeBack(log, 'undo');
    expect(outline(log)).toEqual([[undefined, '1 finding:a', '2 finding:b', '3 finding:c']]);
  });
});

describe('what a finding rests on', () => {
  test('F6 G3 tells of which groups of participants its excerpts are, an excerpt of two in both', () => {
    const [log] = pair();
    const group = (name: string) => {
      log.run(makeGroup, { name });
      return [...log.snapshot.groups.values()].find((one) => one.name === name)?.id;
    };
    const [nurses, kin] = [group('Nurses'), group('Relatives')];
    if (nurses === undefined || kin === undefined) throw new Error('No groups');
    const first = coded(log, 'Waiting', 0, 0, 9);
    const second = coded(log, 'Waiting', 2, 0, 9);
    const third = coded(log, 'Waiting', 2, 10, 20);
    const beside = coded(log, 'Being informed', 0, 10, 20);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')], excerptIds: [beside] });
    log.run(giveGroup, { group: { groupId: kin }, given: true, excerptIds: [first, beside] });
    log.run(giveGroup, { group: { groupId: nurses }, given: true, excerptIds: [first, second] });
    const evidence = evidenceOf(log, 'finding:a');
    if (evidence === undefined) throw new Error('No evidence');
    const behind = groupsBehind(shownOf(log.snapshot, 'everyone'), evidence);
    expect(behind.map(({ group, ids, studies }) => [group?.name, ids, studies])).toEqual([
      ['Nurses', [first, second], 2],
      ['Relatives', [first, beside], 1],
      [undefined, [third], 1],
    ]);
  });

  test('F2 counts excerpts under its codes and below them once, and passages marked besides', () => {
    const [log] = pair();
    log.run(createCode, { name: 'Told in time', parentId: codeNamed(log, 'Being informed') });
    const twice = coded(log, 'Told in time', 0, 0, 9);
    coded(log, 'Being informed', 0, 0, 9);
    coded(log, 'Told in time', 2, 0, 9);
    const beside = coded(log, 'Waiting', 2, 10, 20);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Being informed')] });
    const studies = (...counts: readonly (readonly number[])[]) => counts;
    expect(told(log, 'finding:a')).toEqual({
      excerpts: 2,
      stances: nothing,
      studies: studies([0, 1], [2, 1]),
    });
    mark(log, 'finding:a', 'contradicts', beside, twice);
    expect(told(log, 'finding:a')).toEqual({
      excerpts: 3,
      stances: { ...nothing, contradicts: 2 },
      studies: studies([0, 1], [2, 2]),
    });
    mark(log, 'finding:a', 'qualifies', twice);
    log.run(unsupportFinding, { findingId: 'finding:a', excerptIds: [beside] });
    expect(told(log, 'finding:a').stances).toEqual({ ...nothing, qualifies: 1 });
    const { findings } = findingOutline(log.snapshot);
    log.run(restFinding, {
      findingId: 'finding:a',
      codeIds: findings[0]?.rests ?? [],
      rests: false,
    });
    expect(told(log, 'finding:a')).toEqual({
      excerpts: 1,
      stances: { ...nothing, qualifies: 1 },
      studies: studies([0, 1]),
    });
  });

  test('F2 people who mark passages at once have no conflict, and on one passage what speaks against it counts', () => {
    const [log, other] = pair();
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')] });
    other.bringIn(log.operations);
    const mine = coded(log, 'Waiting', 0, 0, 9);
    const theirs = coded(other, 'Waiting', 0, 0, 9);
    mark(log, 'finding:a', 'supports', mine);
    mark(other, 'finding:a', 'contradicts', theirs, coded(other, 'Waiting', 0, 10, 20));
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(findConflicts(log.operations, log.snapshot)).toEqual([]);
    // The passage that both coded is two excerpts, as everywhere.
    expect(told(log, 'finding:a')).toEqual({
      excerpts: 3,
      stances: { ...nothing, contradicts: 3 },
      studies: [[0, 3]],
    });
    expect(told(other, 'finding:a')).toEqual(told(log, 'finding:a'));
    mark(log, 'finding:a', 'supports', mine);
    expect(told(log, 'finding:a').stances).toEqual({ ...nothing, supports: 2, contradicts: 1 });
  });

  test('F2 C6 a mark counts in every coding, and for nothing while its excerpt is gone', () => {
    const [log] = pair();
    const excerpt = coded(log, 'Waiting', 0, 0, 9);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')], excerptIds: [excerpt] });
    const marked = { excerpts: 1, stances: { ...nothing, supports: 1 }, studies: [[0, 1]] };
    expect([told(log, 'finding:a'), told(log, 'finding:a', 'consensus')]).toEqual([marked, marked]);
    log.run(removeExcerpts, { excerptIds: [excerpt] });
    expect(told(log, 'finding:a')).toEqual({ excerpts: 0, stances: nothing, studies: [] });
    expect(evidenceOf(log, 'finding:a')?.withdrawn).toHaveLength(1);
    takeBack(log, 'undo');
    expect(told(log, 'finding:a')).toEqual(marked);
  });

  test('F3 studies follow from the excerpts, with those added and without those left out by hand', () => {
    const [log] = pair();
    for (const at of [0, 2]) coded(log, 'Waiting', at, 0, 9);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')] });
    const adjust = (at: number, how: 'added' | 'left' | 'follows', note = '') =>
      log.run(adjustStudy, { findingId: 'finding:a', studyId: studyAt(log, at), how, note });
    adjust(0, 'left', 'It is about another ward.');
    adjust(1, 'added', 'It says so in a figure.');
    expect(told(log, 'finding:a')).toEqual({
      excerpts: 1,
      stances: nothing,
      studies: [
        [1, 0, 'It says so in a figure.'],
        [2, 1],
      ],
    });
    expect([...(evidenceOf(log, 'finding:a')?.left.values() ?? [])]).toEqual([
      { note: 'It is about another ward.', excerpts: 1 },
    ]);
    expect(() => adjust(2, 'left', ' ')).toThrow('Say why');
    adjust(0, 'follows');
    expect(told(log, 'finding:a').studies).toHaveLength(3);
    for (const at of [1, 2])
      log.run(editStudy, { studyId: studyAt(log, at), fields: { inclusion: 'excluded' } });
    log.run(editStudy, { studyId: studyAt(log, 0), fields: { inclusion: 'included' } });
    expect(told(log, 'finding:a').studies).toEqual([[0, 1]]);
    expect(evidenceOf(log, 'finding:a')?.notListed).toEqual([studyAt(log, 1)]);
  });

  test('F3 S13 a study that is removed, or merged into another, gives what it gave once it is back', () => {
    const [log] = pair();
    for (const at of [0, 1]) coded(log, 'Waiting', at, 0, 9);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')] });
    const studyId = studyAt(log, 0);
    log.run(adjustStudy, { findingId: 'finding:a', studyId, how: 'added', note: 'It says so.' });
    const whole = told(log, 'finding:a');
    log.run(removeStudies, { studyIds: [studyId] });
    expect([told(log, 'finding:a').excerpts, evidenceOf(log, 'finding:a')?.notListed]).toEqual([
      1,
      [studyId],
    ]);
    takeBack(log, 'undo');
    expect(told(log, 'finding:a')).toEqual(whole);
  });

  test('F2 the evidence of a finding is the same object until something it rests on is another', () => {
    const [log] = pair();
    coded(log, 'Waiting', 0, 0, 9);
    write(log, 'finding:a', { rests: [codeNamed(log, 'Waiting')] });
    write(log, 'finding:b', { rests: [codeNamed(log, 'Being informed')] });
    const both = () => [evidenceOf(log, 'finding:a'), evidenceOf(log, 'finding:b')] as const;
    const before = both();
    coded(log, 'Waiting', 2, 0, 9);
    const after = both();
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
    log.run(createCode, { name: 'Another' });
    expect(both().map((each, at) => each === after[at])).toEqual([true, true]);
  });
});

describe('what is held of a finding', () => {
  test('F5 M11 a level and its explanation are one value, and two made at once are one conflict', () => {
    const [log, other] = pair();
    write(log, 'finding:a');
    other.bringIn(log.operations);
    const assess = { findingId: 'finding:a', component: 'methods' } as const;
    log.run(assessComponent, { ...assess, level: 'minor', reason: 'Who declined is not told.' });
    other.run(assessComponent, { ...assess, level: 'serious' });
    log.bringIn(other.operations);
    const { methods, methodsReason } = log.snapshot.findings.get('finding:a') ?? {};
    expect([methods, methodsReason]).toEqual(['serious', undefined]);
    expect(findConflicts(log.operations, log.snapshot).map(({ field }) => field)).toEqual([
      'methods',
    ]);
    log.run(rateConfidence, { findingId: 'finding:a', level: 'high' });
    expect(log.snapshot.findings.get('finding:a')).toMatchObject({
      methods: 'serious',
      confidence: 'high',
    });
  });

  test('F5 each step has a sentence of its own in the trail', () => {
    const [log] = pair();
    const excerpt = coded(log, 'Waiting', 0, 0, 8);
    const from = log.operations.length;
    const findingId = 'finding:a';
    write(log, findingId, { statement: 'Families wait.' });
    write(log, 'finding:b', { statement: 'They are told late.' });
    log.run(editFinding, { findingId, fields: { note: 'Ask Bo.' } });
    log.run(editFinding, { findingId, fields: { settled: true } });
    log.run(restFinding, { findingId, codeIds: [codeNamed(log, 'Waiting')], rests: true });
    mark(log, findingId, 'contradicts', excerpt);
    const [supportId = 'support:none'] = log.snapshot.supports.keys();
    log.run(noteSupport, { supportId, note: 'A single case.' });
    log.run(adjustStudy, { findingId, studyId: studyAt(log, 1), how: 'added', note: 'A figure.' });
    log.run(assessComponent, { findingId, component: 'relevance', directness: 'partial' });
    log.run(rateConfidence, { findingId, level: 'veryLow', reason: 'Thin.' });
    log.run(dismissRemarks, { findingId, remarks: [{ keys: ['short'] }], dismissed: true });
    log.run(mergeFindings, { findingId: 'finding:b', intoId: findingId });
    expect(log.operations.slice(from).map(sentenceOf)).toEqual([
      'Wrote the finding “Families wait.”',
      'Wrote the finding “They are told late.”',
      'Changed the note of the finding “Families wait.”',
      'Held the finding “Families wait.” for done',
      'Rested the finding “Families wait.” on Waiting',
      '“Abstract” contradicts the finding “Families wait.”',
      'Noted on an excerpt of the finding “Families wait.”',
      'Ostler 2021 contributes to the finding “Families wait.”: A figure.',
      'Assessed relevance of the finding “Families wait.”: open',
      'Rated the confidence in the finding “Families wait.”: very low',
      'Put a remark on the finding “Families wait.” aside',
      'Merged the finding “They are told late.” into “Families wait.”',
    ]);
  });
});

test('F8 B1 a colleague’s finding is hidden, in rows and log, while any document is closed', () => {
  const [log, other] = pair();
  const mine = coded(log, 'Waiting', 0, 0, 9);
  write(log, 'finding:ann', { rests: [codeNamed(log, 'Waiting')], excerptIds: [mine] });
  other.bringIn(log.operations);
  write(other, 'finding:bo');
  mark(other, 'finding:ann', 'contradicts', coded(other, 'Waiting', 0, 10, 20));
  const documentId = documentAt(other, 0);
  other.run(setTeamRules, { blind: true });
  other.run(assignDocuments, {
    shares: [
      { documentId, reviewerId: ann },
      { documentId, reviewerId: bo },
    ],
  });
  const seen = (viewer: typeof ann | typeof bo | undefined) => {
    const shown = viewOf(other.snapshot, { viewer, layer: 'everyone' });
    const log = operationsFor(other.operations, other.snapshot, viewer);
    return {
      findings: [...shown.findings.keys()],
      marks: [...shown.supports.values()].map(({ saidBy }) => saidBy),
      log: [...log].filter(({ kind }) => kind.endsWith('-finding')).length,
    };
  };
  expect([seen(ann), seen(bo), seen(undefined)]).toEqual([
    { findings: ['finding:ann'], marks: [ann], log: 1 },
    { findings: ['finding:bo'], marks: [], log: 2 },
    { findings: [], marks: [], log: 0 },
  ]);
  other.run(releaseDocuments, { documentIds: [documentId] });
  log.bringIn(other.operations);
  log.run(releaseDocuments, { documentIds: [documentId] });
  other.bringIn(log.operations);
  expect(seen(undefined)).toEqual({
    findings: ['finding:ann', 'finding:bo'],
    marks: [ann, bo],
    log: 3,
  });
});
