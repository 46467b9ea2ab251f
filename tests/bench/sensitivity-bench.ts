/** What a synthesis rests on: 60 studies left out in turn, of 100,000 excerpts, 300 themes and 40 findings. */
import { changesTo } from '../../shared/ops/change.ts';
import { applyChanges, type Full } from '../../shared/ops/snapshot.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { sensitivityOf } from '../../shared/sensitivity/sensitivity.ts';
import { viewOf } from '../../shared/team/view.ts';
import { codedReview, codedReviewCode } from '../fixtures/coded-review.ts';
import { median, printFigures } from './figures.ts';

const codes = 3000;

/** Prints the figures; gives how many missed their target. */
export function runSensitivityBench(): number {
  const shown = codedReview({
    ...{ documents: 60, excerptsPerDocument: 1667, codesPerExcerpt: 1, codes, seed: 9 },
  });
  let full = applyChanges(
    shown as unknown as Full,
    Array.from({ length: 40 }, (_, at) => ({
      create: {
        id: `finding:${at}` as const,
        type: 'finding' as const,
        statement: `Whoever waits for part ${at} of it is told late.`,
        order: `a${String(at).padStart(4, '0')}`,
        rests: { [codedReviewCode(at * 10)]: true as const },
      },
    })),
  );
  const ask = (): number => {
    const view = viewOf(full, { layer: 'everyone', openBlind: true });
    const listed = listedStudies(view);
    const start = performance.now();
    sensitivityOf(view, listed);
    return performance.now() - start;
  };
  const whole = ask();
  const again = Array.from({ length: 15 }, (_, at) => {
    const page = full.codings.get(`document:${at}`);
    const excerpt = page?.excerpts.get(`excerpt:${at}-0`);
    full = applyChanges(
      full,
      excerpt === undefined ? [] : changesTo(excerpt, { constructOrder: 'author' }),
    );
    return ask();
  });
  return printFigures('What a synthesis rests on: 60 studies, 300 themes, 100,000 excerpts', [
    { name: 'every study and coder left out, whole', value: whole, unit: 'ms', target: 300 },
    { name: 'after one change', value: median(again), unit: 'ms', target: 100 },
  ]);
}

if (process.argv[1] === import.meta.filename) runSensitivityBench();
