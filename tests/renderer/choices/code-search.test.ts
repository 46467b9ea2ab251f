import { expect, it } from 'vitest';
import { codeNamed, searchCodes } from '../../../renderer/choices/code-search.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { code, codeId } from '../codebook/codebook-fixture.ts';

const names = ['Über Grenzen', 'Straßenlärm', 'Ødegaard’s ward', 'Trust', 'आशा'];
const tree = codeTree(
  new Map(
    names.map((name, index) => {
      const each = code(name, { id: codeId(`c${index}`), order: `a${index}` });
      return [each.id, each] as const;
    }),
  ),
);
const found = (query: string): readonly string[] =>
  searchCodes(tree, { query, recent: [], exclude: [], limit: 9 }).map((node) => node.code.name);

it.each([
  ['uber', 'Über Grenzen'],
  ['strassenlarm', 'Straßenlärm'],
  ['STRASSEN', 'Straßenlärm'],
  ["odegaard's", 'Ødegaard’s ward'],
  ['trsut', 'Trust'],
  ['आशा', 'आशा'],
])('“%s” finds the code “%s” however it is written', (query, name) => {
  expect(found(query)).toEqual([name]);
});

it('a code of exactly this name keeps its accents and its ß', () => {
  expect(codeNamed(tree, 'strassenlarm')).toBeUndefined();
  expect(codeNamed(tree, ' straßenlärm ')?.code.name).toBe('Straßenlärm');
});
