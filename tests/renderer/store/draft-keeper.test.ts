import { expect, test, vi } from 'vitest';
import type { Draft, DraftChanges } from '../../../renderer/db/draft-rows.ts';
import {
  DraftKeeper,
  type DraftPlaces,
  forgetAtOnce,
} from '../../../renderer/store/draft-keeper.ts';

const id = 'review:cominghome';
const memo = { field: 'excerpt:1 memo', label: 'Memo', base: '' };

/** A machine with a database and a storage that writes at once. */
class Machine implements DraftPlaces {
  readonly rows = new Map<string, Draft>();
  readonly small = new Map<string, string>();
  writes = 0;
  isFull = false;
  private time = 0;
  readonly atOnce = {
    get length(): number {
      return 0;
    },
    getItem: (key: string) => this.small.get(key) ?? null,
    key: (at: number) => [...this.small.keys()][at] ?? null,
    removeItem: (key: string) => void this.small.delete(key),
    setItem: (key: string, value: string) => void this.small.set(key, value),
  };
  constructor() {
    const { small } = this;
    Object.defineProperty(this.atOnce, 'length', { get: () => small.size });
  }
  now = (): number => {
    this.time += 1;
    return this.time;
  };
  read = async (): Promise<ReadonlyMap<string, Draft>> => new Map(this.rows);
  write = async (changes: DraftChanges): Promise<void> => {
    this.writes += 1;
    if (this.isFull) throw new DOMException('No room', 'QuotaExceededError');
    for (const [key, draft] of changes) {
      if (draft === undefined) this.rows.delete(key);
      else this.rows.set(key, draft);
    }
  };
}

const textsLeft = async (machine: Machine) =>
  [...(await new DraftKeeper(id, machine).left()).values()].map(({ text }) => text);

test('E13 keeps the newest text, with far fewer writes than keys', async () => {
  vi.useFakeTimers();
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const key = keeper.begin(memo.field);
  for (let length = 1; length <= 200; length += 1) {
    keeper.keep(key, { ...memo, text: 'x'.repeat(length) });
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.runAllTimersAsync();
  await keeper.flush();
  vi.useRealTimers();
  expect(await textsLeft(machine)).toEqual(['x'.repeat(200)]);
  expect(machine.writes).toBeLessThan(20);
});

test('E13 what the database does not hold yet is put down as the window goes', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  keeper.keep(keeper.begin(memo.field), { ...memo, text: 'Half a sent' });
  keeper.writeAtOnce();
  expect([machine.rows.size, await textsLeft(machine)]).toEqual([0, ['Half a sent']]);
});

test('E13 what is stored is not offered again where a full disk kept its draft from being removed', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const stored = keeper.begin(memo.field);
  keeper.keep(stored, { ...memo, text: 'Stored by now' });
  await keeper.flush();
  machine.isFull = true;
  keeper.drop(stored);
  keeper.keep(keeper.begin('code:1 name'), { ...memo, field: 'code:1 name', text: 'Named' });
  await keeper.flush();
  machine.isFull = false;
  await keeper.flush();
  expect(await textsLeft(machine)).toEqual(['Named']);
});

test('E13 what is typed while a write is under way is written after it', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const key = keeper.begin(memo.field);
  const { write } = machine;
  machine.write = async (changes) => {
    machine.write = write;
    keeper.keep(key, { ...memo, text: 'Half a sentence' });
    await write(changes);
  };
  keeper.keep(key, { ...memo, text: 'Half a' });
  await keeper.flush();
  expect([...machine.rows.values()].map(({ text }) => text)).toEqual(['Half a sentence']);
});

test('E13 on a full disk the text is kept all the same, and the newer of two counts', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const key = keeper.begin(memo.field);
  keeper.keep(key, { ...memo, text: 'In the database' });
  await keeper.flush();
  machine.isFull = true;
  keeper.keep(key, { ...memo, text: 'On a full disk' });
  await keeper.flush();
  expect(await textsLeft(machine)).toEqual(['On a full disk']);
});

test('E13 what is stored or given up is forgotten everywhere; typing anew leaves what is offered', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const [first, second] = [keeper.begin(memo.field), keeper.begin(memo.field)];
  keeper.keep(first, { ...memo, text: 'Left by a crash' });
  keeper.keep(second, { ...memo, text: 'Typed anew' });
  keeper.writeAtOnce();
  await keeper.flush();
  expect(await textsLeft(machine)).toEqual(['Left by a crash', 'Typed anew']);
  keeper.drop(second);
  await keeper.flush();
  expect([await textsLeft(machine), machine.small.size]).toEqual([['Left by a crash'], 0]);
});

test('E13 what was stored by other means is forgotten by its field, and is not left behind', async () => {
  const machine = new Machine();
  const keeper = new DraftKeeper(id, machine);
  const [reason, note] = [keeper.begin('compare 1 reason'), keeper.begin('compare 1 note')];
  keeper.keep(reason, { ...memo, field: 'compare 1 reason', text: 'Agreed by phone' });
  keeper.keep(note, { ...memo, field: 'compare 1 note', text: 'Ask Una' });
  for (const key of keeper.heldIn('compare 1 reason')) keeper.drop(key);
  await keeper.flush();
  expect([await textsLeft(machine), keeper.holds(reason), keeper.holds(note)]).toEqual([
    ['Ask Una'],
    false,
    true,
  ]);
});

test('E13 what lies outside the database goes with its review, and only that', () => {
  const machine = new Machine();
  for (const of of [id, 'review:another'] as const) {
    const keeper = new DraftKeeper(of, machine);
    keeper.keep(keeper.begin(memo.field), { ...memo, text: 'Named a patient' });
    keeper.writeAtOnce();
  }
  forgetAtOnce(id, machine.atOnce);
  expect([...machine.small.keys()].map((key) => key.split('#')[0])).toEqual([
    'themeloom.draft:review:another:excerpt:1 memo',
  ]);
});

test('E13 a damaged entry of the small storage is passed over', async () => {
  const machine = new Machine();
  machine.small.set(`themeloom.draft:${id}:excerpt:1 memo#1-1`, '{"text":');
  expect(await textsLeft(machine)).toEqual([]);
});
