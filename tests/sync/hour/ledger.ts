/** What one laptop acknowledged, written down outside it, and what did not come to an end. */
export class Ledger {
  /** Every line that the live region said. */
  readonly said: string[] = [];
  /** Codes that were made and not taken back, by name. */
  readonly codes = new Set<string>();
  readonly memos = new Set<string>();
  /** Names that were given to codes that there were. */
  readonly renamings: string[] = [];
  /** Reasons of decisions. */
  readonly reasons: string[] = [];
  /** Codings of one's own that are to be there. */
  codings = 0;
  bringIns = 0;
  readonly acts = new Map<string, number>();
  /** Acts that did not end within their bound, in words. */
  readonly unended: string[] = [];
  /** Errors in the page. */
  readonly errors: string[] = [];

  count(act: string): void {
    this.acts.set(act, (this.acts.get(act) ?? 0) + 1);
  }
}
