/** Options that commands share which show coding: whose it is, and what is kept blind. */
import type { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { codingReviewers } from '../../shared/team/agreement-source.ts';
import { closedDocuments } from '../../shared/team/closed-documents.ts';
import { type Layer, layers, type Shown, viewOf } from '../../shared/team/view.ts';
import type { CodingChoice } from '../../shared/use-cases/show-coding.ts';
import { doneWithProblems, say } from './output.ts';
import { reviewerNamed } from './review-file.ts';

export interface CodingOptions {
  readonly coding?: string;
  readonly reviewer?: string;
  readonly openBlind?: boolean;
}

/** Adds `--coding`, `--reviewer` and `--open-blind`. */
export function withCodingOptions(command: Command): Command {
  return command
    .option(
      '--coding <whose>',
      'own, everyone or consensus; the consensus once anything was decided, else everyone',
    )
    .option('--reviewer <name>', 'whose, with --coding own')
    .option('--open-blind', 'show what is coded blind all the same');
}

/** The layer that was named, if one was. */
export function parseLayer({ coding }: CodingOptions): Layer | undefined {
  if (coding === undefined) return undefined;
  const layer = layers.find((known) => known === coding.trim());
  if (layer !== undefined) return layer;
  throw new ExpectedError('coding', t('coding.unknown', { name: coding }));
}

/** What the options ask for, of a review. */
export function codingChoice(
  full: Full,
  layer: Layer | undefined,
  { openBlind, reviewer }: CodingOptions,
): CodingChoice {
  if (layer !== 'own' && reviewer !== undefined)
    throw new ExpectedError('coding', t('coding.reviewerWithoutOwn'));
  return { layer, openBlind, of: layer === 'own' ? ownerOf(full, reviewer) : undefined };
}

function ownerOf(full: Full, reviewer: string | undefined): ReviewerId {
  if (reviewer !== undefined) return reviewerNamed(full, reviewer);
  const [only, ...others] = codingReviewers(viewOf(full, { layer: 'all', openBlind: true }));
  if (only !== undefined && others.length === 0) return only;
  throw new ExpectedError('coding', t('coding.ownOfWhom'));
}

/** Says which documents were left out because they are coded blind; the command then ends with status 1. */
export function sayClosed(full: Full, shown: Shown): void {
  const closed = closedDocuments(shown);
  if (closed.length === 0) return;
  const labels = studyLabels(full);
  for (const id of closed) {
    const document = full.documents.get(id);
    // An interview's study is often called like its only document.
    const names = new Set([labels.get(document?.studyId ?? '') ?? '', document?.title ?? '']);
    const name = [...names].filter(Boolean).join(' · ');
    say(t('coding.closed', { document: name }));
  }
  say(t('coding.openBlind'));
  process.exitCode = doneWithProblems;
}
