import { describe, expect, it } from 'vitest';
import {
  bestRow,
  matchesQuery,
  type TreeView,
  treeRows,
  typeAhead,
} from '../../../renderer/codebook/tree-rows.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { code, codeId, review } from './codebook-fixture.ts';

const tree = codeTree(review().codes);
const everything: TreeView = {
  collapsed: new Set(),
  query: '',
  showRetired: false,
  draft: undefined,
};

function outline(view: Partial<TreeView>, of = tree): string[] {
  return treeRows(of, { ...everything, ...view }).map((row) => {
    const mark =
      row.type === 'draft'
        ? '+'
        : row.type === 'guest'
          ? '↪'
          : row.expanded === undefined
            ? '·'
            : row.expanded
              ? '▾'
              : '▸';
    return `${'  '.repeat(row.level - 1)}${mark} ${row.type === 'draft' ? row.draft.kind : row.node.code.name}`;
  });
}

describe('rows of the codebook tree', () => {
  it('lists parents before children in the order of the codebook, without retired codes', () => {
    expect(outline({})).toEqual([
      '▾ Lack of resources',
      '  ▾ Workload',
      '    · Paperwork',
      '    · Visits cut',
      '  · Staffing',
      '· Trust',
    ]);
  });

  it('leaves out what lies below a closed branch', () => {
    expect(outline({ collapsed: new Set([codeId('Workload')]) })).toEqual([
      '▾ Lack of resources',
      '  ▸ Workload',
      '  · Staffing',
      '· Trust',
    ]);
  });

  it('T5 lists a code at its further places too, behind those at home there, and nothing below it', () => {
    const forms = code('Forms', {
      order: 'a2',
      parentId: codeId('Workload'),
      alsoUnder: { [codeId('Trust')]: true },
    });
    const twice = codeTree(review([forms, code('Ticks', { parentId: forms.id })]).codes);
    expect(outline({ collapsed: new Set([codeId('Lack of resources')]) }, twice)).toEqual([
      '▸ Lack of resources',
      '▾ Trust',
      '  ↪ Forms',
    ]);
    expect(outline({ query: 'visits' }, twice)).not.toContain('  ↪ Forms');
    expect(outline({ collapsed: new Set([codeId('Trust')]) }, twice)).not.toContain('  ↪ Forms');
  });

  it('sorts siblings by name, or the most used first, and leaves each under its theme', () => {
    const used = new Map([
      [codeId('Visits cut'), 4],
      [codeId('Trust'), 9],
    ]);
    const names = (sort: TreeView['sort']) =>
      treeRows(
        tree,
        { ...everything, ...(sort === undefined ? {} : { sort }) },
        (id) => used.get(id) ?? 0,
      ).map((row) => row.id.slice(5));
    expect(names('name')).toEqual([
      'lack-of-resources',
      'staffing',
      'workload',
      'paperwork',
      'visits-cut',
      'trust',
    ]);
    expect(names('count')).toEqual([
      'trust',
      'lack-of-resources',
      'staffing',
      'workload',
      'visits-cut',
      'paperwork',
    ]);
    expect(names('own')).toEqual(names(undefined));
  });

  it('takes the name itself for the best match, then one that begins so, then a word that does', () => {
    const best = (query: string) => {
      const rows = treeRows(tree, { ...everything, query });
      return rows[bestRow(rows, query)]?.id;
    };
    expect(best('work')).toBe(codeId('Workload'));
    expect(best('resources')).toBe(codeId('Lack of resources'));
    expect(best('CUT')).toBe(codeId('Visits cut'));
    expect(best('st')).toBe(codeId('Staffing'));
    expect(best('nothing so named')).toBeUndefined();
    expect(best('')).toBeUndefined();
  });

  it('takes whole words at the beginning before parts of words', () => {
    const named = ['Shared 2 Ben-25', 'Shared 50', 'Shared 5 beds', '5 beds, shared'].map((name) =>
      code(name, { id: codeId(name), order: name }),
    );
    const numbered = codeTree(new Map(named.map((each) => [each.id, each])));
    const best = (query: string) => {
      const rows = treeRows(numbered, { ...everything, query });
      return rows[bestRow(rows, query)]?.id;
    };
    expect(best('shared 5')).toBe(codeId('Shared 5 beds'));
    expect(best('beds 5')).toBe(codeId('5 beds, shared'));
    expect(best('shared 25')).toBe(codeId('Shared 2 Ben-25'));
  });

  it('opens every branch that leads to a match and says which rows match', () => {
    const view = { ...everything, collapsed: new Set([codeId('Workload')]), query: 'cut vis' };
    expect(outline(view)).toEqual(['▾ Lack of resources', '  ▾ Workload', '    · Visits cut']);
    expect(treeRows(tree, view).map((row) => row.type === 'code' && row.matches)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('shows retired codes on request', () => {
    expect(outline({ showRetired: true }).at(-1)).toBe('· Old label');
  });

  it('counts positions among the siblings that are shown', () => {
    const rows = treeRows(tree, everything).filter((row) => row.type === 'code' && row.level === 1);
    expect(rows.map((row) => row.type === 'code' && [row.position, row.siblings])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('puts a code being named before its later sibling, and opens its parent', () => {
    const draft = {
      kind: 'code',
      parentId: codeId('Workload'),
      beforeId: codeId('Visits cut'),
    } as const;
    expect(outline({ draft, collapsed: new Set([codeId('Workload')]) })).toEqual([
      '▾ Lack of resources',
      '  ▾ Workload',
      '    · Paperwork',
      '    + code',
      '    · Visits cut',
      '  · Staffing',
      '· Trust',
    ]);
  });

  it('puts a code being named last where its later sibling is not shown', () => {
    const draft = {
      kind: 'descriptive',
      parentId: undefined,
      beforeId: codeId('Old label'),
    } as const;
    expect(outline({ draft }).at(-1)).toBe('+ descriptive');
  });

  it('offers a place to name the first code of an empty codebook', () => {
    const draft = { kind: 'code', parentId: undefined, beforeId: undefined } as const;
    expect(treeRows(codeTree(new Map()), { ...everything, draft })).toHaveLength(1);
  });
});

describe('search over code names', () => {
  it.each([
    ['Émotional Labour', 'emotional', true],
    ['Straßenlärm', 'strassenlarm', true],
    ['Visits cut', 'CUT visit', true],
    ['Visits cut', 'visits long', false],
    ['الرعاية التلطيفية', 'التلطيفية', true],
  ])('“%s” against “%s” is %s', (name, query, found) => {
    expect(matchesQuery(name, query)).toBe(found);
  });
});

describe('typing letters in the tree', () => {
  const rows = treeRows(tree, everything);
  it('goes to the next name that starts so, going round', () => {
    expect(typeAhead(rows, 0, 's')?.node.code.name).toBe('Staffing');
    expect(typeAhead(rows, 4, 's')?.node.code.name).toBe('Staffing');
    expect(typeAhead(rows, 5, 'l')?.node.code.name).toBe('Lack of resources');
  });

  it('stays on the row while more letters still fit, and finds nothing where none does', () => {
    expect(typeAhead(rows, 1, 'wo')?.node.code.name).toBe('Workload');
    expect(typeAhead(rows, 1, 'zebra')).toBeUndefined();
  });

  it('starts at the first row when no row is chosen', () => {
    expect(typeAhead(rows, -1, 'l')?.node.code.name).toBe('Lack of resources');
  });
});
