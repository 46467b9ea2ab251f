import { expect, test } from 'vitest';
import {
  type CodeSlots,
  freeSlot,
  lastUsed,
  liveSlots,
  noSlots,
  pinSlot,
  slotsAfterUse,
} from '../../../shared/codebook/code-slots.ts';
import { type CodeTree, codeTree } from '../../../shared/codebook/code-tree.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { CodeId } from '../../../shared/records/ids.ts';

const names = ['asking', 'waiting', 'trust', 'nights', 'forms', 'cost', 'rank', 'grief', 'pain'];

function treeOf(more: Readonly<Record<string, Partial<Code>>> = {}): CodeTree {
  const shapes = Object.entries({
    ...Object.fromEntries([...names, 'tenth'].map((name) => [name, {}])),
    ...more,
  });
  const codes = shapes.map(([name, shape], index): [CodeId, Code] => [
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
  ]);
  return codeTree(new Map(codes));
}

const used = (tree: CodeTree, ...codes: readonly string[]): CodeSlots =>
  codes.reduce<CodeSlots>((slots, name) => slotsAfterUse(slots, tree, `code:${name}`), noSlots);

const named = (slots: CodeSlots, tree: CodeTree) =>
  liveSlots(slots, tree)
    .map((node) => node?.code.name ?? '-')
    .join(' ');

test('the first nine codes used have the keys in their order, and using codes moves none', () => {
  const tree = treeOf();
  const slots = used(tree, ...names, 'tenth', 'trust', 'pain', 'asking');
  expect(named(slots, tree)).toBe('asking waiting trust nights forms cost rank grief pain');
  expect(slotsAfterUse(slots, tree, 'code:tenth')).toBe(slots);
});

test('a code that is given a key changes places with the one that had it', () => {
  const tree = treeOf();
  const slots = used(tree, 'asking', 'waiting', 'trust');
  const swapped = pinSlot(slots, tree, { codeId: 'code:trust', number: 1 });
  expect(named(swapped, tree)).toBe('trust waiting asking - - - - - -');
  const aside = pinSlot(swapped, tree, { codeId: 'code:pain', number: 2 });
  expect(named(aside, tree)).toBe('trust pain asking - - - - - -');
  expect(named(freeSlot(aside, tree, 'code:trust'), tree)).toBe('- pain asking - - - - - -');
  expect(named(pinSlot(noSlots, tree, { codeId: 'code:cost', number: 9 }), tree)).toBe(
    '- - - - - - - - cost',
  );
});

test('T1 the key of a merged code follows the merge, and is free where the target has one', () => {
  const before = treeOf();
  const slots = used(before, 'asking', 'waiting', 'trust');
  const merged = treeOf({
    asking: { mergedInto: 'code:pain' },
    trust: { mergedInto: 'code:waiting' },
  });
  expect(named(slots, merged)).toBe('pain waiting - - - - - - -');
  expect(named(slotsAfterUse(slots, merged, 'code:asking'), merged)).toBe(
    'pain waiting - - - - - - -',
  );
});

test('B2 the key of a code that is gone, retired or not shown is free, until another code takes it', () => {
  const slots = used(treeOf(), 'asking', 'waiting', 'trust');
  const later = treeOf({ asking: { deleted: true }, waiting: { retired: true } });
  expect(named(slots, later)).toBe('- - trust - - - - - -');
  expect(named(slots, codeTree(new Map()))).toBe('- - - - - - - - -');
  // Undo brings the code back to its key.
  expect(named(slots, treeOf())).toBe('asking waiting trust - - - - - -');
  const taken = slotsAfterUse(slots, later, 'code:pain');
  expect(named(taken, treeOf())).toBe('pain waiting trust - - - - - -');
  expect(slotsAfterUse(slots, later, 'code:waiting')).toBe(slots);
});

test('the code used last is the newest that can still be used', () => {
  const tree = treeOf({ pain: { deleted: true }, grief: { mergedInto: 'code:trust' } });
  expect(lastUsed(['code:pain', 'code:grief', 'code:asking'], tree)?.code.name).toBe('trust');
  expect(lastUsed(['code:pain'], tree)).toBeUndefined();
});
