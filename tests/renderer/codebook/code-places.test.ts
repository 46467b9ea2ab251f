import { describe, expect, it } from 'vitest';
import {
  draftBelow,
  draftBeside,
  dropPositionAt,
  placeInDirection,
  placeOfDrop,
  placeOfSeveral,
} from '../../../renderer/codebook/code-places.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { moveCodes } from '../../../shared/commands/several-codes.ts';
import { applyChanges } from '../../../shared/ops/snapshot.ts';
import { codeId, review, reviewerId } from './codebook-fixture.ts';

const snapshot = review();
const tree = codeTree(snapshot.codes);
const context = {
  reviewerId,
  newId: <P extends string>(prefix: P) => `${prefix}:new` as const,
} as const;

/** Names in reading order after a move. */
function movedBy(name: string, direction: 'up' | 'down' | 'in' | 'out'): string[] | undefined {
  const place = placeInDirection(
    tree,
    codeId(name),
    direction,
    (node) => node.code.retired !== true,
  );
  if (place === undefined) return undefined;
  const { changes } = moveCodes(snapshot, { codeIds: [codeId(name)], place }, context);
  return codeTree(applyChanges(snapshot, changes).codes).inOrder.map(
    ({ code, depth }) => `${'  '.repeat(depth)}${code.name}`,
  );
}

describe('moving a code by key', () => {
  it('moves down past its next sibling', () => {
    expect(movedBy('Paperwork', 'down')).toEqual([
      'Lack of resources',
      '  Workload',
      '    Visits cut',
      '    Paperwork',
      '  Staffing',
      'Trust',
      'Old label',
    ]);
  });

  it('moves up before its previous sibling', () => {
    expect(movedBy('Staffing', 'up')?.slice(0, 3)).toEqual([
      'Lack of resources',
      '  Staffing',
      '  Workload',
    ]);
  });

  it('moves into the sibling above as its last', () => {
    expect(movedBy('Staffing', 'in')?.slice(1, 5)).toEqual([
      '  Workload',
      '    Paperwork',
      '    Visits cut',
      '    Staffing',
    ]);
  });

  it('moves out to stand after its parent', () => {
    expect(movedBy('Visits cut', 'out')?.slice(1, 5)).toEqual([
      '  Workload',
      '    Paperwork',
      '  Visits cut',
      '  Staffing',
    ]);
  });

  it('has nowhere to go at the edges; a sibling that is not shown is no step', () => {
    expect(movedBy('Lack of resources', 'up')).toBeUndefined();
    expect(movedBy('Lack of resources', 'out')).toBeUndefined();
    expect(movedBy('Paperwork', 'in')).toBeUndefined();
    expect(movedBy('Trust', 'down')).toBeUndefined();
  });
});

describe('moving several codes by key', () => {
  const place = (direction: 'up' | 'down' | 'in' | 'out', ...names: readonly string[]) =>
    placeOfSeveral(tree, names.map(codeId), direction);

  it('moves those of one theme past the sibling beside them, and what is below them goes along', () => {
    const parentId = codeId('Lack of resources');
    expect(place('out', 'Paperwork', 'Visits cut')).toEqual({
      parentId,
      beforeId: codeId('Staffing'),
    });
    expect(place('down', 'Workload', 'Paperwork')).toEqual({ parentId, beforeId: undefined });
    expect(place('up', 'Trust', 'Old label')).toEqual({ beforeId: parentId });
    expect(place('up', 'Paperwork', 'Visits cut')).toBeUndefined();
  });

  it('says that codes of different themes stay', () => {
    expect(place('up', 'Staffing', 'Visits cut')).toBe('apart');
  });
});

describe('dropping a code', () => {
  const drop = (
    dragged: string,
    target: string,
    position: 'before' | 'on' | 'after',
    expanded = true,
  ) =>
    placeOfDrop(tree, { dragged: [codeId(dragged)], target: codeId(target), position, expanded });

  it('goes into the row it is dropped on', () => {
    expect(drop('Trust', 'Workload', 'on')).toEqual({ parentId: codeId('Workload') });
  });

  it('goes before the row, under the same parent', () => {
    expect(drop('Trust', 'Staffing', 'before')).toEqual({
      parentId: codeId('Lack of resources'),
      beforeId: codeId('Staffing'),
    });
  });

  it('goes before the first child of an open row, after a closed one', () => {
    expect(drop('Trust', 'Workload', 'after')).toEqual({
      parentId: codeId('Workload'),
      beforeId: codeId('Paperwork'),
    });
    expect(drop('Trust', 'Workload', 'after', false)).toEqual({
      parentId: codeId('Lack of resources'),
      beforeId: codeId('Staffing'),
    });
  });

  it('is refused on itself, below itself, and where it already is', () => {
    expect(drop('Workload', 'Workload', 'on')).toBeUndefined();
    expect(drop('Lack of resources', 'Paperwork', 'before')).toBeUndefined();
    expect(drop('Paperwork', 'Workload', 'on')).toBeUndefined();
  });

  it('reads the middle half of a row as “into”', () => {
    expect([2, 14, 26].map((offset) => dropPositionAt(offset, 28))).toEqual([
      'before',
      'on',
      'after',
    ]);
  });
});

describe('where a new code is named', () => {
  it('stands after a code, below a theme, and last where nothing is chosen', () => {
    expect(draftBeside(tree, codeId('Paperwork'), 'code')).toEqual({
      kind: 'code',
      parentId: codeId('Workload'),
      beforeId: codeId('Visits cut'),
    });
    expect(draftBeside(tree, codeId('Workload'), 'code')).toEqual({
      kind: 'code',
      parentId: codeId('Workload'),
      beforeId: codeId('Paperwork'),
    });
    expect(draftBeside(tree, undefined, 'code')).toEqual({
      kind: 'code',
      parentId: undefined,
      beforeId: undefined,
    });
  });

  it('puts a new theme at the top level, after the branch it was asked for in', () => {
    expect(draftBeside(tree, codeId('Paperwork'), 'descriptive')).toEqual({
      kind: 'descriptive',
      parentId: undefined,
      beforeId: codeId('Trust'),
    });
  });

  it('puts a code below another before what is there', () => {
    const node = tree.nodes.get(codeId('Trust'));
    expect(node === undefined ? undefined : draftBelow(node)).toEqual({
      kind: 'code',
      parentId: codeId('Trust'),
      beforeId: undefined,
    });
  });
});
