import { describe, expect, it } from 'vitest';
import { circlesOf } from '../../build/import-circles.ts';
import { folderOf, problemsOf } from '../../build/layer-rules.ts';
import { folderRules, screens } from '../../build/layers.ts';
import { readSource } from '../../build/source-facts.ts';

const layerProblems = (path: string, source: string): readonly string[] =>
  problemsOf(path, readSource(path, source));

describe('the folders', () => {
  it('take every file in, or it is an error', () => {
    const unnamed = ['belongs to no folder that build/layers.ts names'];
    expect(folderOf('shared/ops/apply.ts')).toBe('shared/ops');
    expect(folderOf('renderer/reader/page/Page.tsx')).toBe('renderer/reader');
    expect(folderOf('shared/errors.ts')).toBe('shared');
    expect(folderOf('tests/renderer/store/commit.test.ts')).toBe('tests');
    expect(layerProblems('scripts/quick.ts', '')).toEqual(unnamed);
    expect(layerProblems('vite.config.ts', '')).toEqual(unnamed);
    expect(layerProblems('renderer/novelty/Screen.tsx', '')).toEqual(unnamed);
    expect(layerProblems('shared/helpers/text.ts', '')).toEqual(unnamed);
  });

  it('are allowed folders that are named themselves, so that no line stands for nothing', () => {
    const named = Object.keys(folderRules);
    const unknown = Object.values(folderRules).flatMap(({ folders }) =>
      folders.filter((folder) => !named.includes(folder)),
    );
    expect(unknown).toEqual([]);
  });

  it('let no screen import another', () => {
    const crossings = Object.entries(screens).flatMap(([from, { folders }]) =>
      folders.filter((to) => Object.hasOwn(screens, to)).map((to) => `${from} -> ${to}`),
    );
    expect(crossings).toEqual([]);
  });

  it.each([
    ['shared/ops/b.ts', "import { x } from '../../renderer/db/tables.ts';"],
    ['shared/ops/b.ts', "export * from '../../electron/files.ts';"],
    ['shared/ops/b.ts', "export { tableOf } from '../tables/table.ts';"],
    ['shared/ops/b.ts', "import { readFile } from 'node:fs/promises';"],
    ['shared/ops/b.ts', "import { Document } from 'docx';"],
    ['shared/ops/b.ts', "const react = await import('react');"],
    ['shared/ops/b.ts', "type Page = import('../../renderer/app.tsx').Page;"],
    ['shared/ops/b.ts', "import { x } from '../elsewhere/x.ts';"],
    ['shared/ops/b.ts', 'const now = Date.now();'],
    ['shared/ops/b.ts', 'const now = new Date();'],
    ['shared/ops/b.ts', 'const id = Math.random();'],
    ['renderer/store/commit.ts', "import { files } from '../../electron/files.ts';"],
    ['renderer/store/commit.ts', "import Dexie from 'dexie';"],
    ['renderer/store/commit.ts', "import { paint } from '../reader/highlights.ts';"],
    ['renderer/reader/Reader.tsx', "import { Tree } from '../codebook/Tree.tsx';"],
    ['renderer/reader/Reader.tsx', "import type { Row } from '../codebook/tree-rows.ts';"],
    ['renderer/reader/Reader.tsx', "const late = () => import('../compare/CompareScreen.tsx');"],
    ['renderer/reader/Reader.tsx', "if (platform.kind === 'browser') warn();"],
    ['renderer/screening/Stage.tsx', "import { importFiles } from '../import/import-files.ts';"],
    ['renderer/exports/table-source.ts', "import { readTexts } from '../db/review-rows.ts';"],
    ['renderer/reviews/ReviewRow.tsx', "import type { ReviewInfo } from '../db/review-info.ts';"],
    [
      'renderer/team/TeamScreen.tsx',
      "import { readBundle } from '../../shared/bundle/read-bundle.ts';",
    ],
    ['renderer/ui/Button.tsx', "import { useReview } from '../store/review-store.ts';"],
    ['shared/tables/table.ts', "import { showCoding } from '../use-cases/show-coding.ts';"],
    [
      'renderer/studies/ask.ts',
      "new Worker(new URL('../import/import-worker.ts', import.meta.url), { type: 'module' });",
    ],
    ['renderer/app.tsx', "import { createBrowserPlatform } from './platform/browser.ts';"],
    ['renderer/ui/tokens.css', "@import '../../electron/window.css';"],
    ['electron/main.ts', "import { App } from '../renderer/app.tsx';"],
    ['electron/main.ts', "import { runExport } from './cli/export.ts';"],
    ['build/build.ts', "import { main } from '../electron/main.ts';"],
  ])('refuse in %s: %s', (path, source) => {
    expect(layerProblems(path, source)).toHaveLength(1);
  });

  it.each([
    [
      'shared/ops/b.ts',
      "import * as v from 'valibot';\nconst day = new Date('2031-05-04').getUTCDay();",
    ],
    ['shared/ops/b.ts', "// Date.now() is not used here\nconst words = 'Math.random()';"],
    ['renderer/db/tables.ts', "import Dexie from 'dexie';"],
    [
      'renderer/reader/Reader.tsx',
      "import { tree } from '../../shared/codebook/code-tree.ts';\nimport './reader.css';",
    ],
    ['renderer/main.desktop.tsx', "import { createDesktopPlatform } from './platform/desktop.ts';"],
    ['renderer/shell/screens.tsx', "const load = () => import('../compare/CompareScreen.tsx');"],
    [
      'tests/electron/files.test.ts',
      "import { writeFileAtomically } from '../../electron/files.ts';",
    ],
  ])('allow in %s: %s', (path, source) => {
    expect(layerProblems(path, source)).toEqual([]);
  });
});

describe('a circle of imports', () => {
  it('is found whatever its length and wherever the search begins', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'lone.ts', 'a package']],
      ['c.ts', ['a.ts', 'd.ts']],
      ['d.ts', ['e.ts']],
      ['e.ts', ['d.ts']],
      ['itself.ts', ['itself.ts']],
      ['lone.ts', []],
    ]);
    const expected = [['a.ts', 'b.ts', 'c.ts'], ['d.ts', 'e.ts'], ['itself.ts']];
    const knots = (files: typeof imports): readonly (readonly string[])[] =>
      [...circlesOf(files)].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
    expect(knots(imports)).toEqual(expected);
    expect(knots(new Map([...imports].reverse()))).toEqual(expected);
  });

  it('is not made by two ways to one file', () => {
    const imports = new Map([
      ['top.ts', ['left.ts', 'right.ts']],
      ['left.ts', ['foot.ts']],
      ['right.ts', ['foot.ts', 'left.ts']],
      ['foot.ts', []],
    ]);
    expect(circlesOf(imports)).toEqual([]);
  });
});
