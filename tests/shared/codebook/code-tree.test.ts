import { expect, test } from 'vitest';
import { codeTree, isWithin, pathName } from '../../../shared/codebook/code-tree.ts';
import { orderAt } from '../../../shared/codebook/order.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

type Shape = Partial<Omit<Code, 'id' | 'type'>>;

function codebook(shapes: Readonly<Record<string, Shape>>): ReadonlyMap<CodeId, Code> {
  return new Map(
    Object.entries(shapes).map(([name, shape], index): [CodeId, Code] => [
      `code:${name}`,
      {
        id: `code:${name}`,
        type: 'code',
        name,
        kind: 'code',
        order: `a${index}`,
        colour: 0,
        ...shape,
      },
    ]),
  );
}
const outline = (codes: ReadonlyMap<CodeId, Code>) =>
  codeTree(codes).inOrder.map((node) => `${'  '.repeat(node.depth)}${node.code.name}`);

test('T1 a merged code is read as its target, through any number of merges', () => {
  const tree = codeTree(
    codebook({
      delay: { mergedInto: 'code:waiting' },
      waiting: { mergedInto: 'code:time' },
      time: {},
    }),
  );
  expect([...tree.structure.resolved.values()]).toEqual(['code:time', 'code:time', 'code:time']);
});

test('T1 in a circle of merges the smallest id that is not deleted stands', () => {
  const circle = codebook({
    asking: { mergedInto: 'code:waiting', deleted: true },
    delay: { mergedInto: 'code:asking' },
    waiting: { mergedInto: 'code:delay' },
  });
  expect(outline(circle)).toEqual(['delay']);
});

test('T2 children of a code that is gone move up, those of a merged code move to its target', () => {
  const codes = codebook({
    theme: {},
    gone: { parentId: 'code:theme', deleted: true },
    orphaned: { parentId: 'code:gone' },
    merged: { mergedInto: 'code:theme' },
    adopted: { parentId: 'code:merged' },
  });
  expect(outline(codes)).toEqual(['theme', '  orphaned', '  adopted']);
});

test('T3 a cycle of parents is cut at the smallest id', () => {
  const codes = codebook({
    waiting: { parentId: 'code:news' },
    news: { parentId: 'code:ask' },
    ask: { parentId: 'code:waiting' },
  });
  expect(outline(codes)).toEqual(['ask', '  news', '    waiting']);
});

const under = (...names: readonly string[]): Shape => ({
  alsoUnder: Object.fromEntries(names.map((name) => [`code:${name}`, true as const])),
});
const places = (codes: ReadonlyMap<CodeId, Code>) =>
  codeTree(codes).inOrder.flatMap(({ alsoUnder, code }) =>
    alsoUnder.map((theme) => `${code.name} also under ${theme.code.name}`),
  );

test('T5 a code counts for every theme it stands under, and for what those stand under, once', () => {
  const codes = codebook({
    relations: {},
    trust: { parentId: 'code:relations' },
    time: { parentId: 'code:relations' },
    waiting: { parentId: 'code:time', ...under('trust') },
    phone: { parentId: 'code:waiting' },
  });
  expect(codeTree(codes).structure.lineage.get('code:phone')).toEqual([
    ...['code:phone', 'code:waiting', 'code:time', 'code:relations'],
    'code:trust',
  ]);
  expect(
    codeTree(codes)
      .nodes.get('code:trust')
      ?.guests.map(({ code }) => code.name),
  ).toEqual(['waiting']);
});

test('T5 a place under a merged theme is one under its target, under one that is gone one above it', () => {
  const codes = codebook({
    relations: {},
    trust: { parentId: 'code:relations', deleted: true },
    care: {},
    warmth: { mergedInto: 'code:care' },
    waiting: under('trust', 'warmth'),
    left: { mergedInto: 'code:waiting', ...under('trust') },
  });
  expect(places(codes)).toEqual(['waiting also under relations', 'waiting also under care']);
});

test('T5 what the tree says already and what closes a circle counts for nothing', () => {
  const codes = codebook({
    trust: under('waiting'),
    waiting: { parentId: 'code:trust', ...under('trust', 'waiting', 'gone') },
    a: under('b'),
    b: under('a'),
  });
  expect(places(codes)).toEqual(['a also under b']);
});

test('T4 siblings stand by key, then by id; a new place lies between its neighbours', () => {
  const codes = codebook({ b: { order: 'a1' }, a: { order: 'a1' }, first: { order: 'a0' } });
  expect(outline(codes)).toEqual(['first', 'a', 'b']);
  const key = orderAt(codeTree(codes), { beforeId: 'code:a' });
  expect(['a0' < key, key < 'a1']).toEqual([true, true]);
  expect(orderAt(codeTree(codes), { beforeId: 'code:b' }) > 'a1').toBe(true);
});

test('a code lies within itself and what is above it; its path name says so', () => {
  const tree = codeTree(codebook({ theme: {}, waiting: { parentId: 'code:theme' } }));
  const node = tree.nodes.get('code:waiting');
  expect(isWithin(tree, 'code:waiting', 'code:theme')).toBe(true);
  expect(isWithin(tree, 'code:theme', 'code:waiting')).toBe(false);
  expect(node && pathName(node)).toBe('theme › waiting');
});
