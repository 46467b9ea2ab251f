import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { citationsIn, rulesOf } from '../../build/rule-citations.ts';

const root = join(import.meta.dirname, '../..');
const rules = rulesOf(readFileSync(join(root, 'shared/SPEC.md'), 'utf8'));
const letters = [...new Set(rules.map((rule) => rule[0]))].join('');
const cited = sourceFiles().map((path) => ({
  path,
  ...citationsIn(path, readFileSync(join(root, path), 'utf8'), letters),
}));

it('every rule that a test title or a comment cites stands in SPEC.md', () => {
  const unknown = cited.flatMap(({ path, inTitles, inComments }) =>
    [...inTitles, ...inComments]
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `${path}: ${rule}`),
  );
  expect(unknown).toEqual([]);
});

it('every rule of SPEC.md is cited by the title of a test, and numbered once', () => {
  const tested = new Set(cited.flatMap(({ inTitles }) => inTitles));
  expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  expect(rules).toEqual([...new Set(rules)]);
});

it('finds citations in titles, however they are written, and in comments, and nowhere else', () => {
  const source = [
    "describe('Undo', () => { it('U1 restores', () => {}); });",
    "test.each([['U9', 1]])('M4 M1 joins %s', (reference) => { expect(reference).toBe('X8'); });",
    'it.prop([numbers])(`A3 finds $' + '{where}, R2 checked`, (x) => x);',
    '// What C2 promises, whatever the F10 key does.',
    "const tags = 'U3 U4 U5';",
  ].join('\n');
  expect(citationsIn('some.test.ts', source, 'UMACRX')).toEqual({
    inTitles: ['U1', 'M4', 'M1', 'A3', 'R2'],
    inComments: ['C2'],
  });
});

function sourceFiles(): readonly string[] {
  const listing = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(listing.split('\0'))].filter(
    (path) =>
      /^(shared|renderer|electron|build|tests)\/.*\.tsx?$/.test(path) &&
      path !== 'tests/build/rule-citations.test.ts' &&
      existsSync(join(root, path)),
  );
}
