import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRefi } from '../../shared/refi-qda/open-refi.ts';
import { reviewOfProject } from '../../shared/use-cases/convert-project.ts';
import { exported } from '../fixtures/refi-export.ts';
import { projectXml, projectZip, selectionsXml } from '../fixtures/refi-project.ts';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const talk =
  'The ward was quiet.\nNobody told me that bed four had moved.\nThen the day shift came.';
const rangeOf = (words: string) => ({
  from: talk.indexOf(words),
  to: talk.indexOf(words) + words.length,
});
const standard = { unit: 'codePoint', lineEnd: 1, mark: false } as const;
/** What somebody went on with in the other program: one passage more, in the same text. */
const later = projectZip(
  projectXml(
    `<Users><User guid="a" name="Ana"/><User guid="b" name="Béla Kun"/></Users>
    <CodeBook><Codes><Code guid="h" name="Handover" isCodable="false"><Code guid="r" name="Risks"/></Code><Code guid="n" name="Nights"/></Codes></CodeBook>
    <Sources><TextSource guid="t1" name="Interview A.txt" plainTextPath="internal://a.txt" creatingUser="a">${selectionsXml(
      talk,
      [
        { ...rangeOf('Nobody told me'), name: 'quote', user: 'a', codes: ['r'] },
        { ...rangeOf('bed four'), name: 'quote', user: 'a', codes: ['n'] },
      ],
      standard,
    )}</TextSource></Sources>`,
    'name="Ward talk" origin="Some program 2" creatingUserGUID="a"',
  ),
  { 'a.txt': talk },
);
const film = new TextEncoder().encode('what a camera saw');
const spoken = 'Anna: It was chaos.\nBen: Nobody told me.';
/** A recording with a transcript, marked by a stretch of time, and a picture. */
const recording = projectZip(
  projectXml(
    `<Users><User guid="a" name="Ana"/></Users><CodeBook><Codes><Code guid="q" name="Chaos"/></Codes></CodeBook>
    <Sources><VideoSource guid="v" name="Night.mp4" path="internal://v.mp4"><Transcript guid="t" plainTextPath="internal://t.txt">
      <SyncPoint guid="p1" timeStamp="0" position="0"/><SyncPoint guid="p2" timeStamp="62000" position="20"/></Transcript>
      <VideoSelection guid="m" begin="1000" end="61000" creatingUser="a"><Coding guid="c" creatingUser="a"><CodeRef targetGUID="q"/></Coding></VideoSelection>
      <VideoSelection guid="n" begin="90000" end="91000" creatingUser="a"><Coding guid="d" creatingUser="a"><CodeRef targetGUID="q"/></Coding></VideoSelection></VideoSource></Sources>`,
    'name="Nights" origin="Some program 2" creatingUserGUID="a"',
  ),
  { 't.txt': spoken, 'v.mp4': film },
);
const codebook = new TextEncoder().encode(
  '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="x" name="Silence" isCodable="true"/></Codes></CodeBook>',
);
const project = projectZip(
  projectXml(
    `<Users><User guid="a" name="Ana"/><User guid="b" name="Béla Kun"/></Users>
    <CodeBook><Codes><Code guid="h" name="Handover" isCodable="false"><Code guid="r" name="Risks"/></Code></Codes></CodeBook>
    <Sources><TextSource guid="t1" name="Interview A.txt" plainTextPath="internal://a.txt" creatingUser="a">${selectionsXml(
      talk,
      [
        { ...rangeOf('Nobody told me'), name: 'quote', user: 'a', codes: ['r'] },
        { ...rangeOf('day shift'), name: 'quote', user: 'b', codes: ['r'] },
        { ...rangeOf('quiet'), name: 'The quiet wards', user: 'c', codes: ['r'] },
      ],
      standard,
    )}</TextSource>
    <PictureSource guid="p" name="Board"/></Sources>`,
    'name="Ward talk" origin="Some program 2" creatingUserGUID="a"',
  ),
  { 'a.txt': talk },
);

describe.each(['light', 'dark'] as const)('a project of another program, %s', (appearance) => {
  let app: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-project-'));
    await writeFile(join(folder, 'ward.qdpx'), project);
    await writeFile(join(folder, 'page.qdpx'), '<html><body>Not found</body></html>');
    app = await launch({ appearance });
    await documentShown(app.page);
  });
  afterAll(() => app?.close());

  const dialog = () => app.page.getByRole('dialog', { name: 'Ward talk' });
  const messages = () => app.page.getByRole('complementary', { name: 'Messages' });
  const drop = (bytes: Uint8Array, name: string) =>
    app.page.evaluate(
      ([content, called]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], called));
        document.body.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
        );
      },
      [[...bytes], name] as const,
    );
  const isFocused = (button: ReturnType<LaunchedApp['page']['getByRole']>) =>
    button.evaluate((each) => each === document.activeElement);

  it('Z4 is shown before it comes in, and becomes a review by keyboard alone', async () => {
    const { page } = app;
    await press(page, 'Alt+0');
    const open = page.getByRole('button', { name: 'Open from another program…' });
    await open.focus();
    await app.answerOpen([join(folder, 'ward.qdpx')]);
    await press(page, 'Enter');
    const make = dialog().getByRole('button', { name: 'Make a review of it' });
    await expect.poll(() => isFocused(make)).toBe(true);
    const counts = await dialog().getByRole('definition').allTextContents();
    expect(counts).toEqual(['2', '1', '2', '1', '1', '3', '3', '3']);
    expect(await dialog().getByText('Some program 2, ward.qdpx').count()).toBe(1);
    expect(
      await dialog()
        .getByText(/^Its file did not come along/)
        .count(),
    ).toBe(1);
    expect(await violations(page)).toEqual([]);
    // Who is not named is asked for once, and who one is.
    await dialog()
      .getByLabel(/^Name of Imported coder/)
      .fill('Cem Aydın');
    const who = dialog().getByLabel('Who are you among these coders?');
    expect(await who.locator('option').allTextContents()).toEqual([
      'Ana (1 coding)',
      'Béla Kun (1 coding)',
      'Cem Aydın (1 coding)',
      'None of them',
    ]);
    await who.selectOption({ label: 'Béla Kun (1 coding)' });
    await make.focus();
    await press(page, 'Enter');
    await page
      .getByRole('status')
      .filter({ hasText: '“Ward talk” is here: 2 documents, 1 code, 3 codings.' })
      .waitFor({ state: 'attached' });
    await page.getByRole('row', { name: /Interview A/ }).waitFor();
    await press(page, 'Alt+4');
    await page.getByLabel('Name of Cem Aydın').or(page.getByText('Cem Aydın')).first().waitFor();
    expect(await page.getByText('Ana', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('has its list shown again, and saved', async () => {
    const { page } = app;
    await press(page, 'Control+k');
    await page.keyboard.type('came in from other programs');
    const found = page.getByRole('option', { name: 'What came in from other programs' });
    await found.waitFor();
    await press(page, 'Enter');
    const list = page.getByRole('dialog', { name: 'What came in from other programs' });
    const save = list.getByRole('button', { name: 'Save this list…' });
    await save.waitFor();
    expect(await violations(page)).toEqual([]);
    const path = join(folder, 'list.txt');
    await app.answerSave(path);
    await save.focus();
    await press(page, 'Enter');
    await messages().getByText('Saved as list.txt.').waitFor();
    const saved = await readFile(path, 'utf8');
    expect(saved.split('\n').slice(0, 2)).toEqual(['Ward talk', 'Some program 2, ward.qdpx']);
    expect(saved).toContain(
      'picture\tBoard\tIts file did not come along: it is not in what was read.',
    );
    await press(page, 'Escape');
    await list.waitFor({ state: 'detached' });
  });

  it('comes by a drop, too, and is left alone with Escape; what is none is refused with what to do', async () => {
    const { page } = app;
    await drop(project, 'dropped.qdpx');
    await dialog().getByText('Some program 2, dropped.qdpx').waitFor();
    await press(page, 'Escape');
    await dialog().waitFor({ state: 'detached' });
    await drop(new Uint8Array(await readFile(join(folder, 'page.qdpx'))), 'page.qdpx');
    await messages()
      .getByText(/^This is no REFI-QDA project or codebook\. Nothing was read\. Export/)
      .waitFor();
    if (app.driver === 'browser') return;
    await app.startAgain([join(folder, 'ward.qdpx')]);
    await dialog().getByText('Some program 2, ward.qdpx').waitFor();
    await dialog().getByRole('button', { name: 'Not now' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('Z6 comes into the open review by keyboard, what is there is not doubled, and one undo takes it back', async () => {
    const { page } = app;
    await press(page, 'Alt+2');
    const row = page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row');
    await row.filter({ hasText: 'Risks' }).waitFor();
    await drop(later, 'later.qdpx');
    const into = dialog().getByLabel('What becomes of it');
    await into.waitFor();
    await into.selectOption({ label: 'Bring it into “Ward talk”' });
    expect(await dialog().getByLabel('Ana is').locator('option:checked').textContent()).toBe('Ana');
    expect(await violations(page)).toEqual([]);
    const bring = dialog().getByRole('button', { name: 'Bring it in' });
    await bring.focus();
    await press(page, 'Enter');
    await messages()
      .getByText(/^Brought in “Ward talk”: no new document, 1 new code, 2 codings\./)
      .waitFor();
    await press(page, 'Alt+2');
    await row.filter({ hasText: 'Nights' }).waitFor();
    await drop(later, 'later.qdpx');
    await into.waitFor();
    await into.selectOption({ label: 'Bring it into “Ward talk”' });
    await bring.focus();
    await press(page, 'Enter');
    await messages()
      .getByText(/^Everything in “Ward talk” is in this review already\./)
      .waitFor();
    await dialog().waitFor({ state: 'detached' });
    await press(page, 'Control+z');
    await row.filter({ hasText: 'Nights' }).waitFor({ state: 'detached' });
    expect(await row.filter({ hasText: 'Risks' }).count()).toBe(1);
  });

  it('Z6 takes a codebook into the open one', async () => {
    const { page } = app;
    await drop(codebook, 'codes.qdc');
    const codes = page.getByRole('dialog', { name: 'codes' });
    await codes.getByText('This is a codebook').waitFor();
    const bring = codes.getByRole('button', { name: 'Bring it in' });
    await expect.poll(() => isFocused(bring)).toBe(true);
    await press(page, 'Enter');
    await messages()
      .getByText(/^Brought in “codes”: no new document, 1 new code/)
      .waitFor();
    await press(page, 'Alt+2');
    await page
      .getByRole('treegrid', { name: 'Codebook' })
      .getByRole('row')
      .filter({ hasText: 'Silence' })
      .waitFor();
  });

  it('Z34 Z51 brings a transcript in with its times, and the recording itself, whose file is handed out again', async () => {
    const { page } = app;
    await drop(recording, 'night.qdpx');
    const nights = page.getByRole('dialog', { name: 'Nights' });
    const keep = nights.getByRole('checkbox', { name: /^Keep its picture or recording as a file/ });
    await keep.waitFor();
    expect(await keep.isChecked()).toBe(true);
    await nights.getByText(/^It was marked as a stretch of time \(00:00:01–00:01:01\)/).waitFor();
    await nights.getByLabel('What becomes of it').selectOption({
      label: 'Bring it into “Ward talk”',
    });
    const bring = nights.getByRole('button', { name: 'Bring it in' });
    await bring.focus();
    await press(page, 'Enter');
    await messages()
      .getByText(/^Brought in “Nights”: 2 new documents, 1 new code, 2 codings\./)
      .waitFor();
    await press(page, 'Alt+2');
    await page
      .getByRole('treeitem')
      .filter({ hasText: /^Night/ })
      .first()
      .click();
    await page.getByText('[00:01:02] Ben: Nobody told me.').waitFor();
    await press(page, 'Alt+ArrowDown');
    await page.getByText('[00:01:30.000–00:01:31.000]').first().waitFor();
    const path = join(folder, 'kept.mp4');
    await app.answerSave(path);
    const save = page.getByRole('button', { name: 'Save the original file…' });
    await save.waitFor();
    expect(await violations(page)).toEqual([]);
    await save.focus();
    await press(page, 'Enter');
    await messages().getByText('Saved kept.mp4.').waitFor();
    expect(new Uint8Array(await readFile(path))).toEqual(film);
  });

  it('Z23 opens as the review it was where it was written here and comes back unchanged', async () => {
    const { page } = app;
    const { contents, rows } = reviewOfProject(
      { file: openRefi(later), name: 'home.qdpx' },
      { me: { name: 'Dora', initials: 'D' }, names: new Map() },
      {
        ...{ device: 'device:elsewhere', now: () => Date.UTC(2026, 4, 2) },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      },
    );
    const { operations, texts } = contents;
    const { file } = await exported({ full: rows, operations, texts });
    await drop(file.bytes, 'home.qdpx');
    const who = page.getByRole('dialog', { name: /Ward talk/ });
    await who.getByRole('radio', { name: /Dora/ }).waitFor();
    await who.getByText(/Dora/).click();
    await who.getByRole('button', { name: 'Open the review' }).click();
    await who.waitFor({ state: 'detached' });
    await page.getByRole('banner').getByText('Ward talk').waitFor();
    // The codebook that came into the other review is not in this one.
    await press(page, 'Alt+2');
    const row = page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row');
    await row.filter({ hasText: 'Silence' }).waitFor({ state: 'detached' });
    await row.filter({ hasText: 'Nights' }).waitFor();
  });
});
