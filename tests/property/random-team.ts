/**
 * Random reviews of a team of two: what each does alone, brought together, then decided, screened and
 * coded on. The documents have headings and pages, studies are named alike, and one study has two texts.
 */
import fc from 'fast-check';
import type { Citation } from '../../shared/bibliography/citation.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { createCode } from '../../shared/commands/codebook.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { joinReview } from '../../shared/commands/join-review.ts';
import { settle, withdrawDecisions } from '../../shared/commands/reconcile.ts';
import { screenStudy, settleScreening } from '../../shared/commands/screening.ts';
import { editStudy, importStudies } from '../../shared/commands/studies.ts';
import { withCorrections } from '../../shared/corrections/corrected-text.ts';
import { asRead } from '../../shared/corrections/read-rows.ts';
import { type TextBody, textIdOf } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { Sha256 } from '../../shared/hash.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { seededBytes } from '../../shared/random.ts';
import { compareDocument } from '../../shared/reconcile/disagreements.ts';
import { agreementSettlement, settlementOf } from '../../shared/reconcile/settlement.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { runStep, type Step, session } from './random-review.ts';
import { machineOf } from './team-machines.ts';

export const [ann, bo] = ['reviewer:ann', 'reviewer:bo'] as const satisfies readonly ReviewerId[];

function body(parts: readonly string[], pageEvery = 0): TextBody {
  const text = parts.join('\n\n');
  const blocks: TextBody['blocks'] = [];
  for (let start = 0, at = 0; at < parts.length; at += 1) {
    const end = start + (parts[at]?.length ?? 0);
    blocks.push(
      at % 3 === 0
        ? { start, end, kind: 'heading', level: 1 }
        : { start, end, kind: at % 3 === 1 ? 'paragraph' : 'list' },
    );
    start = end + 2;
  }
  const pages: TextBody['pages'] = [];
  for (let start = 0; pageEvery > 0 && start < text.length; start += pageEvery) {
    const end = Math.min(start + pageEvery, text.length);
    pages.push({ start, end, label: `${11 + pages.length}` });
  }
  return { text, blocks, pages };
}

const bodies = [
  body([
    'Findings',
    'The ward sister explained the plan. Nobody had asked the family.',
    'We carried on as before, and the letter came when he was home.',
    'Afterwards',
    'Transport came at three; he had his coat on from eight. “Never again,” she said.',
  ]),
  body(['Abstract', 'Families were told on the day.', 'They waited.']),
  body(
    [
      'Results',
      'I was told on the day. I was told on the day. I had packed my bag twice by then, and so had my wife.',
      'The lift was out again.',
      'Discussion',
      'Being told late is a kind of waiting.',
      'It is not counted.',
    ],
    60,
  ),
  body(['Interview', 'Nobody rang.', 'Then everybody did, at once, and “soon” was all they said.']),
];

export const texts: ReadonlyMap<Sha256, TextBody> = new Map(
  bodies.map((each) => [textIdOf(each), each]),
);

const citation = (family: string, year: number, title: string): Citation => ({
  type: 'article-journal',
  title,
  author: [{ family, given: 'R' }],
  issued: { 'date-parts': [[year]] },
});

function started(): readonly Operation[] {
  let now = Date.UTC(2025, 4, 6, 8);
  const context = (name: 'ann' | 'bo', seed: number) => ({
    device: `device:${name}` as const,
    reviewerId: `reviewer:${name}` as const,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(seed),
  });
  const first = new LogWriter(context('ann', 5));
  first.run(createReview, {
    reviewId: 'review:cominghome',
    title: 'Coming home',
    reviewer: { name: 'Ann Vale', initials: 'AV' },
  });
  const documents = bodies.map((each, index) => ({
    title: index === 1 ? 'Abstract' : `Text ${index}`,
    textId: textIdOf(each),
    length: each.text.length,
    ...(index === 1
      ? { format: 'abstract' as const }
      : { format: 'text' as const, originalName: `text-${index}.txt` }),
  }));
  const [one, two, three, four] = documents;
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error('Four documents are needed');
  first.run(importStudies, {
    studies: [
      { citation: citation('Harrow', 2016, 'Leaving the ward'), documents: [two, one] },
      { citation: citation('Ostler', 2021, 'On the day'), documents: [three] },
      { citation: citation('Harrow', 2016, 'The way home'), documents: [four] },
    ],
  });
  first.run(createCode, { name: 'Being informed', kind: 'descriptive' });
  first.run(createCode, { name: 'Waiting' });
  const second = new LogWriter(context('bo', 6), first.snapshot, first.clock);
  second.run(joinReview, { person: 'person:bo', name: 'Bo Lind', initials: 'BL' });
  return [...first.operations, ...second.operations];
}

export const begun = started();

/** What a team did: Ann and Bo apart, and Ann with everything brought in. */
export interface TeamSession {
  readonly ann: readonly Step[];
  readonly bo: readonly Step[];
  readonly together: readonly Step[];
}

export const teamSession = (length = 25): fc.Arbitrary<TeamSession> =>
  fc.record({ ann: session(length), bo: session(length), together: session(length) });

/** The machine of Ann after all of it. */
export function teamAfter({ ann: hers, bo: his, together }: TeamSession): LogWriter {
  const machines = [machineOf('ann', 11, begun), machineOf('bo', 22, begun)] as const;
  for (const [index, steps] of [hers, his].entries()) {
    for (const step of steps) codeOften(machines[index === 0 ? 0 : 1], step);
  }
  const [machine, other] = machines;
  machine.bringIn(other.operations);
  for (const step of together) teamStep(machine, step);
  return machine;
}

/** Tables need coding: every other step codes one of few passages, so that the two meet. */
function codeOften(log: LogWriter, step: Step): void {
  const [action, a, b, c] = step;
  if (action % 2 === 0) runStep(log, [0, a, (b % 4) * 16, 11 + (c % 3) * 14], texts);
  else runStep(log, [(action - 1) / 2, a, b, c], texts);
}

/** What a team does together, and now and then what one does alone. */
function teamStep(log: LogWriter, step: Step): void {
  const [action, a, b, c] = step;
  // What people see and decide on: the texts with their corrections.
  const snapshot = asRead(log.snapshot);
  const pick = <T>(items: Iterable<T>, by: number): T | undefined => {
    const list = [...items];
    return list[by % list.length];
  };
  const study = pick(snapshot.studies.keys(), a);
  const document = pick(snapshot.documents.values(), a);
  if (study === undefined || document === undefined) return;
  const { structure } = codeTree(snapshot.codes);
  const { agreements, disagreements } = compareDocument(snapshot, document.id, structure, {
    reviewers: [ann, bo],
  });
  const words = { reason: '', present: [] };
  const actions: readonly (() => unknown)[] = [
    () =>
      agreements.length > 0 &&
      log.run(settle, {
        ...words,
        settlements: [agreementSettlement(document.id, agreements)],
        outcome: 'agreed',
      }),
    () => {
      const disagreement = pick(disagreements, b);
      if (disagreement === undefined) return;
      const choice = [
        { outcome: 'accept', reviewerId: ann },
        { outcome: 'accept', reviewerId: bo },
        { outcome: 'accept-all' },
        { outcome: 'merge-boundaries', stretch: 'widest' },
        { outcome: 'defer' },
        { outcome: 'reject' },
      ][c % 6] as Parameters<typeof settlementOf>[1];
      const text = withCorrections(texts).get(document.textId)?.text ?? '';
      log.run(settle, {
        ...words,
        settlements: [settlementOf(disagreement, choice, text)],
        outcome: choice.outcome,
      });
    },
    () => {
      const decision = pick(snapshot.decisions.values(), b);
      return decision && log.run(withdrawDecisions, { decisionIds: [decision.id] });
    },
    () => {
      const decision = pick(['include', 'exclude', 'maybe'] as const, b) ?? 'maybe';
      const stage = pick(['titleAbstract', 'fullText'] as const, c) ?? 'fullText';
      const judgement = {
        studyId: study,
        stage,
        decision,
        ...(decision === 'exclude' ? { reasonId: 'wrong' } : {}),
      };
      return b % 2 === 0
        ? log.run(screenStudy, judgement)
        : log.run(settleScreening, { ...judgement, present: [], note: '' });
    },
    () =>
      log.run(editStudy, {
        studyId: study,
        fields: { inclusion: pick(['included', 'included', 'excluded', 'undecided'], b) ?? '' },
      }),
  ];
  try {
    if (action % 3 === 0) codeOften(log, [action / 3, a, b, c]);
    else actions[Math.floor(action / 3) % actions.length]?.();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
}
