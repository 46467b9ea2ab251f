/** One broken rule: `rule` as numbered in SPEC.md, `record` the id (or hash) it was found on. */
export interface BundleProblem {
  readonly rule: string;
  readonly record: string;
  readonly message: string;
}
