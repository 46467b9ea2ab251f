/** Codings that were asked for and are not stored yet. */
class CodingsComing {
  private count = 0;
  private newCode: Promise<void> = Promise.resolve();

  get none(): boolean {
    return this.count === 0;
  }

  /** Settles when the last code that was asked for is made: it is the one used last, but has no id before. */
  get codeMade(): Promise<void> {
    return this.newCode;
  }

  /** Counts the coding until it is settled. */
  expect(coding: Promise<void>): Promise<void> {
    this.count += 1;
    return coding.finally(() => {
      this.count -= 1;
    });
  }

  /** As `expect`, for one that makes its code. */
  expectNewCode(coding: Promise<void>): Promise<void> {
    this.newCode = this.expect(coding);
    return this.newCode;
  }
}

export const codingsComing = new CodingsComing();
