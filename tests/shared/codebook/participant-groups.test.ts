import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { groupsOf, participantGroups } from '../../../shared/codebook/participant-groups.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { correctText } from '../../../shared/commands/corrections.ts';
import {
  describeGroup,
  giveGroup,
  makeGroup,
  mergeGroups,
  moveGroup,
  removeGroup,
  renameGroup,
  tieSpeaker,
} from '../../../shared/commands/groups.ts';
import { asRead } from '../../../shared/corrections/read-rows.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { GroupId } from '../../../shared/records/ids.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { startReview, takeBack, texts } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const namesIn = ({ snapshot }: LogWriter): readonly string[] =>
  participantGroups(snapshot).map(({ name }) => name);

function idOf({ snapshot }: LogWriter, name: string): GroupId {
  const group = participantGroups(snapshot).find((each) => each.name === name);
  if (group === undefined) throw new Error(`There is no group ${name}`);
  return group.id;
}

function firstDocument({ snapshot }: LogWriter): DocumentRecord {
  const [document] = snapshot.documents.values();
  if (document === undefined) throw new Error('There is no document');
  return document;
}

/** Codes words of the first document; the excerpt. */
function code(log: LogWriter, words: string): Excerpt {
  const document = firstDocument(log);
  const text = texts.get(document.textId)?.text ?? '';
  const start = text.indexOf(words);
  const anchor = makeAnchor(text, start, start + words.length);
  if (anchor === undefined) throw new Error(`${words} cannot be coded`);
  log.run(applyCoding, {
    target: { documentId: document.id, anchor },
    code: { newCode: { name: `On ${words}` } },
  });
  return excerptOf(log.snapshot, words);
}

function excerptOf(rows: Full, words: string): Excerpt {
  for (const { excerpts } of rows.codings.values())
    for (const excerpt of excerpts.values()) if (excerpt.quote === words) return excerpt;
  throw new Error(`${words} is not coded`);
}

const groupsIn = (log: LogWriter, words: string): readonly string[] => {
  const rows = asRead(log.snapshot);
  return groupsOf(rows, excerptOf(rows, words)).map(({ name }) => name);
};

test('G1 groups are made, named anew, described, moved and removed, each told in a sentence and taken back', () => {
  const log = startReview();
  const told = [
    log.run(makeGroup, { name: '  Patients  ' }),
    log.run(makeGroup, { name: 'Nurses', description: 'On the ward' }),
    log.run(renameGroup, { groupId: idOf(log, 'Patients'), name: 'People at home' }),
    log.run(describeGroup, { groupId: idOf(log, 'Nurses'), description: 'Of any ward' }),
    log.run(moveGroup, { groupId: idOf(log, 'Nurses'), by: -1 }),
    log.run(removeGroup, { groupId: idOf(log, 'People at home') }),
  ].map((operation) => operation && sentenceOf(operation));
  expect(told).toEqual([
    'Made the group of participants “Patients”',
    'Made the group of participants “Nurses”',
    'Renamed the group “Patients” to “People at home”',
    'Changed whom the group “Nurses” holds',
    'Moved the group “Nurses” to place 1 of the list',
    'Removed the group “People at home”',
  ]);
  expect(
    participantGroups(log.snapshot).map(({ description, name }) => [name, description]),
  ).toEqual([['Nurses', 'Of any ward']]);
  takeBack(log, 'undo');
  expect(namesIn(log)).toEqual(['Nurses', 'People at home']);
  for (let step = 0; step < 3; step += 1) takeBack(log, 'undo');
  expect(namesIn(log)).toEqual(['Patients', 'Nurses']);
});

test.each([
  ['', 'A group needs a name. Nothing was changed.'],
  ['PATIENTS', 'There is a group “Patients” already.'],
  ['x'.repeat(201), 'The name of a group has at most 200 characters; this one has 201.'],
])('G1 a group is refused by the name “%s”', (name, reason) => {
  const log = startReview();
  log.run(makeGroup, { name: 'Patients' });
  expect(() => log.run(makeGroup, { name })).toThrow(reason);
});

test('G1 a group that two machines made at once is one, and renamed and removed as one', () => {
  const base = startReview();
  code(base, 'the plan');
  const [ines, ben] = [
    machineOf('marenholt', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(makeGroup, { name: 'Patients' });
  ben.run(makeGroup, { name: 'patients ' });
  ben.run(makeGroup, { name: 'Nurses' });
  const { id } = excerptOf(ines.snapshot, 'the plan');
  ines.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  ines.bringIn(ben.operations);
  ben.bringIn(ines.operations);
  expect([ines, ben].map(namesIn)).toEqual([namesIn(ines), namesIn(ines)]);
  expect(namesIn(ines).map((name) => name.toLowerCase())).toEqual(['patients', 'nurses']);
  const [twin] = participantGroups(ben.snapshot);
  if (twin === undefined) throw new Error('There are groups');
  ben.run(renameGroup, { groupId: twin.id, name: 'People at home' });
  expect(groupsIn(ben, 'the plan')).toEqual(['People at home']);
  ben.run(removeGroup, { groupId: idOf(ben, 'People at home') });
  expect([namesIn(ben), groupsIn(ben, 'the plan')]).toEqual([['Nurses'], []]);
});

test('G1 what has a merged group has the other, and again itself once that is undone; a circle is one group', () => {
  const log = startReview();
  const { id } = code(log, 'the plan');
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Wives' }, given: true });
  log.run(makeGroup, { name: 'Carers' });
  const [wives, carers] = [idOf(log, 'Wives'), idOf(log, 'Carers')];
  const merged = log.run(mergeGroups, { from: wives, into: carers });
  expect([merged && sentenceOf(merged), namesIn(log), groupsIn(log, 'the plan')]).toEqual([
    'Merged the group “Wives” into “Carers”',
    ['Carers'],
    ['Carers'],
  ]);
  log.run(giveGroup, { excerptIds: [id], group: { groupId: carers }, given: false });
  expect(groupsIn(log, 'the plan')).toEqual([]);
  takeBack(log, 'undo');
  takeBack(log, 'undo');
  expect([namesIn(log), groupsIn(log, 'the plan')]).toEqual([['Wives', 'Carers'], ['Wives']]);
  const other = machineOf('ben', 22, log.operations);
  log.run(mergeGroups, { from: wives, into: carers });
  other.run(mergeGroups, { from: carers, into: wives });
  log.bringIn(other.operations);
  expect([namesIn(log).length, groupsIn(log, 'the plan').length]).toEqual([1, 1]);
  const [one = ''] = namesIn(log);
  log.run(renameGroup, { groupId: idOf(log, one), name: 'Family' });
  expect([namesIn(log), groupsIn(log, 'the plan')]).toEqual([['Family'], ['Family']]);
  log.run(removeGroup, { groupId: idOf(log, 'Family') });
  expect([namesIn(log), groupsIn(log, 'the plan')]).toEqual([[], []]);
});

test('G2 an excerpt is given groups, made where the name is new, and each is taken back by itself', () => {
  const log = startReview();
  const { id } = code(log, 'the plan');
  const other = code(log, 'the family');
  const both = { excerptIds: [id, other.id], given: true };
  const told = [
    log.run(giveGroup, { ...both, group: { name: 'Patients' } }),
    log.run(giveGroup, { excerptIds: [id], group: { name: 'Nurses' }, given: true }),
    log.run(giveGroup, { ...both, group: { name: 'patients' } }),
    log.run(giveGroup, { excerptIds: [id], group: { name: 'PATIENTS' }, given: false }),
  ].map((operation) => operation && sentenceOf(operation));
  expect(told).toEqual([
    'Gave the group “Patients” to 2 excerpts, the last the family',
    'Gave the group “Nurses” to an excerpt: the plan',
    undefined,
    'Took the group “Patients” from an excerpt: the plan',
  ]);
  expect([groupsIn(log, 'the plan'), groupsIn(log, 'the family')]).toEqual([
    ['Nurses'],
    ['Patients'],
  ]);
  takeBack(log, 'undo');
  expect(groupsIn(log, 'the plan')).toEqual(['Patients', 'Nurses']);
});

test('G2, R4 nobody gives a group to an excerpt of somebody else', () => {
  const base = startReview();
  const { id } = code(base, 'the plan');
  const ben = machineOf('ben', 22, base.operations);
  expect(() =>
    ben.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true }),
  ).toThrow();
  expect(namesIn(ben)).toEqual([]);
});

test('G3 an excerpt in the turns of a speaker has their groups, unless some were given to it', () => {
  const log = startReview();
  code(log, 'The ward sister');
  const { id } = code(log, 'the plan');
  code(log, 'the family');
  const { id: documentId } = firstDocument(log);
  const sister = { documentId, speaker: 'Dr. Sister', turns: [{ start: 0, end: 35 }] };
  const family = { documentId, speaker: 'P1', turns: [{ start: 36, end: 90 }] };
  const told = [
    log.run(tieSpeaker, { ...sister, group: { name: 'Nurses' }, tied: true }),
    log.run(tieSpeaker, { ...family, group: { name: 'Carers' }, tied: true }),
  ].map((operation) => operation && sentenceOf(operation).replace(/“.*?”/, '“…”'));
  expect(told).toEqual([
    'Counted Dr. Sister in “…” to the group “Nurses”',
    'Counted P1 in “…” to the group “Carers”',
  ]);
  const all = () => ['The ward sister', 'the plan', 'the family'].map((on) => groupsIn(log, on));
  expect(all()).toEqual([['Nurses'], ['Nurses'], ['Carers']]);
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Patients' }, given: true });
  expect(all()).toEqual([['Nurses'], ['Patients'], ['Carers']]);
  log.run(tieSpeaker, { ...sister, group: { name: 'Nurses' }, tied: false });
  log.run(removeGroup, { groupId: idOf(log, 'Patients') });
  expect(all()).toEqual([[], [], ['Carers']]);
});

test('G3 a group of its speaker is taken from a single excerpt, and given again', () => {
  const log = startReview();
  const { id } = code(log, 'the plan');
  code(log, 'The ward sister');
  const { id: documentId } = firstDocument(log);
  const sister = { documentId, speaker: 'Dr. Sister', turns: [{ start: 0, end: 35 }] };
  log.run(tieSpeaker, { ...sister, group: { name: 'Nurses' }, tied: true });
  log.run(tieSpeaker, { ...sister, group: { name: 'Women' }, tied: true });
  const both = () => ['the plan', 'The ward sister'].map((on) => groupsIn(log, on));
  const change = (given: boolean, name: string) =>
    log.run(giveGroup, { excerptIds: [id], group: { name }, given });
  const taken = change(false, 'Nurses');
  expect([taken && sentenceOf(taken), ...both()]).toEqual([
    'Took the group “Nurses” from an excerpt: the plan',
    ['Women'],
    ['Nurses', 'Women'],
  ]);
  expect(change(false, 'Nurses')).toBeUndefined();
  takeBack(log, 'undo');
  expect(both()[0]).toEqual(['Nurses', 'Women']);
  change(false, 'Nurses');
  change(false, 'Women');
  expect(both()[0]).toEqual([]);
  change(true, 'Nurses');
  expect(both()[0]).toEqual(['Nurses']);
  // It was given now: taken away, it is not there by the speaker either.
  change(false, 'Nurses');
  expect(both()).toEqual([[], ['Nurses', 'Women']]);
});

test('G1, G3 a group that was merged since it was taken from an excerpt is not its speaker’s either', () => {
  const log = startReview();
  const { id } = code(log, 'the plan');
  const { id: documentId } = firstDocument(log);
  const sister = { documentId, speaker: 'Dr. Sister', turns: [{ start: 0, end: 35 }] };
  log.run(tieSpeaker, { ...sister, group: { name: 'Sisters' }, tied: true });
  log.run(makeGroup, { name: 'Nurses' });
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Sisters' }, given: false });
  log.run(mergeGroups, { from: idOf(log, 'Sisters'), into: idOf(log, 'Nurses') });
  expect(groupsIn(log, 'the plan')).toEqual([]);
  log.run(giveGroup, { excerptIds: [id], group: { name: 'Nurses' }, given: true });
  expect(groupsIn(log, 'the plan')).toEqual(['Nurses']);
});

test('G3 turns move with what is corrected before them, and are kept as they lie in the stored text', () => {
  const log = startReview();
  code(log, 'the family');
  const { id: documentId } = firstDocument(log);
  const tie = (start: number, end: number): void => {
    const group = { name: 'Carers' };
    log.run(tieSpeaker, {
      ...{ documentId, speaker: 'P1', group, tied: start > 0 },
      turns: [{ start, end }],
    });
  };
  const turns = () => [
    firstDocument(log).speakers?.P1?.turns,
    asRead(log.snapshot).documents.get(documentId)?.speakers?.P1?.turns,
    groupsIn(log, 'the family'),
  ];
  tie(53, 63);
  expect(turns()).toEqual([[[53, 63]], [[53, 63]], ['Carers']]);
  const made = [{ start: 16, end: 25, was: 'explained', words: 'told' }];
  log.run(correctText, { documentId, made, replaced: [], reason: '' });
  expect(turns()).toEqual([[[53, 63]], [[48, 58]], ['Carers']]);
  tie(0, 0);
  expect(turns()).toEqual([undefined, undefined, []]);
  tie(48, 58);
  expect(turns()).toEqual([[[53, 63]], [[48, 58]], ['Carers']]);
});
