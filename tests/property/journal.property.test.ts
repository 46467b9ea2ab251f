/** A small journal, damaged in every place: what is certain is never lost, and nobody becomes another. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JournalContents, readJournal } from '../../shared/journal/read-journal.ts';
import { canonicalJson } from '../../shared/json.ts';
import { names, operationsOf, stretchOf, textOf } from '../shared/journal/journal-text.ts';

const first = stretchOf(operationsOf(1, 4));
const second = stretchOf(operationsOf(4, 7), { after: first.end });
const lines = [...first.lines, ...second.lines];
const text = textOf(...lines);
const bytes = new TextEncoder().encode(text);
const all = operationsOf(1, 7);
const json = new Map<string, string>(all.map((one) => [one.id, canonicalJson(one)]));

const read = (given: Uint8Array): JournalContents => readJournal(new TextDecoder().decode(given));

/** What counts as certain is what was written, letter by letter, and whoever is named is who it was. */
function expectTrue({ doubtful, operations, reviewerId }: JournalContents): void {
  for (const operation of operations) {
    if (!doubtful.has(operation.id))
      expect(canonicalJson(operation)).toBe(json.get(operation.id) ?? 'never written');
  }
  expect([names.reviewer, undefined]).toContain(reviewerId);
}

/** The operations of the lines of which not a letter differs. */
function idsOfSound(damaged: string): readonly string[] {
  const left = new Set(damaged.split('\n'));
  return lines.flatMap((line) => {
    const id = /"o":\{"id":"([^"]+)"/.exec(line)?.[1];
    return id !== undefined && left.has(line) ? [id] : [];
  });
}

test('E6 cut at any byte, a journal holds every operation before the cut, all of them certain', () => {
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const contents = read(bytes.slice(0, cut));
    expectTrue(contents);
    const whole = idsOfSound(new TextDecoder().decode(bytes.slice(0, cut)));
    expect(contents.operations.map(({ id }) => id)).toEqual(whole);
    expect([contents.damage, contents.doubtful.size]).toEqual([[], 0]);
  }
});

test('E6 with a bit of any byte turned, every operation that is whole counts, and the damage is told', () => {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const bit of [1, 4, 64]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ bit;
      const contents = read(damaged);
      expectTrue(contents);
      const ids = contents.operations.map(({ id }) => id);
      for (const id of idsOfSound(new TextDecoder().decode(damaged))) expect(ids).toContain(id);
      // The end of the last line, as of one that a crash tore, is no damage.
      if (at < bytes.length - 1) expect([at, contents.damaged > 0]).toEqual([at, true]);
      expect(contents.doubtful.size).toBeLessThan(3);
    }
  }
});

test('E6 with any two lines swapped, every operation counts, and it is told', () => {
  for (let a = 0; a < lines.length; a += 1) {
    for (let b = a + 1; b < lines.length; b += 1) {
      const swapped = [...lines];
      [swapped[a], swapped[b]] = [lines[b] ?? '', lines[a] ?? ''];
      const contents = readJournal(textOf(...swapped));
      expectTrue(contents);
      expect(new Set(contents.operations.map(({ id }) => id))).toEqual(new Set(json.keys()));
      expect([a, b, contents.damaged > 0]).toEqual([a, b, true]);
    }
  }
});

test('E6 whatever is done to its bytes, what is certain is what was written, and nobody becomes another', () => {
  const step = fc.tuple(
    fc.constantFrom('cut', 'turn', 'repeat', 'remove', 'close'),
    fc.nat({ max: bytes.length }),
    fc.nat({ max: 200 }),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      let damaged = [...bytes];
      for (const [kind, at, size] of steps) {
        if (kind === 'cut') damaged = damaged.slice(0, at);
        else if (kind === 'turn') damaged[at] = (damaged[at] ?? 0) ^ (1 + (size % 127));
        else if (kind === 'repeat') damaged.splice(at, 0, ...damaged.slice(at, at + size));
        else if (kind === 'remove') damaged.splice(at, size);
        else damaged.push(0x0a);
      }
      expectTrue(read(new Uint8Array(damaged)));
    }),
    { numRuns: 2000, seed: 2031 },
  );
});
