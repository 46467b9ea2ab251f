import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';

const record = 'TY  - JOUR\nAU  - Lindqvist, Maja\nPY  - 2019\nTI  - Waiting for the van\nER  - \n';
const passage =
  'The night the van was late\n\nWe waited until morning, and nobody rang to say where the supplies were.';

describe('importing', () => {
  let app: LaunchedApp;
  let folder: string;
  const report = () => app.page.getByRole('region', { name: 'Import report' });
  const lines = () => report().getByRole('listitem').allInnerTexts();
  const closeReport = () => app.page.getByRole('button', { name: 'Close the report' }).click();

  /** A paste or a drop, with what the user would have on the clipboard or in the hand. */
  const hand = (how: 'paste' | 'drop', text: string, fileName?: string): Promise<void> =>
    app.page.evaluate(
      ([event, content, name]) => {
        const data = new DataTransfer();
        if (name === undefined) data.setData('text/plain', content);
        else data.items.add(new File([content], name));
        const init = { bubbles: true, cancelable: true };
        document.body.dispatchEvent(
          event === 'paste'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data }),
        );
      },
      [how, text, fileName] as const,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-import-'));
    app = await launch();
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+0');
    await app.page.getByLabel('Title of the review').fill('Nights on call');
    await app.page.getByLabel('Your name').fill('Rosa Jansen');
    await app.page.getByRole('button', { name: 'Create the review' }).click();
    await app.page
      .getByRole('button', { name: /Import/ })
      .first()
      .waitFor();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('lists each file that cannot be read with its reason, and brings in the rest', async () => {
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'empty.txt': '',
      'damaged.pdf': '%PDF-1.7\n1 0 obj garbage',
      'damaged.docx': 'PK\u0003\u0004 garbage',
      'locked.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0),
      'western.txt': Uint8Array.from(Buffer.from('Müdigkeit über alles.', 'latin1')),
      'page.html':
        '<title>A page</title><script>window.ran = 1</script><img src="https://remote.invalid/a.png" onerror="window.ran = 2"><p>Readable words.</p>',
    };
    const asked: string[] = [];
    app.page.on('request', (request) => asked.push(request.url()));
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(folder, name), content);
    }
    await app.answerOpen(Object.keys(files).map((name) => join(folder, name)));
    await app.page.keyboard.press('Control+i');
    await report().waitFor();
    await expect.poll(async () => (await lines()).join('\n')).toContain('page.html');
    const read = (await lines()).filter((line) =>
      /\.(txt|pdf|docx|html)/.test(line.split('\n')[0] ?? ''),
    );
    const came = Object.fromEntries(
      read.map((line) => [line.split('\n')[0], !line.includes('not read')]),
    );
    expect(came).toEqual({
      'empty.txt': false,
      'damaged.pdf': false,
      'damaged.docx': false,
      'locked.docx': false,
      'western.txt': true,
      'page.html': true,
    });
    for (const line of read) expect(line).not.toMatch(/undefined|Error:/);
    expect(asked.filter((url) => url.includes('remote.invalid'))).toEqual([]);
    expect(await app.page.evaluate(() => 'ran' in window)).toBe(false);
    await closeReport();
  });

  it('asks about an encoding that could only be guessed, shows how the text reads, and reads it as told', async () => {
    // “The experience of nurses in a nursing home” in the Chinese encoding of before UTF-8.
    const hex = 'd1f8c0cfd4babba4c0edc8cbd4b1b5c4beadc0fa';
    const ris = Buffer.concat([
      Buffer.from('TY  - JOUR\nTI  - '),
      Buffer.from(hex, 'hex'),
      Buffer.from('\nER  - \n'),
    ]);
    const path = join(folder, 'chinese.ris');
    await writeFile(path, ris);
    await app.answerOpen([path]);
    await app.page.keyboard.press('Control+i');
    const choice = report().getByRole('combobox', { name: 'Encoding of chinese.ris' });
    await choice.waitFor();
    await report().getByText('1 file waits for an answer before it is read.').waitFor();
    expect(await report().getByText('not read', { exact: true }).count()).toBe(0);
    expect(await choice.inputValue()).toBe('gb18030');
    await report().locator('p', { hasText: 'TI - 养老院护理人员的经历' }).waitFor();
    await report().getByRole('button', { name: 'Read it' }).press('Enter');
    await expect.poll(async () => (await lines()).join('\n')).toContain('养老院护理人员的经历');
    await closeReport();
  });

  it('takes pasted references and a pasted passage, and leaves a few words alone', async () => {
    await hand('paste', record);
    await report().getByText('Pasted references').waitFor();
    await closeReport();
    await hand('paste', 'only a few words');
    await hand('paste', passage);
    await report().getByText('The night the van was late.txt').waitFor();
    expect(await lines()).toHaveLength(1);
    await closeReport();
  });

  it('takes a dropped file, and leaves out what is there already', async () => {
    await hand('drop', record, 'again.ris');
    await report().getByText('Import anyway').first().waitFor();
    await closeReport();
  });

  it('takes a file that is dropped before the window is ready', async () => {
    await app.page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        const data = new DataTransfer();
        data.items.add(
          new File(['TY  - JOUR\nTI  - Dropped too early\nPY  - 2020\nER  - \n'], 'early.ris'),
        );
        document.body.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
        );
      }),
    );
    await app.page.reload();
    await report().getByText('early.ris').waitFor();
    await expect.poll(async () => (await lines()).join('\n')).toContain('early.ris\n1 study');
  });
});
