import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJournals } from '../../electron/journals.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-journals-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a journal', () => {
  it('is found again by a later start', async () => {
    await createJournals(folder).append('review:palliative-care', ['{"op":1}', '{"op":2}']);
    const later = createJournals(folder);
    expect(await later.list()).toEqual(['review:palliative-care']);
    expect(await later.read('review:palliative-care')).toBe('{"op":1}\n{"op":2}\n');
    expect(await readdir(folder)).toEqual(['review-palliative-care.journal.jsonl']);
  });

  it('closes a line that a crash tore, so that it spoils no other', async () => {
    await writeFile(
      join(folder, 'review-palliative-care.journal.jsonl'),
      '{"op":1}\n{"op":2,"chan',
    );
    const journals = createJournals(folder);
    await journals.append('review:palliative-care', ['{"op":3}']);
    expect(await journals.read('review:palliative-care')).toBe(
      '{"op":1}\n{"op":2,"chan\n{"op":3}\n',
    );
  });

  it('lists nothing where none was written, and no other file', async () => {
    expect(await createJournals(join(folder, 'not there yet')).list()).toEqual([]);
    await writeFile(join(folder, 'notes.txt'), '');
    await writeFile(join(folder, 'Review-X.journal.jsonl'), '');
    expect(await createJournals(folder).list()).toEqual([]);
  });

  it('tells its end without the rest, and nothing where there is none', async () => {
    const journals = createJournals(folder);
    expect(await journals.end('review:palliative-care')).toBe(undefined);
    const lines = Array.from({ length: 4000 }, (_, index) => `{"op":"“${index}”"}`);
    await journals.append('review:palliative-care', lines);
    const whole = await journals.read('review:palliative-care');
    const end = await journals.end('review:palliative-care');
    expect(end?.bytes).toBe(Buffer.byteLength(whole ?? ''));
    expect(Buffer.byteLength(end?.text ?? '')).toBeLessThanOrEqual(65_536);
    expect(end?.text.endsWith('{"op":"“3998”"}\n{"op":"“3999”"}\n')).toBe(true);
  });

  it('says why it could not be written, and goes on once it can', async () => {
    const path = join(folder, 'journals');
    await writeFile(path, 'a file where the folder should be');
    const journals = createJournals(path);
    await expect(journals.append('review:palliative-care', ['{"op":1}'])).rejects.toMatchObject({
      code: 'journal-not-written',
      message:
        'The journal cannot be written: a file stands where its folder was. Check that you may write in the folder where Themeloom keeps its data.',
    });
    await rm(path);
    await journals.append('review:palliative-care', ['{"op":2}']);
    expect(await journals.read('review:palliative-care')).toBe('{"op":2}\n');
  });
});
