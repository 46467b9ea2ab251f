/** How many tests passed and failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** What a run of vitest came to, and the files in which a test or what prepares the tests failed. */
export interface VitestOutcome extends Outcome {
  readonly failedFiles: readonly FailedFile[];
}

interface FailedFile {
  readonly path: string;
  /** How many of its tests passed all the same. */
  readonly passed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Reads what vitest's JSON reporter wrote; `undefined` where it wrote nothing. A run that ended with another code than 0
 * failed, whatever its tests say: a file may not have loaded, or nobody caught an error.
 */
export function vitestOutcome(json: string | undefined, code: number): VitestOutcome {
  if (json === undefined) return { passed: 0, failed: 1, failedFiles: [] };
  const { numFailedTests, numPassedTests, testResults }: Report = JSON.parse(json);
  const failedFiles = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ assertionResults, name }) => ({
      path: name,
      passed: assertionResults.filter(({ status }) => status === 'passed').length,
    }));
  return {
    passed: numPassedTests,
    failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1),
    failedFiles,
  };
}

/** What a run comes to whose failed files were all run once more: of these the second run counts alone. */
export function afterSecondTry(first: VitestOutcome, second: VitestOutcome): Outcome {
  const passedInFailed = first.failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  return { passed: first.passed - passedInFailed + second.passed, failed: second.failed };
}
