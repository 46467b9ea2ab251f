/** Journals as text, as tests need them. */
import {
  type ChainEnd,
  type JournalNames,
  operationLine,
  stretchLine,
} from '../../../shared/journal/journal-lines.ts';
import type { Operation } from '../../../shared/ops/operation.ts';

export const names: JournalNames = {
  review: 'review:cominghome',
  reviewer: 'reviewer:marenholt',
  person: 'person:maren',
  name: 'Maren Holt',
  initials: 'MH',
  title: 'Coming home',
};

/** An operation with the number of a code in it; a letter more or less is another operation. */
export function operationOf(number: number): Operation {
  return {
    id: `op:number${number}`,
    at: `00000000000000${number % 10}-000000-kitchentable`,
    device: 'device:kitchentable',
    reviewer: 'reviewer:marenholt',
    kind: 'rename-code',
    params: { name: `Code ${number}` },
    changes: [{ set: 'code:asking', fields: { name: [`Code ${number - 1}`, `Code ${number}`] } }],
    schema: 1,
  };
}

export const operationsOf = (from: number, to: number): readonly Operation[] =>
  Array.from({ length: to - from }, (_, index) => operationOf(from + index));

/** A stretch with these operations, and where the journal stands after it. */
export function stretchOf(
  operations: readonly Operation[],
  options: Parameters<typeof stretchLine>[1] & { readonly names?: JournalNames } = {},
): { readonly lines: readonly string[]; readonly end: ChainEnd } {
  const head = stretchLine(options.names ?? names, options);
  const lines = [head.line];
  let end = head.end;
  for (const operation of operations) {
    const next = operationLine(JSON.stringify(operation), end);
    lines.push(next.line);
    end = next.end;
  }
  return { lines, end };
}

export const textOf = (...lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('');
