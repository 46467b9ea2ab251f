/**
 * How operations of an earlier schema become those of the next. Logs are kept as they were written; an
 * operation is brought up to date each time it is read. One file and one test to a schema, and a frozen
 * file of each in `tests/fixtures/frozen/` that must open for ever.
 */
export interface Migration {
  /** The schema whose operations it makes. */
  readonly schema: number;
  /** An operation of this schema from one of the schema before, as parsed JSON; never changes its input. */
  upgrade(operation: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}
