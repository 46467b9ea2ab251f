/**
 * A blind review of two people: Maren begins it and codes; Ines, who works at the installation that is tortured, has
 * the same text to code and may see nothing of Maren's before it is released.
 */
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { applyCoding } from '../../shared/commands/coding.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { addReviewer, assignDocuments, setTeamRules } from '../../shared/commands/team.ts';
import { type TextBody, textIdOf } from '../../shared/documents/text-body.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import { seededBytes } from '../../shared/random.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { LogWriter } from '../fixtures/log-writer.ts';

export const blindReview: ReviewId = 'review:blind0nights';
export const maren: ReviewerId = 'reviewer:marenholt';
/** A word of what Maren says about the closed text: nobody at Ines' machine may read it. */
export const closedWord = 'Hushed';

export function bodyOf(text: string): TextBody {
  return { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], pages: [] };
}

/** A document with its text, to be imported. */
export function documentOf(title: string, body: TextBody, originalHash?: string) {
  return {
    title,
    textId: textIdOf(body),
    length: body.text.length,
    format: 'text' as const,
    ...(originalHash === undefined ? {} : { originalHash }),
  };
}

const closed = bodyOf('The van was late again. Nobody rang the family. We waited until morning.');
const later = bodyOf('They had put his bed by the window. He asked for the radio.');

/** Another review, which Ines is not in yet. */
export const openReview: ReviewId = 'review:open0days';

export interface BlindTeam {
  readonly elsewhere: BundleContents;
  readonly ines: ReviewerId;
  /** The review as Maren handed it on. */
  readonly shared: BundleContents;
  /** What Maren sends later: her coding of the closed text, an open code, and a text of its own. */
  readonly work: BundleContents;
}

export function blindTeam(): BlindTeam {
  let now = Date.UTC(2031, 4, 5, 8);
  const log = new LogWriter({
    device: 'device:marens0desk',
    reviewerId: maren,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(3),
  });
  log.run(createReview, {
    reviewId: blindReview,
    title: 'Nights on call',
    reviewer: { name: 'Maren Holt', initials: 'MH' },
  });
  log.run(importStudies, {
    studies: [
      { citation: { type: 'article', title: 'Nights' }, documents: [documentOf('One', closed)] },
    ],
  });
  log.run(addReviewer, { name: 'Ines Abara', initials: 'IA' });
  const ines = [...log.snapshot.reviewers.keys()].find((id) => id !== maren) ?? maren;
  const [document] = log.snapshot.documents.values();
  if (document === undefined) throw new Error('The review has no document');
  const documentId = document.id;
  const shares = [maren, ines].map((reviewerId) => ({ documentId, reviewerId }));
  log.run(assignDocuments, { shares });
  log.run(setTeamRules, { blind: true });
  const shared = {
    operations: [...log.operations],
    texts: new Map([[textIdOf(closed), closed]]),
    originals: new Map(),
  };
  const anchor = makeAnchor(closed.text, 24, 48);
  if (anchor === undefined) throw new Error('The passage is none');
  log.run(applyCoding, {
    target: { documentId, anchor },
    code: { newCode: { name: `${closedWord} up` } },
  });
  log.run(importStudies, {
    studies: [
      { citation: { type: 'article', title: 'Days' }, documents: [documentOf('Two', later)] },
    ],
  });
  log.run(createCode, { name: 'For everybody' });
  const part = {
    reviewId: blindReview,
    title: 'Nights on call',
    from: maren,
    device: log.context.device,
    knowledge: knowledgeOf(log.operations),
  };
  const texts = new Map([closed, later].map((body) => [textIdOf(body), body] as const));
  const other = new LogWriter(log.context);
  other.run(createReview, {
    reviewId: openReview,
    title: 'Days on call',
    reviewer: { name: 'Maren Holt', initials: 'MH' },
  });
  return {
    elsewhere: { operations: other.operations, texts: new Map(), originals: new Map() },
    ines,
    shared,
    work: { operations: [...log.operations], texts, originals: new Map(), part },
  };
}
