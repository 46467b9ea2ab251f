import type { Migration } from './migration.ts';

/** Schema 1 is the first: operations of it are taken as they are. */
export const schema1 = {
  schema: 1,
  upgrade: (operation) => operation,
} as const satisfies Migration;
