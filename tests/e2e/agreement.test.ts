import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { agreementSource, measureReview } from '../../shared/team/agreement-source.ts';
import { teamReview } from '../renderer/compare/team-fixture.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';

describe('agreement', () => {
  const review = teamReview();
  let app: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-agreement-'));
    const loom = join(folder, 'nights.loom');
    await writeFile(loom, await writeBundle(review.contents));
    app = await launch({ appearance: 'light' });
    await app.page.locator('[data-start]').first().waitFor();
    await app.answerOpen([loom]);
    await app.page.keyboard.press('Control+o');
    await app.page.getByText('Nights on call').first().waitFor();
    await app.page.keyboard.press('Alt+8');
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the figures of the coefficients', async () => {
    const unit = { kind: 'character' } as const;
    const { report } = measureReview(
      agreementSource(review.snapshot, review.contents.texts, {
        level: 'codes',
        reconciliation: 'before',
        unit,
      }),
      unit,
    );
    const { alpha } = report.decisions.all;
    const row = app.page.getByRole('row', { name: /^All decisions/ });
    await row.waitFor();
    const cells = await row.getByRole('cell').allTextContents();
    expect(cells.at(-1)).toBe('value' in alpha ? alpha.value.toFixed(3) : '');
  });

  it('passes axe in both appearances', async () => {
    await app.page.evaluate(axe.source);
    for (const appearance of ['light', 'dark']) {
      await app.page.evaluate((name) => {
        document.documentElement.dataset.appearance = name;
      }, appearance);
      const found = await app.page.evaluate(async () => {
        const { axe: runner } = globalThis as unknown as {
          axe: {
            run(
              context: Document,
              options: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const { violations } = await runner.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(found).toEqual([]);
    }
  });

  it('resamples in a worker and writes the interval into the methods paragraph', async () => {
    await app.page.getByRole('button', { name: 'Resample 1,000 times' }).click();
    await app.page.getByText(/95% bootstrap interval/).waitFor();
  });
});
