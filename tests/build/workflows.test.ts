import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Job {
  readonly strategy: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly needs?: string;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

/** electron-builder brings a reader of YAML. */
async function readYaml(path: string): Promise<Readonly<Record<string, unknown>>> {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { load }: { load(text: string): Readonly<Record<string, unknown>> } = createRequire(
    require.resolve('app-builder-lib'),
  )('js-yaml');
  return load(await readFile(join(root, path), 'utf8'));
}

describe('the workflow, as data: it has never run', () => {
  it('installs, tests and packages on three systems, and may write nothing', async () => {
    const { jobs, permissions } = await readYaml('.github/workflows/checks.yml');
    const { test, package: packing } = jobs as { readonly test: Job; readonly package: Job };
    expect(permissions).toEqual({ contents: 'read' });
    expect(test.strategy.matrix).toEqual({
      system: ['ubuntu-latest', 'windows-latest', 'macos-latest'],
    });
    expect(packing.needs).toBe('test');
    expect(packing.strategy.matrix.include).toHaveLength(3);
    const commands = [test, packing].map(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).toEqual([
      [
        'npm ci',
        'node node_modules/electron/install.js',
        'xvfb-run --auto-servernum npm test',
        'npm test',
      ],
      ['npm ci', 'npm run package', expect.stringMatching(/^node build.fuses\.ts /)],
    ]);
  });

  it('runs only scripts and files that there are', async () => {
    const { jobs } = await readYaml('.github/workflows/checks.yml');
    const steps = Object.values(jobs as Readonly<Record<string, Job>>).flatMap((job) => job.steps);
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    for (const { run = '' } of steps) {
      const [, script] = /npm (?:run )?(test|package)$/.exec(run) ?? [];
      if (script !== undefined) expect(scripts).toHaveProperty(script);
      const [, file] = /\bnode (\S+)/.exec(run) ?? [];
      if (file !== undefined)
        await expect(readFile(join(root, file), 'utf8')).resolves.toBeTruthy();
    }
  });
});

it('every form for an issue has a name, a description and fields with ids of their own', async () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = (await readdir(join(root, folder))).filter((name) => name !== 'config.yml');
  expect(forms).toEqual(['fault.yml', 'wish.yml']);
  for (const form of forms) {
    const { body, description, name } = await readYaml(`${folder}/${form}`);
    expect([typeof name, typeof description]).toEqual(['string', 'string']);
    const fields = body as readonly { readonly id?: string; readonly type: string }[];
    const ids = fields.filter(({ type }) => type !== 'markdown').map(({ id }) => id);
    expect(ids.every((id) => id !== undefined)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
