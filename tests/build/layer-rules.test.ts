import { describe, expect, it } from 'vitest';
import { layerOf, layerProblems } from '../../build/layer-rules.ts';

describe('the layers', () => {
  it('take every file in, or it is an error', () => {
    expect(layerOf('shared/ops/apply.ts')).toBe('shared');
    expect(layerProblems('scripts/quick.ts', '')).toEqual([
      'belongs to no layer: move it into one',
    ]);
    expect(layerProblems('vite.config.ts', '')).toHaveLength(1);
  });

  it.each([
    ['shared/a/b.ts', "import { x } from '../../renderer/db/tables.ts';"],
    ['shared/a/b.ts', "export * from '../../electron/files.ts';"],
    ['shared/a/b.ts', "import { readFile } from 'node:fs/promises';"],
    ['shared/a/b.ts', "const react = await import('react');"],
    ['shared/a/b.ts', "type Page = import('../../renderer/app.tsx').Page;"],
    ['shared/a/b.ts', 'const now = Date.now();'],
    ['shared/a/b.ts', 'const now = new Date();'],
    ['shared/a/b.ts', 'const id = Math.random();'],
    ['renderer/store/commit.ts', "import { files } from '../../electron/files.ts';"],
    ['renderer/store/commit.ts', "import Dexie from 'dexie';"],
    ['renderer/reader/Reader.tsx', "import { Tree } from '../codebook/Tree.tsx';"],
    ['renderer/reader/Reader.tsx', "if (platform.kind === 'browser') warn();"],
    [
      'renderer/reader/Reader.tsx',
      "import { createBrowserPlatform } from '../platform/browser.ts';",
    ],
    ['renderer/ui/tokens.css', "@import '../../electron/window.css';"],
    ['electron/main.ts', "import { App } from '../renderer/app.tsx';"],
    ['build/build.ts', "import { main } from '../electron/main.ts';"],
  ])('refuse in %s: %s', (path, source) => {
    expect(layerProblems(path, source)).toHaveLength(1);
  });

  it.each([
    [
      'shared/a/b.ts',
      "import * as v from 'valibot';\nconst day = new Date('2031-05-04').getUTCDay();",
    ],
    ['shared/a/b.ts', "// Date.now() is not used here\nconst words = 'Math.random()';"],
    ['renderer/db/tables.ts', "import Dexie from 'dexie';"],
    [
      'renderer/reader/Reader.tsx',
      "import { tree } from '../../shared/codebook/code-tree.ts';\nimport './reader.css';",
    ],
    ['renderer/main.desktop.tsx', "import { createDesktopPlatform } from './platform/desktop.ts';"],
    [
      'tests/electron/files.test.ts',
      "import { writeFileAtomically } from '../../electron/files.ts';",
    ],
  ])('allow in %s: %s', (path, source) => {
    expect(layerProblems(path, source)).toEqual([]);
  });
});
