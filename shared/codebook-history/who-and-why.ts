/** By whom, when and why a codebook became what it is: read off the operations between two states (rule Y4). */
import { changedId, differingFields, isCreate } from '../ops/change.ts';
import type { OperationDate } from '../ops/dates.ts';
import type { Operation } from '../ops/operation.ts';
import { undoneIds } from '../ops/undo-stack.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { CodeDifference } from './difference.ts';

/** Who had a hand in a difference, when it was last written, and the reasons they gave. */
export interface WhoAndWhy {
  readonly people: readonly ReviewerId[];
  readonly at: OperationDate | undefined;
  readonly reasons: readonly string[];
  /** The code that it was split off. */
  readonly splitFrom: string | undefined;
}

interface Write {
  readonly operation: Operation;
  /** Names of fields, `created` for the code itself. */
  readonly fields: readonly string[];
}

/** Reads it off the operations that one state holds and the other does not, in their order, as far as they may be shown. */
export class Writers {
  readonly #byCode = new Map<string, Write[]>();
  readonly #dateOf: (operation: Operation) => OperationDate;

  constructor(operations: Iterable<Operation>, dateOf: (operation: Operation) => OperationDate) {
    this.#dateOf = dateOf;
    for (const operation of operations)
      for (const change of operation.changes) {
        const id = changedId(change);
        if (!id.startsWith('code:')) continue;
        const fields = isCreate(change) ? ['created'] : differingFields(change);
        const list = this.#byCode.get(id);
        if (list === undefined) this.#byCode.set(id, [{ operation, fields }]);
        else list.push({ operation, fields });
      }
  }

  of({ change, codeId, stored, wasUnder }: CodeDifference): WhoAndWhy {
    const own = this.#writesOf(codeId, change === 'added' ? ['created', ...stored] : stored);
    const writes =
      own.length > 0 || wasUnder === undefined
        ? own
        : this.#writesOf(wasUnder, ['deleted', 'mergedInto']);
    const operations = writes.map(({ operation }) => operation);
    const last = operations.at(-1);
    const split = operations.find(({ kind }) => kind === 'split-code')?.params.code;
    return {
      people: [...new Set(operations.map(({ reviewer }) => reviewer))],
      at: last === undefined ? undefined : this.#dateOf(last),
      reasons: reasonsOf(operations),
      splitFrom: change === 'added' && typeof split === 'string' ? split : undefined,
    };
  }

  #writesOf(codeId: string, fields: readonly string[]): readonly Write[] {
    return (this.#byCode.get(codeId) ?? []).filter((write) =>
      write.fields.some((field) => fields.includes(field.split('.')[0] ?? '')),
    );
  }
}

/** The reasons that stand with operations, each once; what was undone has none. */
export function reasonsOf(operations: readonly Operation[]): readonly string[] {
  const undone = undoneIds(operations);
  const reasons = operations.flatMap(({ id, params: { reason } }) =>
    typeof reason === 'string' && reason.trim() !== '' && !undone.has(id) ? [reason.trim()] : [],
  );
  return [...new Set(reasons)];
}
