import type { Reporter, TestCase, TestModule } from 'vitest/node';

const minutesBetween = 5;

/**
 * Says every five minutes which test files run and which of their tests has begun, so that a run that hangs, or is ended
 * from outside, has said where. A test that never gives its process back is named by its file alone.
 */
export default class RunReporter implements Reporter {
  readonly #running = new Map<string, string>();
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

  onTestModuleEnd(module: TestModule): void {
    this.#running.delete(module.relativeModuleId);
  }

  onTestRunEnd(): void {
    clearInterval(this.#timer);
  }

  #tell(): void {
    for (const [file, test] of this.#running)
      console.log(`Not finished: ${file}${test === '' ? '' : ` › ${test}`}`);
  }
}
