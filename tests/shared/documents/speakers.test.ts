import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTextBody, type SourceBlock } from '../../../shared/documents/canonical.ts';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { speakersOf, turnsOf } from '../../../shared/documents/speakers.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';

const shownTurns = (body: TextBody): string[] =>
  turnsOf(body).map(({ speaker, start, end }) => `${speaker} | ${body.text.slice(start, end)}`);
const turnsIn = (...lines: string[]): string[] =>
  shownTurns(buildTextBody(lines.map((text) => ({ kind: 'paragraph', text }))));

describe('turnsOf', () => {
  test.each([
    ['role and colon', 'Interviewer: Why?', 'P1: Because.', ['Interviewer', 'P1']],
    ['initials', 'I: Why?', 'R: Because.', ['I', 'R']],
    ['letters of question and answer', 'Q: Why?', 'A: Because.', ['Q', 'A']],
    ['question and answer', 'Question: Why?', 'Answer: Because.', ['Question', 'Answer']],
    ['a time before', '[00:01:02] Anna: Why?', '[00:01:09] Ben: Because.', ['Anna', 'Ben']],
    ['a time after', 'Anna (00:12): Why?', 'Ben (00:19): Because.', ['Anna', 'Ben']],
    [
      'a span of times',
      '00:01:02.000 --> 00:01:05.000 Anna: Why?',
      '0:06 Ben: Because.',
      ['Anna', 'Ben'],
    ],
    ['a numbered speaker', 'SPEAKER 1: Why?', 'SPEAKER 2: Because.', ['SPEAKER 1', 'SPEAKER 2']],
    ['a voice tag', '<v Anna>Why?', '<v.loud Ben>Because.', ['Anna', 'Ben']],
    [
      'a title and a part',
      'Dr. Lee: Why?',
      'Mr. Okoye (nurse): Because.',
      ['Dr. Lee', 'Mr. Okoye (nurse)'],
    ],
    ['another script', '访谈者：Why?', 'المشاركة: Because.', ['访谈者', 'المشاركة']],
    ['a mark', '>> ANNA: Why?', '>> BEN: Because.', ['ANNA', 'BEN']],
  ])('a label is told by %s', (_form, first, second, [one, other]) => {
    expect(turnsIn(first, second, first, second)).toEqual([
      `${one} | Why?`,
      `${other} | Because.`,
      `${one} | Why?`,
      `${other} | Because.`,
    ]);
  });

  test('labels on lines of their own are told by a part, a time or their recurring', () => {
    expect(turnsIn('Speaker 1', 'Why?', 'Speaker 2', 'Because.', 'Speaker 1', 'I see.')).toEqual([
      'Speaker 1 | Why?',
      'Speaker 2 | Because.',
      'Speaker 1 | I see.',
    ]);
    expect(
      turnsIn(
        'Anna Weber   0:03',
        'Why?',
        'Ben Okoye   0:07',
        'Because.',
        'Anna Weber   0:09',
        'I see.',
      ),
    ).toEqual(['Anna Weber | Why?', 'Ben Okoye | Because.', 'Anna Weber | I see.']);
    expect(turnsIn('ANNA', 'Why?', 'BEN', 'Because.', 'ANNA', 'I see.', 'BEN', 'Good.')).toEqual([
      'ANNA | Why?',
      'BEN | Because.',
      'ANNA | I see.',
      'BEN | Good.',
    ]);
  });

  test('a turn runs over paragraphs and page numbers, and ends before the next label and its time', () => {
    const blocks: SourceBlock[] = [
      { kind: 'title', text: 'Interview 4' },
      { kind: 'paragraph', text: 'Date: 4 March' },
      { kind: 'paragraph', text: 'Interviewer: How were the nights?' },
      { kind: 'paragraph', text: 'P4: Long.' },
      { kind: 'furniture', text: '2' },
      { kind: 'paragraph', text: 'I lay awake until the early round.' },
      { kind: 'furniture', text: '3' },
      { kind: 'paragraph', text: '00:04:10' },
      { kind: 'heading', level: 2, text: 'Interviewer: Every night?' },
    ];
    expect(shownTurns(buildTextBody(blocks))).toEqual([
      'Interviewer | How were the nights?',
      'P4 | Long.\n\n2\n\nI lay awake until the early round.',
      'Interviewer | Every night?',
    ]);
  });

  test('rows of a table give turns when their cells are labelled', () => {
    const row = (text: string): SourceBlock => ({ kind: 'table', text });
    expect(
      shownTurns(
        buildTextBody([
          row('1\tInterviewer\tWhy?'),
          row('2\tP1:\tBecause.'),
          row('3\tInterviewer\tI see.'),
        ]),
      ),
    ).toEqual(['Interviewer | Why?', 'P1 | Because.', 'Interviewer | I see.']);
  });

  test('one spelling stands for a speaker, the one used most', () => {
    expect(
      speakersOf(readPlainText('Anna: Yes.\np1: No.\nP1: Well, no.\nP1: No.\nAnna: I see.')),
    ).toEqual([
      { name: 'Anna', turns: 2, length: 10 },
      { name: 'P1', turns: 3, length: 15 },
    ]);
  });

  test('a colon inside speech starts no turn', () => {
    const turns = turnsIn(
      'Interviewer: What did she say?',
      'P1: I remember it exactly: leave it to us.',
      'And I thought: never again.',
      'Interviewer: At 10:30?',
      'P1: See http://ward.example/rules: it is written there.',
    );
    expect(turns).toHaveLength(4);
    expect(turns[1]).toBe(
      'P1 | I remember it exactly: leave it to us.\n\nAnd I thought: never again.',
    );
  });

  test.each([
    [
      'a structured abstract',
      [
        'Background: Nurses stay silent.',
        'Methods: We asked twelve.',
        'Results: They told us.',
        'Conclusion: Ask more.',
      ],
    ],
    [
      'recurring headings',
      [
        'Methods: We asked twelve.',
        'Results: They told us.',
        'Methods: We asked ten.',
        'Results: They would not.',
      ],
    ],
    [
      'the head of a letter',
      ['Date: 3 May', 'Place: Graz', 'To: The ward', 'Dear all, we met again.'],
    ],
    [
      'notes on abbreviations',
      [
        'SD: standard deviation.',
        'CI: confidence interval.',
        ...Array.from({ length: 30 }, (_, i) => `Sentence ${i} of a paper.`),
      ],
    ],
    [
      'references',
      [
        'Weber A. Silence: a study. 2019.',
        'Okoye B. Night shifts: an ethnography. 2020.',
        'Lee C. Care: a reader. 2021.',
      ],
    ],
    [
      'headings with words of their own',
      ['Aims and Scope: To ask.', 'Key Message: Ask.', 'Ethik: Ja.'],
    ],
    ['a table of strengths', ['Strengths: Many.', 'Threats: Few.', 'Chances: Some.']],
    ['hypotheses', ['H1: Nurses stay.', 'H2: Nurses go.']],
    ['questions of a study', ['RQ1: Why do nurses stay?', 'RQ2: Why do they go?']],
    ['a list of letters', ['A: At home.', 'B: On the ward.', 'C: On the bus.']],
    [
      'speech quoted in a short text',
      [
        'The Nurse: I lay awake.',
        'The night was long, and the van was late.',
        'The Driver: So did I.',
      ],
    ],
    [
      'quoted speech in a script without capitals',
      ['האחות אמרה: לא ישנתי.', 'הלילה היה ארוך.', 'היא ענתה: אין לי כוח.'],
    ],
  ])('%s is no conversation', (_what, lines) => {
    expect(turnsIn(...lines)).toEqual([]);
  });

  test.each([
    ['a part in the interview', ['Interviewer: Tell me.', 'Anna: It was long.']],
    ['a number', ['P1: It was long.', 'P2: It was short.']],
    ['letters of question and answer', ['I: Tell me.', 'R: It was long.']],
    ['a short form', ['INT: Tell me.', 'Anna: It was long.']],
    ['a question', ['Anna: How was it?', 'Ben: Long.']],
    ['a question in Chinese', ['访谈者：晚吗？', '护士：晚。']],
    ['speaking again', ['Anna: Tell me.', 'Ben: It was long.', 'Anna: I see.']],
    ['times', ['[00:01:02] Anna: Tell me.', '[00:01:09] Ben: It was long.']],
    ['a moderator', ['Moderator: Welcome.', 'Dr. Lee: Thank you.', 'Ms. Okoye: Thank you.']],
  ])('speakers of a few lines are told by %s', (_what, lines) => {
    expect(turnsIn(...lines)).toHaveLength(lines.length);
  });

  test.each([
    ['a colon', 'Q', 'A', ':'],
    ['a full stop', 'Q', 'A', '.'],
    ['words', 'Frage ', 'Antwort ', ':'],
  ])(
    'counts of questions and answers are no part of the name, with %s',
    (_what, asks, says, mark) => {
      const lines = [1, 2, 3, 4, 5].flatMap((n) => [
        `${asks}${n}${mark} How was night ${n}?`,
        `${says}${n}${mark} It was long.`,
      ]);
      expect(turnsIn(...lines)).toEqual(
        [1, 2, 3, 4, 5].flatMap((n) => [
          `${asks.trim()} | How was night ${n}?`,
          `${says.trim()} | It was long.`,
        ]),
      );
    },
  );

  test('participants who are numbered keep their numbers', () => {
    const round = [
      'I1: How was it?',
      'R1: Long.',
      'I1: And yours?',
      'R2: Short.',
      'R1: As I said.',
    ];
    expect(speakersOf(readPlainText(round.join('\n'))).map(({ name }) => name)).toEqual([
      'I1',
      'R1',
      'R2',
    ]);
  });

  test('dialogue quoted in an article does not make the article a transcript', () => {
    const prose = Array.from(
      { length: 60 },
      (_, i) => `The women described the ward in paragraph ${i}.`,
    );
    const quoted = ['Interviewer: Why?', 'P1: Because.', 'Interviewer: I see.', 'P1: Yes.'];
    expect(turnsIn(...prose, ...quoted, 'This shows how trust is lost.')).toEqual([]);
  });

  test('turns are in order, apart and inside the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'P1: ',
      'Anna',
      ': ',
      '\n',
      '[00:01:02] ',
      'words ',
      '<v Ben>',
      '\t',
      '0:03',
      'I: ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = readPlainText(pieces.join(''));
        let end = 0;
        for (const turn of turnsOf(body)) {
          expect(turn.start).toBeGreaterThanOrEqual(end);
          expect(turn.end).toBeGreaterThan(turn.start);
          expect(body.text.slice(turn.start, turn.end).trim()).toBe(
            body.text.slice(turn.start, turn.end),
          );
          end = turn.end;
        }
        expect(end).toBeLessThanOrEqual(body.text.length);
      }),
    );
  });

  test('a chat of Zoom whose version named no receiver', () => {
    const chat = ['09:00:11\t From  Ana Ruiz : How was it?', '09:00:41\t From  Ben Hale : Long.'];
    expect(turnsIn(...chat)).toEqual(['Ana Ruiz | How was it?', 'Ben Hale | Long.']);
  });

  test('tables of results and lists of hypotheses in a paper are no talk', () => {
    const rows: SourceBlock = {
      kind: 'table',
      text: [
        'Erg6\t0.802',
        'Erg5\t0.748',
        'Erg2\t.666',
        'DP3\t0.645',
        'DP1\t−0.61',
        'Erg6\t0.8',
        'Erg5\t0.7',
        'DP3\t0.6',
      ].join('\n'),
    };
    const talk = [
      'P1\tIt was long.',
      'INT\tWhy?',
      'P1\t3 nights.',
      'INT\tThree?',
      'P1\tThree nights.',
    ];
    expect(turnsOf(buildTextBody([rows]))).toEqual([]);
    expect(turnsIn(...talk)).toHaveLength(5);
    const words = (text: string): SourceBlock => ({ kind: 'paragraph', text });
    const heading = (text: string): SourceBlock => ({ kind: 'heading', text });
    const listed = [
      'Rule: Ask first.',
      'Violation: Nobody asked.',
      'Rule: Say why.',
      'Violation: No word was said.',
    ];
    const body = [
      heading('Abstract'),
      ...Array.from({ length: 12 }, (_, at) => words(`Nurses told us about night ${at}.`)),
      ...listed.map(words),
    ];
    expect(turnsOf(buildTextBody(body))).toHaveLength(4);
    expect(
      turnsOf(buildTextBody([...body, heading('References'), words('Hale O. 2019.')])),
    ).toEqual([]);
  });

  test('a long text of colons has no turns', () => {
    // What takes the square of its length does not end within the time of a test.
    expect(turnsOf(readPlainText('A : : : : : '.repeat(80_000)))).toEqual([]);
  });
});
