import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPart, makeSheet } from '../../../shared/commands/write-up.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { PartId, SheetId } from '../../../shared/records/ids.ts';
import { partPlace } from '../../../shared/write-up/part-order.ts';
import { partsOf } from '../../../shared/write-up/sheet-outline.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const sheetId: SheetId = 'sheet:findings';

function machine(name: string, seed: number, begun?: LogWriter): LogWriter {
  const log = new LogWriter(
    {
      device: `device:${name}`,
      reviewerId: `reviewer:${name}`,
      now: () => 1_900_000_000_000,
      random: seededBytes(seed),
    },
    begun?.snapshot,
    begun?.clock,
  );
  log.operations.push(...(begun?.operations ?? []));
  return log;
}

/** Puts paragraphs in one behind the other, as a window does. */
function writeOn(log: LogWriter, words: readonly string[], behind: PartId | undefined): void {
  let [last, run]: [PartId | undefined, string | undefined] = [behind, undefined];
  for (const text of words) {
    log.run(addPart, { sheetId, behind: last, run, part: { kind: 'text', text } });
    const made = [...log.snapshot.parts.values()].find((part) => part.text === text);
    last = made?.id;
    run ??= made?.order;
  }
}

test('H8 what two people write at one place offline stands in one piece after the other', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (seed, many, further, isAtEnd) => {
        const begun = machine('lead', seed);
        begun.run(makeSheet, { sheetId, name: 'Findings' });
        writeOn(begun, ['first', 'second', 'third'], undefined);
        const behind = partsOf(begun.snapshot, sheetId)[isAtEnd ? 2 : 1]?.id;
        const [rosa, ines] = [machine('rosa', seed + 1, begun), machine('ines', seed + 2, begun)];
        const [hers, theirs] = [
          Array.from({ length: many }, (_, at) => `Rosa ${at}`),
          Array.from({ length: further }, (_, at) => `Ines ${at}`),
        ];
        writeOn(rosa, hers, behind);
        writeOn(ines, theirs, behind);
        const joined = replay(joinLogs(rosa.operations, ines.operations).operations);
        const texts = partsOf(joined, sheetId).map(({ text }) => text);
        const rest = isAtEnd ? ['first', 'second', 'third'] : ['first', 'second'];
        const tail = isAtEnd ? [] : ['third'];
        expect([
          [...rest, ...hers, ...theirs, ...tail],
          [...rest, ...theirs, ...hers, ...tail],
        ]).toContainEqual(texts);
      },
    ),
    { numRuns: 40 },
  );
});

test('H8 a place lies between two others, however often something is put in between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 }), (steps) => {
      const places: string[] = [];
      let run: string | undefined;
      for (const [where, goesOn] of steps) {
        const at = where % (places.length + 1);
        const [before, after] = [places[at - 1], places[at]];
        const id = `part:${(where * 7919).toString(36)}0000`;
        const place = partPlace(before, after, { id, run: goesOn ? run : undefined });
        run = place;
        places.splice(at, 0, place);
      }
      expect(places).toEqual([...new Set(places)].sort());
    }),
  );
});

test('H8 behind a part that shares its place with another, what is put in stands behind both', () => {
  const log = machine('rosa', 4);
  log.run(makeSheet, { sheetId, name: 'Findings' });
  const add = (partId: PartId, behind?: PartId) =>
    log.run(addPart, { sheetId, partId, behind, part: { kind: 'text', text: partId } });
  add('part:one');
  add('part:two', 'part:one');
  add('part:three', 'part:two');
  const parts = new Map(log.snapshot.parts);
  const [one, two] = [parts.get('part:one'), parts.get('part:two')];
  if (one === undefined || two === undefined) throw new Error('nothing was put in');
  parts.set(two.id, { ...two, order: one.order });
  log.snapshot = { ...log.snapshot, parts };
  add('part:new', 'part:one');
  expect(partsOf(log.snapshot, sheetId).map(({ id }) => id)).toEqual([
    'part:one',
    'part:two',
    'part:new',
    'part:three',
  ]);
});
