import { expect, test } from 'vitest';
import { afterSecondTry, vitestOutcome } from '../../build/vitest-report.ts';

/** A report of files, each by the states of its tests; `!` is a file whose preparation failed, too. */
function report(files: Readonly<Record<string, string>>): string {
  const testResults = Object.entries(files).map(([name, states]) => ({
    name,
    status: /[f!]/.test(states) ? 'failed' : 'passed',
    assertionResults: [...states.replace('!', '')].map((state) => ({
      status: state === 'p' ? 'passed' : state === 'f' ? 'failed' : 'skipped',
    })),
  }));
  const count = (wanted: string) =>
    testResults.flatMap((each) => each.assertionResults).filter(({ status }) => status === wanted)
      .length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    testResults,
  });
}

test('a run names the files in which a test or its preparation failed', () => {
  const json = report({ 'map.test.ts': 'ppp', 'team.test.ts': 'pfp', 'state.test.ts': '!s' });
  expect(vitestOutcome(json, 1)).toEqual({
    passed: 5,
    failed: 1,
    failedFiles: [
      { path: 'team.test.ts', passed: 2 },
      { path: 'state.test.ts', passed: 0 },
    ],
  });
});

test('a run fails that left no report, or ended badly though each of its tests passed', () => {
  expect(vitestOutcome(undefined, 1)).toEqual({ passed: 0, failed: 1, failedFiles: [] });
  expect(vitestOutcome(report({ 'map.test.ts': 'pp' }), 1)).toEqual({
    passed: 2,
    failed: 1,
    failedFiles: [],
  });
});

test('of a file that was run again, its second run counts alone', () => {
  const first = vitestOutcome(report({ 'map.test.ts': 'ppp', 'team.test.ts': 'pff' }), 1);
  const whole = vitestOutcome(report({ 'team.test.ts': 'ppp' }), 0);
  const other = vitestOutcome(report({ 'team.test.ts': 'fpp' }), 1);
  const none = vitestOutcome(undefined, 1);
  expect([whole, other, none].map((second) => afterSecondTry(first, second))).toEqual([
    { passed: 6, failed: 0 },
    { passed: 5, failed: 1 },
    { passed: 3, failed: 1 },
  ]);
});
