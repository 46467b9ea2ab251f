/** Findings: what 300 of them rest on in 100,000 excerpts, and every remark on them, whole and after one change. */

import { findingEvidence } from '../../shared/findings/evidence.ts';
import { allExcerpts, excerptsOf, shownExcerpt } from '../../shared/findings/evidence-excerpts.ts';
import { groupsBehind } from '../../shared/findings/groups-behind.ts';
import { findingRemarks } from '../../shared/findings/remarks.ts';
import { changesTo } from '../../shared/ops/change.ts';
import { applyChanges, type Full } from '../../shared/ops/snapshot.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { viewOf } from '../../shared/team/view.ts';
import { codedReview, codedReviewCode } from '../fixtures/coded-review.ts';
import { median, printFigures } from './figures.ts';

const findings = 300;
const codes = 400;

/** Prints the figures; gives how many missed their target. */
export function runFindingsBench(): number {
  const shown = codedReview({
    ...{ documents: 100, excerptsPerDocument: 1000, codesPerExcerpt: 1, codes, seed: 9 },
  });
  let full = applyChanges(
    shown as unknown as Full,
    Array.from({ length: findings }, (_, at) => ({
      create: {
        id: `finding:${at}` as const,
        type: 'finding' as const,
        statement: `Whoever waits for part ${at} of it is told late, and not by who knows.`,
        order: `a${String(at).padStart(4, '0')}`,
        themeId: codedReviewCode((at % 40) * 10),
        rests: {
          [codedReviewCode((at % 40) * 10)]: true as const,
          [codedReviewCode((at * 7) % codes)]: true as const,
        },
        methods: 'minor' as const,
        methodsReason: `Ten studies do not say who declined, of ${at} that were asked.`,
        confidence: 'moderate' as const,
      },
    })),
  );
  const ask = (): number => {
    const view = viewOf(full, { layer: 'everyone', openBlind: true });
    const start = performance.now();
    const evidence = findingEvidence(view, listedStudies(view));
    findingRemarks(evidence, { rows: view, labels: studyLabels(view) });
    return performance.now() - start;
  };
  const whole = ask();
  const sheet = (): number => {
    const view = viewOf(full, { layer: 'everyone', openBlind: true });
    const evidence = findingEvidence(view, listedStudies(view)).byFinding.get('finding:0');
    const start = performance.now();
    if (evidence !== undefined) {
      Map.groupBy(allExcerpts(evidence), (id) => shownExcerpt(view, id)?.constructOrder);
      excerptsOf(evidence, undefined);
      groupsBehind(view, evidence);
    }
    return performance.now() - start;
  };
  const opened = sheet();
  const afterCoding = Array.from({ length: 25 }, (_, at) => {
    const excerptId = `excerpt:${at}-${at}` as const;
    full = applyChanges(full, [
      {
        create: {
          id: `coding:new${at}`,
          type: 'coding',
          excerptId,
          documentId: `document:${at}`,
          codeId: codedReviewCode(at * 3),
          reviewerId: 'reviewer:Ada',
          layer: 'own',
        },
      },
    ]);
    return ask();
  });
  const afterWords = Array.from({ length: 25 }, (_, at) => {
    const finding = full.findings.get(`finding:${at}`);
    full = applyChanges(
      full,
      finding === undefined
        ? []
        : changesTo(finding, { coherence: 'minor', coherenceReason: 'It fits.' }),
    );
    return ask();
  });
  return printFigures(`Findings: ${findings} on 100,000 excerpts`, [
    { name: 'all they rest on and all remarks, whole', value: whole, unit: 'ms', target: 150 },
    { name: 'what a worksheet shows of its excerpts', value: opened, unit: 'ms', target: 100 },
    { name: 'after one coding', value: median(afterCoding), unit: 'ms', target: 10 },
    { name: 'after one assessment', value: median(afterWords), unit: 'ms', target: 10 },
  ]);
}

if (process.argv[1] === import.meta.filename) runFindingsBench();
