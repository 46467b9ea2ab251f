import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { expectCanonical } from './body-rules.ts';

/**
 * Real files, where there are any: the folder in THEMELOOM_SAMPLES, or `shared/samples` beside the
 * repository. Without it the suite is skipped and says so in its title.
 */
const root = import.meta.dirname;
const samples = process.env.THEMELOOM_SAMPLES ?? join(root, '../../../../shared/samples');
const folder = join(samples, 'documents');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort()
  : [];

describe.skipIf(files.length === 0)(
  files.length === 0
    ? 'corpus of real documents (skipped: no samples here)'
    : 'corpus of real documents',
  () => {
    test.each(files)('%s gives a canonical body or an ExpectedError', async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const outcome = await readDocument({ name, bytes }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('ExpectedError');
      else {
        const reading = outcome as Awaited<ReturnType<typeof readDocument>>;
        expectCanonical(reading.body);
        expect(reading.title).not.toBe('');
      }
    });
  },
);
