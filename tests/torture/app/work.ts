/** The pieces of work that an end comes in the middle of. */
import { bringIn, code, type Desk, importText, openOlder, redo, save, undo } from './acts.ts';

export const workKinds = ['coding', 'import', 'undo', 'save', 'bringing in', 'older file'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Does work of a kind; some go on until the page is gone. */
export async function doWork(desk: Desk, kind: WorkKind, round: string): Promise<void> {
  switch (kind) {
    case 'coding':
      for (let number = 0; ; number += 1) await code(desk, `k${round}-${number}`);
    case 'undo':
      await code(desk, `k${round}-u`);
      for (;;) {
        await undo(desk, `k${round}-u`);
        await redo(desk, `k${round}-u`);
      }
    case 'import':
      return importText(desk, `Import ${round}`);
    case 'save':
      for (let number = 0; ; number += 1) {
        await code(desk, `k${round}-s${number}`);
        await save(desk, `under-way-${round}-${number}.loom`);
      }
    case 'bringing in':
      return bringIn(desk, 'work.loom');
    case 'older file':
      return openOlder(desk);
  }
}

/** Milliseconds within which the end comes: about as long as the work takes. */
export const longest: { readonly [kind in WorkKind]: number } = {
  coding: 1500,
  import: 1500,
  undo: 2000,
  save: 2500,
  'bringing in': 1200,
  'older file': 1500,
};
