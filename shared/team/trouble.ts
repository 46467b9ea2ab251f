import type { Code } from '../records/code.ts';
import type { Coding } from '../records/coding.ts';
import type { Correction } from '../records/correction.ts';
import type { Decision } from '../records/decision.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';

/** `id` is the same on every machine: the kind and the records it is about. */
export type Trouble =
  | {
      readonly kind: 'removed';
      readonly id: string;
      /** What was removed, and by whom. */
      readonly record: Code | Study | DocumentRecord;
      readonly removedBy: ReviewerId;
      /** Coding of others that lies under it and is shown nowhere, in the order of ids. */
      readonly codings: readonly Coding[];
    }
  | {
      readonly kind: 'merge-circle' | 'parent-circle';
      readonly id: string;
      /** From the smallest id on, each merged into (or below) the next, the last into the first. */
      readonly codes: readonly Code[];
    }
  | {
      readonly kind: 'study-circle';
      readonly id: string;
      /** From the smallest id on, each merged into the next or a report of it, the last of the first. */
      readonly studies: readonly Study[];
    }
  | {
      readonly kind: 'sources-withdrawn';
      readonly id: string;
      readonly decision: Decision;
      /** Codings of the consensus none of whose sources is left. */
      readonly codings: readonly Coding[];
    }
  | {
      readonly kind: 'corrections';
      readonly id: string;
      /** Of the same words of one document: the one that is shown, then those that wait, by their ids. */
      readonly corrections: readonly Correction[];
    }
  | {
      readonly kind: 'same-name';
      readonly id: string;
      readonly codes: readonly [Code, Code];
    };

/** The records of a trouble, those first that its commands act on. */
export function recordsOf(trouble: Trouble): readonly RecordId[] {
  switch (trouble.kind) {
    case 'removed':
      return [trouble.record.id, ...trouble.codings.map(({ id }) => id)];
    case 'sources-withdrawn':
      return [trouble.decision.id, ...trouble.codings.map(({ id }) => id)];
    case 'study-circle':
      return trouble.studies.map(({ id }) => id);
    case 'corrections':
      return trouble.corrections.map(({ id }) => id);
    default:
      return trouble.codes.map(({ id }) => id);
  }
}

/** Whether the team decided to let `other` be, in what `field` of `record` says. */
export type LetBe = (record: string, field: string, other: string) => boolean;
