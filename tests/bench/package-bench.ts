/** The package for the journal of a review of 300 findings on 100,000 excerpts: what opening and writing it take. */
import { replay } from '../../shared/ops/replay.ts';
import { applyChanges, type Full } from '../../shared/ops/snapshot.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { packageFiles, writePackage } from '../../shared/use-cases/journal-package.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { printFigures } from './figures.ts';

const findings = 300;
const size = { documents: 100, codingsPerDocument: 1000, codes: 400, seed: 9 };

/** Prints the figures; gives how many missed their target. */
export async function runPackageBench(): Promise<number> {
  const { operations, texts } = largeReview(size);
  const full = withFindings(replay(operations));
  const source = tablesSource({ full, operations, texts }, { layer: 'everyone', openBlind: true });
  const start = performance.now();
  const files = packageFiles(source, {});
  const opened = performance.now();
  const again = packageFiles(source, {}) === files ? 0 : Number.NaN;
  let bytes = 0;
  for await (const { length } of writePackage(source, files, {})) bytes += length;
  const end = performance.now();
  return printFigures(`Package for the journal: ${findings} findings on 100,000 excerpts`, [
    { name: 'opened and written', value: (end - start) / 1000, unit: 's', target: 10 },
    { name: 'of that opened, as for its preview', value: (opened - start) / 1000, unit: 's' },
    { name: 'opened again for saving', value: again, unit: 's', target: 0.1 },
    { name: 'the file', value: bytes / 1e6, unit: 'MB' },
  ]);
}

function withFindings(full: Full): Full {
  const codes = [...full.codes.values()];
  const themes = codes.filter(({ kind }) => kind === 'descriptive');
  return applyChanges(
    full,
    Array.from({ length: findings }, (_, at) => {
      const theme = themes[at % themes.length];
      const code = codes[(at * 7) % codes.length];
      return {
        create: {
          id: `finding:${at}` as const,
          type: 'finding' as const,
          statement: `Whoever waits for part ${at} of it is told late, and not by who knows.`,
          order: `a${String(at).padStart(4, '0')}`,
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
    }),
  );
}

if (process.argv[1] === import.meta.filename) await runPackageBench();
