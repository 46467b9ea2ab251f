/** What can go wrong in normal use: `code` is stable, `message` says what happened and what the user can do. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A broken invariant: the program is wrong, not the user. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** The user cancelled; nothing was changed. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('Cancelled. Nothing was changed.');
  }
}
