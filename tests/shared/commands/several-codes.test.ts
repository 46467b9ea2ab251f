import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { addCodes } from '../../../shared/commands/add-codes.ts';
import {
  moveCodes,
  recolourCodes,
  removeCodes,
  retireCodes,
} from '../../../shared/commands/several-codes.ts';
import { planCodebook } from '../../../shared/import/plan-codebook.ts';
import { readCodeText } from '../../../shared/import/read-codebook.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { startReview, takeBack } from '../../property/random-review.ts';

/** Resources > Staffing > Nights, Beds; Trust; Distance; at the end of the codebook. */
function review() {
  const log = startReview();
  const list = 'Resources\n\tStaffing\n\t\tNights\n\tBeds\nTrust\nDistance';
  log.run(addCodes, { codes: planCodebook(log.snapshot.codes, readCodeText(list)).codes });
  const names = list.split('\n').map((line) => line.trim());
  const nodes = () =>
    codeTree(log.snapshot.codes).inOrder.filter(({ code }) => names.includes(code.name));
  const ids = (...wanted: readonly string[]): readonly CodeId[] =>
    wanted.map(
      (name) => nodes().find(({ code }) => code.name === name)?.code.id ?? 'code:not-there',
    );
  const shown = () => nodes().map(({ code, depth }) => `${'-'.repeat(depth)}${code.name}`);
  return { log, ids, nodes, shown };
}

test('U1 moves codes together, in their order, as one step that is taken back as one', () => {
  const { ids, log, shown } = review();
  const before = shown();
  const [resources, beds] = ids('Resources', 'Beds');
  const operation = log.run(moveCodes, {
    codeIds: ids('Distance', 'Trust'),
    place: { parentId: resources, beforeId: beds },
  });
  expect(shown()).toEqual(['Resources', '-Staffing', '--Nights', '-Trust', '-Distance', '-Beds']);
  expect(operation && sentenceOf(operation)).toBe('Moved 2 codes under Resources: Trust, Distance');
  takeBack(log, 'undo');
  expect(shown()).toEqual(before);
});

test('a code below another that is moved goes with it, and keeps its place there', () => {
  const { ids, log, shown } = review();
  const [trust] = ids('Trust');
  log.run(moveCodes, { codeIds: ids('Nights', 'Staffing'), place: { beforeId: trust } });
  expect(shown()).toEqual(['Resources', '-Beds', 'Staffing', '-Nights', 'Trust', 'Distance']);
});

test('codes that are moved before one of themselves stand before the next that stays', () => {
  const { ids, log, shown } = review();
  const [trust] = ids('Trust');
  log.run(moveCodes, { codeIds: ids('Beds', 'Trust'), place: { beforeId: trust } });
  expect(shown()).toEqual(['Resources', '-Staffing', '--Nights', 'Beds', 'Trust', 'Distance']);
});

test('T3 codes are not moved below one of themselves, and then none of them moves', () => {
  const { ids, log, shown } = review();
  const before = shown();
  const [nights] = ids('Nights');
  const move = () =>
    log.run(moveCodes, { codeIds: ids('Trust', 'Resources'), place: { parentId: nights } });
  expect(move).toThrow('A code cannot be moved below itself.');
  expect(shown()).toEqual(before);
});

test('colours codes, and those below each that had its colour', () => {
  const { ids, log, nodes } = review();
  log.run(recolourCodes, { codeIds: ids('Nights'), colour: 7 });
  log.run(recolourCodes, { codeIds: ids('Resources', 'Trust'), colour: 9 });
  const colours = Object.fromEntries(nodes().map(({ code }) => [code.name, code.colour]));
  expect(colours).toMatchObject({ Resources: 9, Staffing: 9, Nights: 7, Beds: 9, Trust: 9 });
  expect(colours.Distance).not.toBe(9);
});

test('U1 retires and removes several as one step; those retired already stay as they are', () => {
  const { ids, log, shown } = review();
  const before = shown();
  log.run(retireCodes, { codeIds: ids('Trust'), retired: true });
  const operation = log.run(retireCodes, {
    codeIds: ids('Trust', 'Beds', 'Distance'),
    retired: true,
  });
  expect(operation && sentenceOf(operation)).toBe('Retired 2 codes: Beds, Distance');
  const removed = log.run(removeCodes, { codeIds: ids('Resources', 'Staffing') });
  expect(removed && sentenceOf(removed)).toBe('Removed 2 codes: Resources, Staffing');
  expect(shown()).toEqual(['Nights', 'Beds', 'Trust', 'Distance']);
  takeBack(log, 'undo');
  expect(shown()).toEqual(before);
});
