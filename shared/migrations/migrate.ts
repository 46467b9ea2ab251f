import type { Migration } from './migration.ts';
import { schema1 } from './schema-1.ts';

/** Every schema there was, the first one first. */
export const migrations: readonly Migration[] = [schema1];

/**
 * An operation of whatever earlier schema as one of today's: each later schema makes it its own in turn. What
 * is no operation, or one of today's schema or a later one, is returned as it is.
 */
export function migrated(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('schema' in input)) return input;
  const { schema } = input;
  if (typeof schema !== 'number') return input;
  let operation: Readonly<Record<string, unknown>> = { ...input };
  for (const step of migrations) if (step.schema > schema) operation = step.upgrade(operation);
  return operation;
}
