/**
 * An invented review of three reviewers who coded the same interviews differently: every kind of
 * disagreement, agreements, and a document only one of them coded.
 */
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import type { BundleContents } from '../../../shared/bundle/contents.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import type { Command } from '../../../shared/commands/context.ts';
import { createReview } from '../../../shared/commands/create-review.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { addReviewer } from '../../../shared/commands/team.ts';
import { type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ConstructOrder } from '../../../shared/records/excerpt.ts';
import type { CodeId, DocumentId, ReviewerId } from '../../../shared/records/ids.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

export const night = [
  'Findings: nights on call',
  'The van was late again, so we waited with the family until morning. Nobody rang to say why, and by then the daughter had stopped asking.',
  'I keep my own notebook, because the letter from the ward says one thing and the chart another. It takes an hour every evening that nobody counts.',
  'When the district team was closed, the visits got shorter. You learn to talk while you change a dressing.',
  'They were kind, all of them. But kindness does not bring the morphine at three in the morning.',
] as const;

const day = [
  'Findings: the day shift',
  'The paperwork is a mountain that grows while you sleep. Visits were shortened to make room for it.',
  'The pharmacist was the only one who rang back.',
] as const;

const alone = ['Abstract', 'Nurses told of nights without supplies.'] as const;

export interface TeamReview {
  readonly contents: BundleContents;
  readonly snapshot: Full;
  readonly ab: ReviewerId;
  readonly cd: ReviewerId;
  readonly ef: ReviewerId;
  readonly documents: {
    readonly night: DocumentId;
    readonly day: DocumentId;
    readonly alone: DocumentId;
  };
  readonly codes: Readonly<Record<CodeName, CodeId>>;
  readonly text: string;
}

const codeNames = ['Waiting', 'Own records', 'Lack of time', 'Kindness', 'Supplies'] as const;
export type CodeName = (typeof codeNames)[number];

/** The review, as the first reviewer's machine has it; it opens without asking who one is. */
export function teamReview(): TeamReview {
  const ids = { ab: 'reviewer:ab', cd: 'reviewer:cd', ef: 'reviewer:ef' } as const;
  const random = seededBytes(11);
  let minute = 0;
  const now = (): number => Date.UTC(2025, 2, 3, 9) + 60_000 * minute++;
  const operations: Operation[] = [];
  let snapshot: Full | undefined;
  let clock: LogWriter['clock'] | undefined;
  /** Runs a command as one of them, on the log so far. */
  const as = <P>(who: keyof typeof ids, command: Command<P>, params: NoInfer<P>): void => {
    const context = { device: `device:${who}`, reviewerId: ids[who], now, random } as const;
    const writer = new LogWriter(context, snapshot, clock);
    writer.run(command, params);
    operations.push(...writer.operations);
    snapshot = writer.snapshot;
    clock = writer.clock;
  };
  as('ab', createReview, {
    reviewId: 'review:nights',
    title: 'Nights on call',
    reviewer: { name: 'Ana Bell', initials: 'AB' },
  });
  as('cd', joinByName, { name: 'Cem Duru', initials: 'CD' });
  as('ef', joinByName, { name: 'Eva Frost', initials: 'EF' });
  const texts = new Map<string, TextBody>();
  const newDocument = (paragraphs: readonly string[], title: string) => {
    const body = bodyOf(paragraphs);
    const textId = textIdOf(body);
    texts.set(textId, body);
    return { title, textId, length: body.text.length, format: 'text' as const };
  };
  as('ab', importStudies, {
    studies: [
      {
        citation: citation('Harrow', 2016, 'Nights without supplies'),
        documents: [newDocument(night, 'Findings'), newDocument(alone, 'Abstract')],
      },
      {
        citation: citation('Ostler', 2021, 'The day shift'),
        documents: [newDocument(day, 'Findings')],
      },
    ],
  });
  for (const name of codeNames) as('ab', createCode, { name });
  const rows = snapshot as Full | undefined;
  if (rows === undefined) throw new Error('Nothing was written');
  const documents = [...rows.documents.values()];
  const idOf = (title: string, length: number): DocumentId => {
    const found = documents.find((each) => each.title === title && each.length === length);
    if (found === undefined) throw new Error(`No document ${title}`);
    return found.id;
  };
  const nightBody = bodyOf(night);
  const dayBody = bodyOf(day);
  const aloneBody = bodyOf(alone);
  const documentIds = {
    night: idOf('Findings', nightBody.text.length),
    day: idOf('Findings', dayBody.text.length),
    alone: idOf('Abstract', aloneBody.text.length),
  };
  const codes = Object.fromEntries(
    [...rows.codes.values()].map(({ id, name }) => [name, id]),
  ) as Record<CodeName, CodeId>;
  const code = (
    who: keyof typeof ids,
    [documentId, body]: readonly [DocumentId, TextBody],
    name: CodeName,
    quote: string,
    constructOrder?: ConstructOrder,
  ): void => {
    const start = body.text.indexOf(quote);
    const anchor = makeAnchor(body.text, start, start + quote.length);
    if (start < 0 || anchor === undefined) throw new Error(`“${quote}” is not in the text`);
    as(who, applyCoding, {
      target: { documentId, anchor },
      code: { codeId: codes[name] },
      ...(constructOrder === undefined ? {} : { said: { constructOrder } }),
    });
  };
  const atNight = [documentIds.night, nightBody] as const;
  const byDay = [documentIds.day, dayBody] as const;
  // Agreed by all three.
  for (const who of ['ab', 'cd', 'ef'] as const) {
    code(who, atNight, 'Own records', 'I keep my own notebook');
    code(who, atNight, 'Supplies', 'kindness does not bring the morphine at three in the morning');
  }
  // Boundaries.
  code(
    'ab',
    atNight,
    'Waiting',
    'The van was late again, so we waited with the family until morning.',
  );
  code('cd', atNight, 'Waiting', 'we waited with the family until morning');
  code('ef', atNight, 'Waiting', 'The van was late again, so we waited with the family');
  // Different codes on the same passage, and a third who coded nothing.
  code('ab', atNight, 'Lack of time', 'It takes an hour every evening that nobody counts.');
  code('cd', atNight, 'Own records', 'It takes an hour every evening that nobody counts.');
  // Only one coded: three alike.
  code('ab', atNight, 'Lack of time', 'the visits got shorter');
  code('ab', atNight, 'Lack of time', 'You learn to talk while you change a dressing.');
  code('ab', atNight, 'Lack of time', 'by then the daughter had stopped asking');
  // Construct order.
  code('ab', atNight, 'Kindness', 'They were kind, all of them.', 'participant');
  code('cd', atNight, 'Kindness', 'They were kind, all of them.', 'author');
  code('ef', atNight, 'Kindness', 'They were kind, all of them.', 'participant');
  // Another document, and one that only Ana coded.
  code('ab', byDay, 'Lack of time', 'Visits were shortened to make room for it.');
  code('cd', byDay, 'Own records', 'The paperwork is a mountain that grows while you sleep.');
  code('ab', [documentIds.alone, aloneBody], 'Supplies', 'nights without supplies');
  const done = snapshot as Full | undefined;
  if (done === undefined) throw new Error('Nothing was written');
  return {
    contents: { operations, texts, originals: new Map() },
    snapshot: done,
    ...ids,
    documents: documentIds,
    codes,
    text: nightBody.text,
  };
}

/** The same review after one of them did something more. */
export function continued<P>(
  review: TeamReview,
  who: 'ab' | 'cd' | 'ef',
  command: Command<P>,
  params: NoInfer<P>,
): TeamReview {
  const writer = new LogWriter(
    {
      device: `device:${who}`,
      reviewerId: review[who],
      now: () => Date.UTC(2025, 3, 1),
      random: seededBytes(review.contents.operations.length),
    },
    review.snapshot,
    { ms: Date.UTC(2025, 3, 1), counter: review.contents.operations.length },
  );
  writer.run(command, params);
  const operations = [...review.contents.operations, ...writer.operations];
  return { ...review, snapshot: writer.snapshot, contents: { ...review.contents, operations } };
}

const joinByName: Command<{ readonly name: string; readonly initials: string }> = (
  snapshot,
  params,
  context,
) => {
  const plan = addReviewer(snapshot, params, context);
  const [change] = plan.changes;
  if (change === undefined || !('create' in change)) return plan;
  const create = { ...change.create, id: context.reviewerId } as typeof change.create;
  return { ...plan, changes: [{ create }] };
};

function citation(family: string, year: number, title: string): Citation {
  return {
    type: 'article-journal',
    title,
    author: [{ family, given: 'M.' }],
    issued: { 'date-parts': [[year]] },
  };
}

export function bodyOf(paragraphs: readonly string[]): TextBody {
  let text = '';
  const blocks = paragraphs.map((paragraph, index) => {
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += paragraph;
    return {
      start,
      end: text.length,
      kind: index === 0 ? ('title' as const) : ('paragraph' as const),
    };
  });
  return { text, blocks, pages: [] };
}
