import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { readHeader } from '../../../shared/protect/file-header.ts';
import { derivePassphraseKey } from '../../../shared/protect/passphrase-key.ts';
import { openProtected, unlockFile } from '../../../shared/protect/protected-file.ts';

const frozen = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/frozen', name)));

test.each(['protected-1.loom', 'protected-1-small-chunks.loom'])(
  'X9 %s opens for ever',
  async (name) => {
    const bytes = frozen(name);
    const header = readHeader(bytes);
    const lock = await derivePassphraseKey('Café noir, نوبة ليل, ward 7', header.setting);
    const plain = await openProtected(bytes, await unlockFile(header, lock));
    const { manifest } = await readBundle(plain);
    expect([manifest.operations, manifest.counts]).toMatchObject([
      78,
      { studies: 3, documents: 2, excerpts: 9, codings: 12 },
    ]);
  },
);

test('X9 a protected file that reaches a reader of reviews is told as such', async () => {
  await expect(readBundle(frozen('protected-1.loom'))).rejects.toMatchObject({ code: 'protected' });
});
