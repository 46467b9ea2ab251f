import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programVersion } from '../../shared/version.ts';

it('the version in the program is that of the package', async () => {
  const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { version }: { readonly version: string } = JSON.parse(text);
  expect(programVersion).toBe(version);
});
