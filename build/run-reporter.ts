import type { Reporter, TestCase, TestModule } from 'vitest/node';

const minutesBetween = 5;

/**
 * Says every five minutes which test files run and which of their tests has begun, so that a run that hangs, or is ended
 * from outside, has said where. A test that never gives its process back is named by its file alone. Last, names each
 * test that passed only when it was tried again, with what failed first: it is to be looked into.
 */
export default class RunReporter implements Reporter {
  readonly #running = new Map<string, string>();
  readonly #triedAgain: string[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;

  onTestRunStart(): void {
    this.#timer = setInterval(() => this.#tell(), minutesBetween * 60_000);
    this.#timer.unref();
  }

  onTestModuleStart(module: TestModule): void {
    this.#running.set(module.relativeModuleId, '');
  }

  onTestCaseReady(test: TestCase): void {
    this.#running.set(test.module.relativeModuleId, test.fullName);
  }

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return;
    const { errors = [] } = test.result();
    const first = errors[0]?.message ?? '';
    this.#triedAgain.push(`${test.module.relativeModuleId} › ${test.fullName}: ${first}`);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module.relativeModuleId);
  }

  onTestRunEnd(): void {
    clearInterval(this.#timer);
    for (const test of this.#triedAgain) console.log(`Passed at the second try only: ${test}`);
  }

  #tell(): void {
    for (const [file, test] of this.#running)
      console.log(`Not finished: ${file}${test === '' ? '' : ` › ${test}`}`);
  }
}
