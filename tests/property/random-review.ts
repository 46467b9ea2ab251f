/**
 * Random sessions of real commands: what the property tests run on. Every action picks its targets by
 * number among what is there at that moment, so that any list of numbers is a possible session.
 */
import fc from 'fast-check';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { regionBetween } from '../../shared/anchor/region.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import * as codebook from '../../shared/commands/codebook.ts';
import * as coding from '../../shared/commands/coding.ts';
import { correctText, takeBackCorrections } from '../../shared/commands/corrections.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { editReview } from '../../shared/commands/edit-review.ts';
import { moveBoundary, removeExcerpts, setConstructOrder } from '../../shared/commands/excerpts.ts';
import { putAlsoUnder, takeFromUnder } from '../../shared/commands/further-places.ts';
import { writeMemo } from '../../shared/commands/memos.ts';
import {
  moveCodes,
  recolourCodes,
  removeCodes,
  retireCodes,
} from '../../shared/commands/several-codes.ts';
import { moveQuote, starQuotes, unstarQuotes } from '../../shared/commands/stars.ts';
import * as studies from '../../shared/commands/studies.ts';
import { readAddress, withCorrections } from '../../shared/corrections/corrected-text.ts';
import { planCorrection, wholeWords } from '../../shared/corrections/plan-correction.ts';
import { asRead } from '../../shared/corrections/read-rows.ts';
import { standingOf } from '../../shared/corrections/standing.ts';
import { type TextBody, textIdOf } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { nextInverse, stacksOf } from '../../shared/ops/undo-stack.ts';
import { seededBytes } from '../../shared/random.ts';
import type { DeviceId, ReviewerId } from '../../shared/records/ids.ts';
import { LogWriter } from '../fixtures/log-writer.ts';

const interviews = [
  'The ward sister explained the plan. Nobody had asked the family.\n\nWe carried on 🙂 as before.',
  'I was told on the day. I was told on the day. The e\u0301lan was gone by evening.',
  'Transport came at three; he had his coat on from eight. “Never again,” she said.',
];

export const device: DeviceId = 'device:kitchen0table';
export const reviewerId: ReviewerId = 'reviewer:marenholt';
export const texts: ReadonlyMap<string, TextBody> = new Map(
  interviews.map((text) => {
    const body: TextBody = {
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      pages: [],
    };
    return [textIdOf(body), body];
  }),
);

/** Which command, and three numbers it picks its targets with. */
export type Step = readonly [action: number, a: number, b: number, c: number];

const number = fc.nat({ max: 999 });
export const session = (maxLength = 60): fc.Arbitrary<readonly Step[]> =>
  fc.array(fc.tuple(number, number, number, number), { maxLength, size: 'max' });

/** A review with three documents and two codes, ready to be worked on. */
export function startReview(seed = 1): LogWriter {
  let now = Date.UTC(2025, 4, 6, 8);
  const log = new LogWriter({
    device,
    reviewerId,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(seed),
  });
  log.run(createReview, {
    reviewId: 'review:cominghome',
    title: 'Coming home',
    reviewer: { name: 'Maren Holt', initials: 'MH' },
  });
  log.run(studies.importStudies, {
    studies: [...texts].map(([textId, body], index) => ({
      citation: { type: 'article-journal', title: `Leaving the ward, part ${index + 1}` },
      documents: [
        { title: `Interview ${index}`, textId, length: body.text.length, format: 'text' as const },
      ],
    })),
  });
  log.run(codebook.createCode, { name: 'Being informed', kind: 'descriptive' });
  log.run(codebook.createCode, { name: 'Waiting' });
  return log;
}

/** Does one step; commands that refuse (a sentence for the user) leave everything as it is. */
export function runStep(
  log: LogWriter,
  [action, a, b, c]: Step,
  known: ReadonlyMap<string, TextBody> = texts,
): void {
  const snapshot = asRead(log.snapshot);
  const pick = <T>(items: Iterable<T>, by: number): T => {
    const list = [...items];
    return list[by % list.length] as T;
  };
  const liveCodes = codeTree(snapshot.codes).inOrder.map((node) => node.code.id);
  const code = pick(liveCodes, a);
  const other = pick(snapshot.codes.keys(), b);
  const study = pick(snapshot.studies.keys(), a);
  const document = pick(snapshot.documents.values(), a);
  const pages = [...snapshot.codings.values()];
  const excerpts = pages.flatMap((page) => [...page.excerpts.values()]);
  const excerpt = pick(excerpts, a);
  const codings = pages.flatMap((page) => [...page.codings.keys()]);
  const read = withCorrections(known);
  const text = read.get(document.textId)?.text ?? '';
  const anchor = makeAnchor(text, b % text.length, (b % text.length) + (c % 40) + 1);
  const actions: readonly (() => unknown)[] = [
    () =>
      anchor &&
      log.run(coding.applyCoding, {
        target: { documentId: document.id, anchor },
        code: { codeId: pick(liveCodes, c) },
      }),
    () =>
      anchor &&
      log.run(coding.applyCoding, {
        target: { documentId: document.id, anchor },
        code: { newCode: { name: `Nuance ${a}` } },
      }),
    () => anchor && log.run(coding.codeInVivo, { documentId: document.id, anchor }),
    () => {
      const region = regionBetween({ x: (b % 7) / 10, y: (c % 7) / 10 }, { x: 0.8, y: 0.9 });
      return (
        anchor &&
        log.run(coding.applyCoding, {
          target: { documentId: document.id, anchor: { ...anchor, region } },
          code: { codeId: pick(liveCodes, c) },
        })
      );
    },
    () =>
      excerpt &&
      log.run(coding.applyCoding, {
        target: { excerptId: excerpt.id },
        code: { codeId: pick(liveCodes, b) },
      }),
    () => excerpt && log.run(removeExcerpts, { excerptIds: [excerpt.id] }),
    () =>
      codings.length && log.run(coding.uncode, { codingIds: [pick(codings, a), pick(codings, b)] }),
    () =>
      excerpt &&
      log.run(setConstructOrder, {
        excerptIds: [excerpt.id],
        order: pick([undefined, 'participant', 'author'] as const, b),
      }),
    () =>
      log.run(writeMemo, {
        targetId: excerpt?.id ?? code,
        body: pick(['', 'Compare with Harrow', 'Ask again'], b),
      }),
    () =>
      excerpt &&
      log.run(coding.retagExcerpts, {
        excerptIds: [excerpt.id],
        fromCodeId: code,
        code: { codeId: pick(liveCodes, c) },
      }),
    () => {
      const own =
        excerpt && read.get(snapshot.documents.get(excerpt.documentId)?.textId ?? '')?.text;
      const moved =
        own === undefined
          ? undefined
          : makeAnchor(own, b % own.length, (b % own.length) + (c % 30) + 1);
      return excerpt && moved && log.run(moveBoundary, { excerptId: excerpt.id, anchor: moved });
    },
    () =>
      log.run(codebook.createCode, {
        name: `Thread ${b}`,
        parentId: code,
        beforeId: other,
        kind: pick(['code', 'descriptive', 'analytical'] as const, c),
      }),
    () => log.run(codebook.renameCode, { codeId: code, name: `Renamed ${b}` }),
    () => log.run(recolourCodes, { codeIds: [code], colour: b % 12 }),
    () =>
      log.run(codebook.defineCode, {
        codeId: code,
        fields: { definition: pick(['', 'Being told in time'], b) },
      }),
    () =>
      log.run(moveCodes, {
        codeIds: [code],
        place: {
          parentId: pick([undefined, other], c),
          beforeId: pick([undefined, pick(liveCodes, c)], b),
        },
      }),
    () =>
      log.run(codebook.promoteCode, {
        codeId: code,
        kind: pick(['code', 'descriptive', 'analytical'] as const, b),
        reason: 'It gathers the others',
      }),
    () =>
      log.run(putAlsoUnder, { codeIds: [code, pick(liveCodes, c)], themeId: pick(liveCodes, b) }),
    () => log.run(takeFromUnder, { codeId: code, themeId: pick(liveCodes, b) }),
    () => liveCodes.length > 1 && log.run(codebook.mergeCodes, { codeIds: [code], intoId: other }),
    () => log.run(codebook.unmergeCode, { codeId: other }),
    () =>
      excerpt &&
      log.run(codebook.splitCode, { codeId: code, excerptIds: [excerpt.id], name: `Split ${b}` }),
    () => log.run(retireCodes, { codeIds: [code], retired: b % 2 === 0 }),
    () => liveCodes.length > 1 && log.run(removeCodes, { codeIds: [code] }),
    () => excerpt && log.run(starQuotes, { excerptIds: [excerpt.id], codeIds: [code, other] }),
    () => {
      const star = pick(snapshot.stars.values(), a);
      const next = pick(snapshot.stars.values(), b);
      return (
        star &&
        (c % 2 === 0
          ? log.run(unstarQuotes, { excerptIds: [star.excerptId], codeIds: [star.codeId] })
          : log.run(moveQuote, {
              codeId: star.codeId,
              excerptId: star.excerptId,
              beforeId: next?.excerptId,
            }))
      );
    },
    () =>
      log.run(studies.editStudy, {
        studyId: study,
        fields: {
          country: pick(['', 'Norway'], b),
          'custom.Sample size': pick(['', '14'], c),
          'citation.DOI': pick(['', '10.1000/182'], c),
        },
      }),
    () => log.run(studies.removeStudies, { studyIds: [study] }),
    () =>
      log.run(studies.renameDocument, { documentId: document.id, title: `Interview with ${b}` }),
    () =>
      log.run(studies.linkDocument, {
        documentId: document.id,
        studyId: pick(snapshot.studies.keys(), b),
      }),
    () => log.run(studies.removeDocument, { documentId: document.id }),
    () => log.run(editReview, { question: `What does ${b} mean?` }),
    () => {
      const stored = known.get(readAddress(document.textId).textId)?.text ?? '';
      const passage = wholeWords(text, b % text.length, (b % text.length) + (c % 20) + 1);
      const words = text.slice(...passage).split(' ');
      words.splice(
        c % words.length,
        b % 3,
        ...pick([['nurse'], ['🙂', 'the', 'the'], [], ['e\u0301']], a),
      );
      const planned = planCorrection(
        stored,
        standingOf(snapshot, document.id),
        passage,
        words.join(' '),
      );
      log.run(correctText, {
        documentId: document.id,
        ...planned,
        reason: pick(['', 'Heard again'], c),
      });
    },
    () => {
      const correction = pick(snapshot.corrections.keys(), a);
      return correction && log.run(takeBackCorrections, { ids: [correction] });
    },
    () => takeBack(log, 'undo'),
    () => takeBack(log, 'undo'),
    () => takeBack(log, 'redo'),
  ];
  try {
    if (liveCodes.length > 0) pick(actions, action)();
    else takeBack(log, 'undo');
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
  }
}

/** Ctrl+Z or Ctrl+Shift+Z. */
export function takeBack(log: LogWriter, direction: 'undo' | 'redo'): boolean {
  const { device, reviewerId: reviewer } = log.context;
  const stacks = stacksOf(log.operations, { device, reviewer });
  const next = nextInverse(log.snapshot, stacks[direction]);
  if (next === undefined) return false;
  return log.run(() => next.plan, undefined) !== undefined;
}
