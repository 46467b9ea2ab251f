import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import { createReview } from '../../../shared/commands/create-review.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { takeMarks } from '../../../shared/commands/take-marks.ts';
import type { PlacedMark, PlacedMarks } from '../../../shared/documents/pdf-marks.ts';
import { groupChoice, markGroups, marksToTake } from '../../../shared/import/marks-to-take.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { seededBytes } from '../../../shared/random.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const text = 'The nurse wrote her notes by torchlight in the kitchen, and nobody asked.';
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const found: PlacedMarks = {
  left: 0,
  marks: [
    {
      kind: 'highlight',
      colour: 'yellow',
      author: 'R. Ader',
      comment: 'At night?',
      ranges: [at('torchlight in the kitchen')],
    },
    { kind: 'highlight', colour: 'yellow', author: '', comment: '', ranges: [at('The nurse')] },
    {
      kind: 'underline',
      colour: 'red',
      author: 'Maren',
      comment: 'Nobody at all',
      ranges: [at('nobody'), at('asked')],
    },
    { kind: 'underline', colour: 'red', author: '', comment: '', ranges: [at('The nurse')] },
  ],
  notes: [{ page: 'iv', author: 'R. Ader', comment: 'Who is she?' }],
  wordless: [
    { page: '5', author: '', comment: 'This figure.' },
    { page: '6', author: '', comment: '' },
  ],
};

function review() {
  let tick = 0;
  const now = (): number => 1_900_000_000_000 + tick++;
  const log = new LogWriter({
    device: 'device:one',
    reviewerId: 'reviewer:maren',
    now,
    random: seededBytes(7),
  });
  log.run(createReview, {
    reviewId: 'review:home',
    title: 'Coming home',
    reviewer: { name: 'Maren', initials: 'MH', person: 'person:maren' },
  });
  log.run(importStudies, {
    studies: [
      {
        citation: { type: 'article-journal', title: 'Night notes' },
        documents: [
          {
            id: 'document:notes',
            title: 'Night notes',
            textId: '0'.repeat(64),
            length: text.length,
            format: 'pdf',
          },
        ],
      },
    ],
  });
  return log;
}

/** Each live excerpt of the document with its codes and memos. */
function coded(log: LogWriter) {
  const { codes, codings, memos } = log.snapshot;
  const page = codings.get('document:notes');
  const memosOn = (id: string) =>
    [...memos.values()].flatMap(({ body, deleted, targetId }) =>
      targetId === id && deleted !== true ? [body] : [],
    );
  const excerpts = [...(page?.excerpts.values() ?? [])].filter(({ deleted }) => deleted !== true);
  return {
    excerpts: excerpts.map(({ id, quote }) => [
      quote,
      [...(page?.codings.values() ?? [])].flatMap(({ codeId, deleted, excerptId }) =>
        excerptId === id && deleted !== true ? [codes.get(codeId)?.name] : [],
      ),
      memosOn(id),
    ]),
    note: memosOn('document:notes'),
  };
}

describe('marks and comments of a file', () => {
  const take = (log: LogWriter, choose = {}) => {
    const usual = groupChoice(found.marks, log.snapshot.codes);
    const choiceOf = (key: string) => ({ ...choose })[key] ?? usual(key);
    return log.run(takeMarks, {
      documentId: 'document:notes',
      ...marksToTake(found, { text, me: 'Maren', choiceOf }),
    });
  };

  it('are grouped by kind and colour in the order of the text', () => {
    expect(markGroups(found.marks).map(({ count, name }) => [name, count])).toEqual([
      ['Highlighted in yellow', 2],
      ['Underlined in red', 2],
    ]);
  });

  it('become passages with a code for each kind and colour, memos, and a memo on the document, in one step', () => {
    const log = review();
    const before = log.snapshot;
    const operation = take(log);
    expect(coded(log)).toEqual({
      excerpts: [
        ['torchlight in the kitchen', ['Highlighted in yellow'], ['R. Ader: At night?']],
        ['The nurse', ['Highlighted in yellow', 'Underlined in red'], []],
        ['nobody', ['Underlined in red'], ['Nobody at all']],
        ['asked', ['Underlined in red'], []],
      ],
      note: ['p. iv: R. Ader: Who is she?\np. 5: This figure.'],
    });
    expect(sentence(operation ?? { kind: '', params: {} })).toBe(
      'Took 4 marks and notes over from the file of “Night notes”',
    );
    const undo = operation === undefined ? undefined : planInverse(log.snapshot, operation);
    log.run(() => undo ?? { kind: 'undo', params: {}, changes: [] }, {});
    expect(coded(log)).toEqual({ excerpts: [], note: [] });
    expect([...log.snapshot.codes.values()].filter(({ deleted }) => deleted !== true)).toEqual([
      ...before.codes.values(),
    ]);
  });

  it('are not doubled when they are taken a second time, and use the codes that are there', () => {
    const log = review();
    take(log);
    const once = coded(log);
    expect(take(log)).toBeUndefined();
    expect(coded(log)).toEqual(once);
    // One more that was made since is all that is told of.
    const more = { ...found.marks[0], comment: '', ranges: [at('notes by')] } as PlacedMark;
    const operation = log.run(takeMarks, {
      documentId: 'document:notes',
      ...marksToTake(
        { ...found, marks: [...found.marks, more] },
        { text, me: 'Maren', choiceOf: groupChoice(found.marks, log.snapshot.codes) },
      ),
    });
    expect(sentence(operation ?? { kind: '', params: {} })).toBe(
      'Took a mark over from the file of “Night notes”',
    );
  });

  it('can be taken for their comments alone, or left out', () => {
    const log = review();
    take(log, { 'highlight yellow': 'comments', 'underline red': 'leave' });
    expect(coded(log).excerpts).toEqual([
      ['torchlight in the kitchen', [], ['R. Ader: At night?']],
    ]);
    expect(log.snapshot.codes.size).toBe(0);
  });
});
