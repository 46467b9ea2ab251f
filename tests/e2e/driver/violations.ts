import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Breaches of WCAG 2.2 A and AA that axe finds on the page as it stands, one line each. */
export async function violations(at: Page): Promise<readonly string[]> {
  await at.evaluate(axe.source);
  return at.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: {
        run(
          where: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await runner.run(document, { runOnly: tags });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  });
}
