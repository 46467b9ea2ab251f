/** What is said of every document of one export: whose coding, of which day, and how people are named. */
import { codeTree } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { ReviewerId } from '../records/ids.ts';
import { codingNote } from '../tables/coding-note.ts';
import type { TableSource } from '../tables/table-source.ts';
import { codingReviewers } from '../team/agreement-source.ts';
import { programVersion } from '../version.ts';
import type { PrintChoice } from './coded-document.ts';

export interface PrintFacts {
  readonly reviewTitle: string;
  /** ISO date, the only one that gets into a file. */
  readonly asOf: string;
  /** Sentences that stand at the head of each document. */
  readonly notes: readonly string[];
  /** Whether codes say who gave them: where several coded, and it is no consensus. */
  readonly tellsWho: boolean;
  readonly initialsOf: (id: ReviewerId) => string;
  readonly nameOf: (id: ReviewerId) => string;
  readonly isConsensus: boolean;
}

/** The facts of an export; the same source and choice give the same. */
export function printFacts(source: TableSource, choice: PrintChoice): PrintFacts {
  const { asOf, everyone, snapshot } = source;
  const { review, reviewers } = snapshot;
  const isConsensus = snapshot.view.layer === 'consensus';
  const several = codingReviewers(everyone ?? snapshot).length > 1;
  const { nodes } = codeTree(snapshot.codes);
  const names = choice.codeIds?.flatMap((id) => nodes.get(id)?.code.name ?? []);
  return {
    reviewTitle: review?.title ?? '',
    asOf,
    isConsensus,
    tellsWho: several && snapshot.view.layer === 'everyone',
    initialsOf: (id) => reviewers.get(id)?.initials ?? '',
    nameOf: (id) => reviewers.get(id)?.name ?? '',
    notes: [
      ...(choice.clean ? [] : [codingNote(source)]),
      ...(choice.clean || names === undefined
        ? []
        : [t('documents.chosenCodes', { names: listInWords(names) })]),
      t('note.asOf', { title: review?.title ?? '', date: asOf, version: programVersion }),
      ...(review?.sample === true ? [t('note.sample')] : []),
    ],
  };
}
