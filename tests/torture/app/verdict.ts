/** Whether the application, started again, has everything that it acknowledged. */
import type { ReadBundle } from '../../../shared/bundle/read-bundle.ts';
import { closedWord } from '../blind-team.ts';
import { code, type Desk, goToDocument, openDocument, save } from './acts.ts';
import type { WorkKind } from './work.ts';

/** Every fault after an end, in words; none where all is well. */
export async function faultsAfter(
  desk: Desk,
  {
    isWrecked = false,
    kind,
    mark,
  }: {
    readonly isWrecked?: boolean | undefined;
    readonly kind: WorkKind | undefined;
    readonly mark: string;
  },
): Promise<readonly string[]> {
  const { page } = desk.app;
  const lost: string[] = [];
  if (kind === 'older file') {
    // The review that was opened is open again; the one that is worked on is chosen in the list.
    lost.push(...(await reviewsLost(desk)));
    await page
      .getByRole('button', { name: /^Nights on call/ })
      .first()
      .click();
  }
  await page.getByRole('banner').getByText('Nights on call').waitFor();
  const told = await problemsShown(desk);
  if (isWrecked && (await isTextGone(desk)))
    return codesLost(await save(desk, `${mark}.loom`), desk);
  const faults = [...lost, ...(await faultsIn(desk, mark))];
  if (!isWrecked) return [...faults, ...told];
  // What is gone from every copy is no fault where it is told, which may be a moment after the review is shown.
  const isTold = told.length > 0 || (await problemsShown(desk)).length > 0;
  return !isTold ? faults : faults.filter((fault) => !/ is lost$/.test(fault));
}

/** Whether the open document tells that no copy holds its text: its coding is there, and none can be added. */
async function isTextGone(desk: Desk): Promise<boolean> {
  const { page } = desk.app;
  const gone = page.getByText('The text of this document is missing from this computer').first();
  await goToDocument(desk);
  await page.locator('[data-start]').or(gone).first().waitFor();
  return gone.isVisible();
}

async function faultsIn(desk: Desk, mark: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const { page } = desk.app;
  // Where the user was is open again, unless it was another screen.
  const text = page.locator('[data-start]').first();
  if (!(await text.isVisible())) await openDocument(desk);
  await code(desk, mark);
  const file = await save(desk, `${mark}.loom`);
  faults.push(...codesLost(file, desk), ...textsLost(file, desk));
  const who = file.snapshot.reviewers.get(file.operations.at(-1)?.reviewer ?? 'reviewer:none');
  if (who?.name !== 'Ines Abara') faults.push(`who works here is ${who?.name ?? 'nobody'}`);
  // The text, its codes and the outline of all codes are on this screen.
  const shown = (await page.locator('body').textContent()) ?? '';
  if (shown.includes(closedWord)) faults.push('closed work is shown');
  return faults;
}

/** Problems that are told, where nothing but an end came: all is there, so none is to be told. */
async function problemsShown({ app: { page } }: Desk): Promise<readonly string[]> {
  const told = await page.getByRole('complementary', { name: 'Messages' }).allTextContents();
  return told.filter((text) =>
    /missing|damaged|lost|in nothing that is kept|cannot be read/.test(text),
  );
}

function codesLost({ snapshot }: ReadBundle, { record }: Desk): readonly string[] {
  const live = new Set(
    [...snapshot.codes.values()].flatMap(({ deleted, name }) => (deleted === true ? [] : [name])),
  );
  return [...record.codes].flatMap(([name, state]) => {
    if ((state === 'there') === live.has(name)) return [];
    return [state === 'there' ? `the coding ${name} is lost` : `${name} came back after its undo`];
  });
}

function textsLost({ snapshot, texts }: ReadBundle, { record }: Desk): readonly string[] {
  const documents = [...snapshot.documents.values()].filter(({ deleted }) => deleted !== true);
  return [...record.documents].flatMap((title) => {
    const document = documents.find((one) => one.title === title);
    if (document === undefined) return [`the document ${title} is lost`];
    return texts.has(document.textId) ? [] : [`the text of ${title} is lost`];
  });
}

/** Reviews that were opened and are not listed. Shows the list. */
async function reviewsLost({ app: { page }, record }: Desk): Promise<readonly string[]> {
  await page.getByRole('banner').waitFor();
  await page.keyboard.press('Alt+0');
  await page.getByRole('heading', { name: 'Reviews' }).first().waitFor();
  const lost: string[] = [];
  for (const title of record.reviews) {
    const listed = page.getByRole('listitem').filter({ hasText: title });
    const isListed = await listed
      .first()
      .waitFor({ timeout: 20_000 })
      .then(
        () => true,
        () => false,
      );
    if (!isListed) lost.push(`the review ${title} is not listed`);
  }
  return lost;
}
