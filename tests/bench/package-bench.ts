/**
 * The package for the journal of a review of 300 findings on 100,000 excerpts: what opening and writing it take, and
 * whether the window can be used meanwhile.
 */
import { join } from 'node:path';
import type { Change } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { applyChanges, type Full } from '../../shared/ops/snapshot.ts';
import { writeStamp } from '../../shared/ops/stamp.ts';
import { seededBytes } from '../../shared/random.ts';
import { newId } from '../../shared/records/ids.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { packageFiles, writePackage } from '../../shared/use-cases/journal-package.ts';
import { launchBrowser } from '../e2e/driver/launch-browser.ts';
import type { LaunchedApp } from '../e2e/driver/launched-app.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { typefaces } from '../fixtures/typefaces.ts';
import { printFigures } from './figures.ts';
import { inReview } from './in-review.ts';
import { longestTask } from './main-thread.ts';

const findings = 300;
const size = { documents: 100, codingsPerDocument: 1000, codes: 400, seed: 9 };

/** Prints the figures; gives how many missed their target. */
export async function runPackageBench(): Promise<number> {
  const { operations, texts } = largeReview(size);
  const log = replay(operations);
  const created = findingsOf(log);
  const full = applyChanges(log, created);
  const source = tablesSource({ full, operations, texts }, { layer: 'everyone', openBlind: true });
  const start = performance.now();
  const files = packageFiles(source, { typefaces });
  const opened = performance.now();
  const again = packageFiles(source, { typefaces }) === files ? 0 : Number.NaN;
  let bytes = 0;
  for await (const { length } of writePackage(source, files, { typefaces })) bytes += length;
  const end = performance.now();
  const over = printFigures(`Package for the journal: ${findings} findings on 100,000 excerpts`, [
    { name: 'opened and written', value: (end - start) / 1000, unit: 's', target: 10 },
    { name: 'of that opened, as for its preview', value: (opened - start) / 1000, unit: 's' },
    { name: 'opened again for saving', value: again, unit: 's', target: 0.1 },
    { name: 'the file', value: bytes / 1e6, unit: 'MB' },
  ]);
  const window = await inReview(
    { operations: [...operations, writtenAfter(operations, created)], texts },
    inWindow,
    // The stand-in hands files over as text, of which its channel takes no more than 100 MB.
    launchBrowser,
  );
  return (
    over +
    printFigures('The same in the window of a browser, the preview included', [
      {
        name: 'from opening the preview to the file',
        value: window.seconds,
        unit: 's',
        target: 10,
      },
      { name: 'longest task, processor time', value: window.longest, unit: 'ms', target: 50 },
    ])
  );
}

/** Opens the preview of the package and saves it, with the list of tables on the screen before. */
async function inWindow(
  app: LaunchedApp,
  folder: string,
): Promise<{ readonly seconds: number; readonly longest: number }> {
  const { page } = app;
  await page.keyboard.press('Alt+5');
  const choice = page.getByRole('option', { name: 'Package for the journal' });
  await choice.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const path = join(folder, 'package.zip');
  await app.answerSave(path);
  const tools = await page.context().newCDPSession(page);
  let seconds = 0;
  const longest = await longestTask(tools, async () => {
    const began = performance.now();
    await choice.click();
    await page
      .getByRole('region', { name: 'What goes into the package' })
      .waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Save the package', exact: true }).click();
    await page
      .getByText(/files saved in /)
      .first()
      .waitFor({
        state: 'attached',
        timeout: 120_000,
      });
    seconds = (performance.now() - began) / 1000;
  });
  return { seconds, longest };
}

/** One entry that writes them, as the reviewer of the last one before it. */
function writtenAfter(operations: readonly Operation[], changes: readonly Change[]): Operation {
  const last = operations.at(-1);
  if (last === undefined) throw new Error('The review is empty');
  const id = newId('op', seededBytes(77));
  const [ms = '0', counter = '0'] = last.at.split('-');
  const at = writeStamp({ ms: Number(ms), counter: Number(counter) + 1 }, last.device);
  return { ...last, id, at, kind: 'write-finding', params: {}, changes: [...changes] };
}

function findingsOf(full: Full): readonly Change[] {
  const codes = [...full.codes.values()];
  const themes = codes.filter(({ kind }) => kind === 'descriptive');
  const [writtenBy] = full.reviewers.keys();
  return Array.from({ length: findings }, (_, at) => {
    const theme = themes[at % themes.length];
    const code = codes[(at * 7) % codes.length];
    return {
      create: {
        id: `finding:${at}` as const,
        type: 'finding' as const,
        statement: `Whoever waits for part ${at} of it is told late, and not by who knows.`,
        order: `a${String(at).padStart(4, '0')}`,
        ...(writtenBy === undefined ? {} : { writtenBy }),
        ...(theme === undefined || code === undefined
          ? {}
          : {
              themeId: theme.id,
              rests: { [theme.id]: true as const, [code.id]: true as const },
            }),
        methods: 'minor' as const,
        methodsReason: `Ten studies do not say who declined, of ${at} that were asked.`,
        confidence: 'moderate' as const,
      },
    };
  });
}

if (process.argv[1] === import.meta.filename) await runPackageBench();
