import { expect, test } from 'vitest';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import { checklists, itemsOfChecklist } from '../../../shared/checklists/checklists.ts';
import { entryOf, progressOf } from '../../../shared/checklists/entries.ts';
import { groupName, itemAsks, itemName } from '../../../shared/checklists/item-words.ts';
import {
  markEntry,
  placeEntry,
  takeEntries,
  writeEntry,
} from '../../../shared/commands/checklists.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { machinesOf, meet } from '../../fixtures/screening-team.ts';

const coding = { checklist: 'entreq', item: '17' } as const;

test('H1 every checklist has its items in order, each once, with words of our own and a source', () => {
  expect(
    checklists.map((checklist) => {
      const ids = itemsOfChecklist(checklist).map(({ id }) => id);
      return [
        checklist.id,
        ids.length,
        new Set(ids).size,
        new Set(ids.map(Number.parseFloat)).size,
      ];
    }),
  ).toEqual([
    ['entreq', 21, 21, 21],
    ['emerge', 19, 19, 19],
    ['prisma', 42, 42, 27],
    ['prisma-abstract', 12, 12, 12],
  ]);
  const words = checklists.flatMap(({ groups, id, source }) => [
    source,
    ...groups.flatMap((group) => [
      groupName(id, group.id),
      ...group.items.flatMap((item) => [itemName(id, item.id), itemAsks(id, item.id)]),
    ]),
  ]);
  expect(words.filter((each) => each.trim() === '')).toEqual([]);
});

test('H1 text, place and state of an item are fields of one entry, told in the trail', () => {
  const [{ log } = never()] = machinesOf(1, 1, 1);
  const told = [
    log.run(writeEntry, { ...coding, text: '  Two of us coded line by line. ' }),
    log.run(placeEntry, { ...coding, place: 'p. 4' }),
    log.run(markEntry, { ...coding, state: 'done' }),
    log.run(writeEntry, { ...coding, text: ' ' }),
  ].map((operation) => (operation === undefined ? '' : sentence(operation)));
  expect(told).toEqual([
    'Wrote the text of item 17 of ENTREQ',
    'Placed item 17 of ENTREQ in the manuscript: p. 4',
    'Item 17 of ENTREQ is reported',
    'Emptied the text of item 17 of ENTREQ',
  ]);
  expect([...log.snapshot.entries.values()]).toEqual([
    { id: 'entry:entreq-17', type: 'entry', ...coding, place: 'p. 4', state: 'done' },
  ]);
  const [entreq = never()] = checklists;
  expect(progressOf(log.snapshot, entreq)).toEqual({ done: 1, all: 21 });
  expect(log.run(placeEntry, { ...coding, place: 'p. 4' })).toBeUndefined();
});

test('H1 what the data say is added behind what was typed before, and once', () => {
  const [{ log } = never()] = machinesOf(1, 1, 1);
  const add = (text: string) => log.run(writeEntry, { ...coding, text, added: true });
  const text = () => entryOf(log.snapshot, coding.checklist, coding.item)?.text;
  add('Two people coded.');
  log.run(writeEntry, { ...coding, text: 'Ours.' });
  add('Two people coded.');
  add('Two people coded.');
  expect(text()).toBe('Ours.\nTwo people coded.');
  log.run(writeEntry, { ...coding, text: '' });
  add('Two people coded.');
  expect(text()).toBe('Two people coded.');
});

test('H1 an item that the checklist does not have is refused with a sentence', () => {
  const [{ log } = never()] = machinesOf(1, 1, 1);
  expect(() => log.run(writeEntry, { checklist: 'entreq', item: '22', text: 'More.' })).toThrow(
    ExpectedError,
  );
});

test('H2 taking what the data say leaves what somebody wrote', () => {
  const [{ log } = never()] = machinesOf(1, 1, 1);
  log.run(writeEntry, { ...coding, text: 'Ours.' });
  const operation = log.run(takeEntries, {
    checklist: 'entreq',
    texts: [
      { item: '17', text: 'Of the data.' },
      { item: '16', text: 'Of the data.' },
      { item: '15', text: '' },
    ],
  });
  expect(operation === undefined ? '' : sentence(operation)).toBe(
    'Took what the data say as the text of one item of ENTREQ',
  );
  expect(['15', '16', '17'].map((item) => entryOf(log.snapshot, 'entreq', item)?.text)).toEqual([
    undefined,
    'Of the data.',
    'Ours.',
  ]);
});

test('H1 two people who fill in one item apart have one entry; texts worded at once are a conflict, other fields are both kept', () => {
  const machines = machinesOf(2, 1, 1);
  const [first = never(), second = never()] = machines;
  first.log.run(writeEntry, { ...coding, text: 'Line by line.' });
  second.log.run(writeEntry, { ...coding, text: 'By sentence.' });
  second.log.run(placeEntry, { ...coding, place: 'p. 4' });
  first.log.run(markEntry, { ...coding, state: 'done' });
  meet(machines);
  const rows = machines.map(({ log }) => [...log.snapshot.entries.values()]);
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]).toEqual([
    {
      id: 'entry:entreq-17',
      type: 'entry',
      ...coding,
      text: 'By sentence.',
      place: 'p. 4',
      state: 'done',
    },
  ]);
  const conflicts = findConflicts(first.log.operations, first.log.snapshot);
  expect(conflicts.map(({ earlier, field, later }) => [field, earlier.value, later.value])).toEqual(
    [['text', 'Line by line.', 'By sentence.']],
  );
});

test('H3 B1 entries are shown neither in rows nor in the log while a document is closed', () => {
  const [{ log, reviewerId } = never(), other = never()] = machinesOf(2, 1, 1);
  log.run(importStudies, {
    studies: [
      {
        citation: { type: 'article-journal', title: 'Going home' },
        documents: [{ title: 'Findings', textId: 'a'.repeat(64), length: 40, format: 'text' }],
      },
    ],
  });
  log.run(writeEntry, { ...coding, text: 'Two of us coded.' });
  const seen = (): unknown[] =>
    [other.reviewerId, undefined].map((viewer) => [
      viewOf(log.snapshot, { viewer, layer: 'everyone' }).entries.size,
      [...operationsFor(log.operations, log.snapshot, viewer)].filter(
        ({ kind }) => kind === 'write-entry',
      ).length,
    ]);
  expect(seen()).toEqual([
    [1, 1],
    [1, 1],
  ]);
  const documentId = [...log.snapshot.documents.keys()].at(-1) ?? never();
  log.run(setTeamRules, { blind: true });
  log.run(assignDocuments, {
    shares: [
      { documentId, reviewerId },
      { documentId, reviewerId: other.reviewerId },
    ],
  });
  expect(seen()).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

function never(): never {
  throw new Error('nobody there');
}
