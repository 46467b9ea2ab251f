import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requireReadable } from '../../../shared/bundle/prove-bundle.ts';
import { ExpectedError } from '../../../shared/errors.ts';

const file = new Uint8Array(
  readFileSync(new URL('../../fixtures/frozen/schema-1-every-type.loom', import.meta.url)),
);

const codeOf = (bytes: Uint8Array): Promise<string> =>
  requireReadable(bytes).then(
    () => 'readable',
    (error: unknown) => (error instanceof ExpectedError ? error.code : 'fault'),
  );

test('E7 a whole file is proved, one that was cut anywhere is not', async () => {
  expect(await codeOf(file)).toBe('readable');
  for (let cut = 0; cut < file.length; cut += 97)
    expect(['not-zip', 'truncated', 'damaged']).toContain(await codeOf(file.slice(0, cut)));
});

test('E7 a turned bit in what is packed is found', async () => {
  const found = new Set<string>();
  for (let at = 60; at < file.length / 2; at += 211) {
    const turned = file.slice();
    turned[at] = (turned[at] ?? 0) ^ 8;
    found.add(await codeOf(turned));
  }
  expect([...found].filter((code) => code === 'fault')).toEqual([]);
  expect(found).toContain('damaged');
});
