import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { openOneDocument } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';

/** Saving the review to look at it takes its time on a machine that does other things besides. */

const paragraphs = [
  'The van was late again. We waited until morning, and nobody rang.',
  'قالت الممرضة إن السيارة تأخرت مرة أخرى.',
  'She wrote 👩‍⚕️ beside the name. The cafe\u0301 stayed open all night.',
];

/** The reader worked by keys alone, faster than the disk writes. */
describe('the reader', () => {
  let app: LaunchedApp;
  let folder: string;
  let saves = 0;

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  /** Keys of one instant: no change can be stored between them. */
  const pressAtOnce = (...keys: readonly string[]): Promise<void> =>
    app.page.evaluate((names) => {
      for (const name of names) {
        const parts = name.split('+');
        const init: KeyboardEventInit = {
          key: parts.at(-1) ?? '',
          altKey: parts.includes('Alt'),
          shiftKey: parts.includes('Shift'),
          ctrlKey: parts.includes('Control'),
          bubbles: true,
          cancelable: true,
        };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      }
    }, keys);
  const said = (text: string | RegExp): Promise<void> =>
    app.page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

  /** The live excerpts, in order of the text, with the names of their codes; each quote is checked. */
  async function excerpts(): Promise<
    readonly { quote: string; codes: string[]; order?: string }[]
  > {
    saves += 1;
    const path = join(folder, `saved-${saves}.loom`);
    await app.answerSave(path);
    await press('Control+s');
    await said(`saved-${saves}.loom`);
    const { snapshot, texts } = await readBundle(new Uint8Array(await readFile(path)));
    return [...snapshot.codings.entries()].flatMap(([documentId, page]) => {
      const text = texts.get(snapshot.documents.get(documentId)?.textId ?? '')?.text ?? '';
      return [...page.excerpts.values()]
        .filter((excerpt) => excerpt.deleted !== true)
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map(({ id, start, end, quote, constructOrder }) => {
          expect(text.slice(start, end)).toBe(quote);
          const codes = [...page.codings.values()]
            .filter((coding) => coding.excerptId === id && coding.deleted !== true)
            .map((coding) => snapshot.codes.get(coding.codeId)?.name ?? '');
          return { quote, codes, ...(constructOrder && { order: constructOrder }) };
        });
    });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-reader-'));
    const path = join(folder, 'Night interview.txt');
    await writeFile(path, `${paragraphs.join('\n\n')}\n`);
    app = await launch({ viewport: { width: 1200, height: 700 } });
    await documentShown(app.page);
    await openOneDocument(app, path, 'Rosa Jansen');
    await press('t', 'Control+Home');
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives the code just made to the next passage, however soon its key comes', async () => {
    await press('s', 'c');
    await app.page.keyboard.type('Late deliveries');
    await pressAtOnce('Enter');
    await pressAtOnce('q');
    await said('Late deliveries');
    await press('ArrowRight', 'ArrowRight', 's');
    await pressAtOnce('v', 'q', 'o', 'o');
    await expect.poll(excerpts).toEqual([
      { quote: 'The van was late again.', codes: ['Late deliveries'] },
      {
        quote: 'We waited until morning, and nobody rang.',
        codes: ['We waited until morning, and nobody rang.'],
        order: 'author',
      },
    ]);
  });

  it('moves a boundary once for each key and takes each move back', async () => {
    await pressAtOnce('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowDown');
    await said('waited until morning, and');
    expect((await excerpts()).map(({ quote }) => quote)).toContain('waited until morning, and');
    await pressAtOnce('Control+z', 'Control+z', 'Control+z');
    await expect
      .poll(async () => (await excerpts()).map(({ quote }) => quote))
      .toContain('We waited until morning, and nobody rang.');
  });

  it('takes away one code for each key, and the excerpt with the last', async () => {
    await press(
      'Escape',
      'Control+End',
      'ArrowUp',
      'Control+Home',
      's',
      'ArrowRight',
      'ArrowRight',
      's',
      '1',
    );
    await pressAtOnce('u', 'u');
    await expect
      .poll(async () => (await excerpts()).map(({ quote }) => quote))
      .toEqual(['The van was late again.']);
    await pressAtOnce('Control+z', 'Control+z');
    await expect.poll(async () => (await excerpts()).length).toBe(2);
  });

  it('keeps quotes true in right-to-left text and among emoji and combining marks', async () => {
    await press('Escape', 'Control+End', 'p', 'v');
    await said('Coded as She wrote');
    await press('ArrowLeft', 'ArrowLeft', 'p', 'v');
    await said('Coded as قالت');
    const quotes = (await excerpts()).map(({ quote }) => quote);
    expect(quotes).toEqual(expect.arrayContaining([paragraphs[1], paragraphs[2]]));
  });

  it('reaches every overlapping excerpt by asking again at the same place', async () => {
    await press('Escape', 'Control+Home', 's', 'q', 'ArrowLeft', 'p', 'q', 'ArrowLeft');
    // Saving waits for both to be stored.
    await excerpts();
    const shown = app.page.getByRole('region', { name: 'Excerpt' }).locator('blockquote');
    const seen = new Set<string>();
    for (let times = 0; times < 2; times += 1) {
      await press('Enter');
      seen.add((await shown.textContent()) ?? '');
    }
    expect([...seen].toSorted()).toEqual([`“${paragraphs[0]}”`, '“The van was late again.”']);
  });

  it('writes a memo, finds a word, and returns to the text each time', async () => {
    await press('m');
    await app.page.keyboard.type('Nobody told the nurse.');
    await press('Control+Enter');
    await said('Memo');
    await press('Control+f');
    await app.page.keyboard.type('morning');
    await app.page.locator('search output').filter({ hasText: '1' }).waitFor();
    await press('Escape');
    expect(await app.page.evaluate(() => String(getSelection()))).toBe('morning');
  });

  it('opens the picker on the sentence at the caret, and says so', async () => {
    await press('Escape', 'Control+Home', 'Escape', 'c');
    await said('Selected the sentence at the caret: The van was late again.');
    await app.page.keyboard.type('Vans');
    await press('Enter');
    await said('Coded as Vans.');
    await expect.poll(excerpts).toContainEqual(
      expect.objectContaining({
        quote: 'The van was late again.',
        codes: expect.arrayContaining(['Vans']),
      }),
    );
  });

  it('shows what was taken away, with a way back, however it was taken', async () => {
    const before = await excerpts();
    // What was taken away before may still stand above the newest notice.
    const notices = app.page.getByRole('complementary', { name: 'Messages' });
    const undo = notices.getByRole('button', { name: 'Undo' }).last();
    await press('t', 'Escape', 'Control+Home', 's', 'n');
    await app.page.keyboard.type('Cars');
    await press('Enter');
    await said('Coded as Cars.');
    const coded = await excerpts();
    const ways = [
      () => press('u'),
      () => app.page.getByRole('button', { name: 'Uncode Cars' }).click(),
    ];
    // In the notice itself: the live region still holds what was said before.
    const told = notices.getByText(/^Uncoded .*Cars.*: “The van was late again.”$/);
    const takeBack = async (): Promise<void> => {
      await told.waitFor();
      await undo.click();
      await expect.poll(excerpts).toEqual(coded);
      await told.waitFor({ state: 'detached' });
    };
    for (const takeAway of ways) {
      await takeAway();
      await takeBack();
      await press('t');
    }
    await press('Escape', 'Control+Home', 's', 'Delete');
    await takeBack();
    await press('t', 'u');
    await said('Uncoded Cars: “The van was late again.”');
    await expect.poll(excerpts).toEqual(before);
  });

  it('takes keys by their place on a keyboard that writes no Latin letters', async () => {
    const russian = (...keys: readonly (readonly [key: string, code: string])[]): Promise<void> =>
      app.page.evaluate((presses) => {
        for (const [key, code] of presses) {
          const init = { key, code, bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
        }
      }, keys);
    const before = await excerpts();
    await press('t', 'Escape', 'Control+Home');
    await russian(['ы', 'KeyS'], ['т', 'KeyN']);
    await app.page.getByRole('combobox', { name: 'Name of the new code' }).waitFor();
    await app.page.keyboard.type('Фургоны');
    await press('Enter');
    await said('Coded as Фургоны.');
    await russian(['г', 'KeyU']);
    await said('Uncoded Фургоны: “The van was late again.”');
    await expect.poll(excerpts).toEqual(before);
  });

  it('takes words typed into nothing for no keys, whatever their first letters did', async () => {
    const before = await excerpts();
    // On the screen: the live region says it too.
    const letters = app.page.getByRole('main').getByText('Letters do nothing until');
    for (const word of ['uptake', 'order of work', 'paperwork', 'quiet hours']) {
      await press('t', 'Escape', 'Control+Home', 's');
      await app.page.keyboard.type(word);
      await letters.waitFor();
      await expect.poll(excerpts).toEqual(before);
      await press('Escape');
      await letters.waitFor({ state: 'detached' });
    }
    await press('s', 'o');
    await said('Construct order');
    await expect
      .poll(async () => (await excerpts()).map(({ order }) => order))
      .not.toEqual(before.map(({ order }) => order));
  });
});
