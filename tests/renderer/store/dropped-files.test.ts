import { expect, test } from 'vitest';
import { type Dropped, DroppedFiles } from '../../../renderer/store/dropped-files.ts';

const named = (name: string): Dropped => ({ entries: [], files: [new File([], name)] });

test('files dropped before anybody takes them wait, and are taken once and in order', () => {
  const dropped = new DroppedFiles();
  const taken: string[] = [];
  const take = ({ files: [file] }: Dropped) => void taken.push(file?.name ?? '');
  dropped.drop(named('first.pdf'));
  dropped.drop(named('second.pdf'));
  const leave = dropped.takeBy(take);
  expect(taken).toEqual(['first.pdf', 'second.pdf']);
  dropped.drop(named('third.pdf'));
  leave();
  dropped.drop(named('fourth.pdf'));
  expect(taken).toEqual(['first.pdf', 'second.pdf', 'third.pdf']);
  dropped.takeBy(take);
  expect(taken).toEqual(['first.pdf', 'second.pdf', 'third.pdf', 'fourth.pdf']);
});

test('whoever takes them now is not ended by who took them before', () => {
  const dropped = new DroppedFiles();
  const taken: string[] = [];
  const leave = dropped.takeBy(() => void taken.push('before'));
  dropped.takeBy(() => void taken.push('now'));
  leave();
  dropped.drop(named('a.pdf'));
  expect(taken).toEqual(['now']);
});
