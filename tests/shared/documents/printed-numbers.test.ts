import { describe, expect, test } from 'vitest';
import { buildTextBody } from '../../../shared/documents/canonical.ts';
import { printedNumbersOf } from '../../../shared/documents/printed-numbers.ts';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { speakersOf } from '../../../shared/documents/speakers.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';

const paragraphs = (lines: readonly string[]): TextBody =>
  buildTextBody(lines.map((text) => ({ kind: 'paragraph', text })));
/** What is counted, and the numbers. */
const told = (body: TextBody): string => {
  const printed = printedNumbersOf(body);
  return printed === undefined ? '' : `${printed.unit} ${printed.labels.join(' ')}`;
};
const numbersIn = (...lines: string[]): string => told(paragraphs(lines));
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const said = ['How was the night?', 'Long.', 'What kept you?', 'The forms, and the van.'];

describe('numbers of turns', () => {
  test.each([
    ['bare', (n: number, who: string) => `${n} ${who}: `],
    ['with a full stop', (n: number, who: string) => `${n}. ${who}: `],
    ['in brackets', (n: number, who: string) => `[${n}] ${who}: `],
    ['in parentheses', (n: number, who: string) => `(${n}) ${who}: `],
    ['with one parenthesis', (n: number, who: string) => `${n}) ${who}: `],
    ['with a colon', (n: number, who: string) => `${n}: ${who}: `],
    ['with a number sign', (n: number, who: string) => `#${n} ${who}: `],
    ['with a dash', (n: number, who: string) => `${n} – ${who}: `],
    ['with their word', (n: number, who: string) => `Turn ${n}: ${who}: `],
    ['before a time', (n: number, who: string) => `${n} [00:01:02] ${who}: `],
    ['in a cell', (n: number, who: string) => `${n}\t${who}\t`],
    ['on a line of their own', (n: number, who: string) => `${n}\n${who}: `],
  ])('A6 are known %s, and so are the speakers behind them', (_form, label) => {
    const body = readPlainText(
      ['Interview with Anna', 'Ward four', '']
        .concat(
          said.map((words, index) => `${label(index + 7, index % 2 === 0 ? 'INT' : 'P1')}${words}`),
        )
        .join('\n'),
    );
    expect(told(body)).toBe('turn 7 8 9 10');
    expect(speakersOf(body).map(({ name, turns }) => `${name} ${turns}`)).toEqual([
      'INT 2',
      'P1 2',
    ]);
  });

  test('A6 are cited as printed: with their zeros, in the digits of their script', () => {
    const turns = (digits: readonly string[]) =>
      numbersIn(
        ...digits.map((number, index) => `${number} ${index % 2 === 0 ? 'INT' : 'P1'}: Yes.`),
      );
    expect([turns(['007', '008', '009', '010']), turns(['٧', '٨', '٩', '١٠'])]).toEqual([
      'turn 007 008 009 010',
      'turn ٧ ٨ ٩ ١٠',
    ]);
  });

  test('A6 are not those of lists, years and counts within turns', () => {
    expect(
      numbersIn(
        '3 INT: What did you need?',
        '4 P1: Three things.',
        '1. Time.',
        '2. Forms.',
        '3. A van.',
        '2019 was worse.',
        '5 INT: And the others?',
        '6 P1: Waited.',
        '12 people came.',
      ),
    ).toBe('turn 3 4 5 6');
  });

  test('A6 need most turns to have one', () => {
    const turns = many(12, (index) => `${index % 2 === 0 ? 'INT' : 'P1'}: Yes.`);
    const some = turns.map((turn, index) => (index < 4 ? `${index + 1} ${turn}` : turn));
    const most = turns.map((turn, index) => (index < 10 ? `${index + 1} ${turn}` : turn));
    expect([numbersIn(...some), numbersIn(...most)]).toEqual(['', 'turn 1 2 3 4 5 6 7 8 9 10']);
  });
});

describe('numbers of lines', () => {
  test('A6 are those of the lines of a transcript that turns run over', () => {
    expect(
      numbersIn(
        'Interview 3',
        '1  INT: How did the night begin?',
        '2  P1: Late. I was asked about the van and the',
        '3  forms that I had to fill in on that long night,',
        '4          (0.4)',
        '5  and I did not answer.',
        '6  INT: And the others?',
        '7  P1: Waited.',
      ),
    ).toBe('line 1 2 3 4 5 6 7');
  });

  test('A6 are told from those of paragraphs by ending anywhere', () => {
    const lines = many(8, (index) => `${index + 1} that the van was late and`);
    const whole = many(8, (index) => `${index + 1} The van was late, and nobody rang.`);
    expect([numbersIn(...lines), numbersIn(...whole)]).toEqual([
      'line 1 2 3 4 5 6 7 8',
      'paragraph 1 2 3 4 5 6 7 8',
    ]);
  });

  test('A6 are known in a margin that was read as a last cell', () => {
    expect(numbersIn(...many(6, (index) => `The van was late.\t${index + 1}`))).toBe(
      'line 1 2 3 4 5 6',
    );
  });
});

describe('numbers of paragraphs and questions', () => {
  test('A6 are those before paragraphs, with quotations and lists between them', () => {
    const report = many(12, (index) => [
      { kind: 'paragraph' as const, text: `[${index + 1}] The board heard from nine nurses.` },
      { kind: 'quotation' as const, text: 'The forms took longer than the care.' },
    ]).flat();
    expect(
      told(buildTextBody([{ kind: 'heading', level: 1, text: '4 Evidence' }, ...report])),
    ).toBe('paragraph 1 2 3 4 5 6 7 8 9 10 11 12');
  });

  test('A6 are those before paragraphs, whatever is counted in the references behind them', () => {
    const report = many(12, (index) => `${index + 1} The board heard from nine nurses.`);
    const references = many(3, (index) => `${index + 1}. Weber A. Nights. 2019.`);
    expect(numbersIn(...report, ...references)).toBe('paragraph 1 2 3 4 5 6 7 8 9 10 11 12');
  });

  test('A6 are those of questions with answers between them, marked or asked', () => {
    const answers = (question: (n: number) => string): string[] =>
      many(6, (index) => [question(index + 1), 'It was long.']).flat();
    expect([
      numbersIn(...answers((n) => `Q${n}. Tell me about the night.`)),
      numbersIn(...answers((n) => `Question ${n}: Tell me about the night.`)),
      numbersIn(...answers((n) => `${n}. How was night ${n}?`)),
      numbersIn(...answers((n) => `${n}. The night.`)),
    ]).toEqual(['question 1 2 3 4 5 6', 'question 1 2 3 4 5 6', 'question 1 2 3 4 5 6', '']);
  });

  test('A6 a lost number breaks no run, several do', () => {
    const paragraph = (number: number): string => `${number} The board heard from nine nurses.`;
    const numbers = many(14, (index) => index + 1);
    const without = (...lost: number[]): string =>
      numbersIn(...numbers.map((n) => (lost.includes(n) ? 'The board rose.' : paragraph(n))));
    expect([without(6), without(4, 8)]).toEqual(['paragraph 1 2 3 4 5 7 8 9 10 11 12 13 14', '']);
  });

  test('A6 are those of turns where some were taken out, short as the excerpt is', () => {
    const turn = (n: number): string => `${n} ${n % 2 === 0 ? 'INT' : 'P1'}: Yes.`;
    const without = (...lost: number[]): string =>
      numbersIn(
        ...many(10, (n) => n + 1)
          .filter((n) => !lost.includes(n))
          .map(turn),
      );
    expect([without(4, 7), without(2, 4, 6, 8)]).toEqual(['turn 1 2 3 5 6 8 9 10', '']);
  });

  test.each([
    [
      'two interviews in one text',
      [4, 20].flatMap((turns) =>
        many(turns, (n) => `${n + 1} ${n % 2 === 0 ? 'INT' : 'P1'}: Yes.`),
      ),
    ],
    [
      'paragraphs counted anew',
      [4, 30].flatMap((most) => many(most, (n) => `${n + 1} The board heard from nine nurses.`)),
    ],
    [
      'references',
      many(40, () => 'Prose.').concat(many(20, (n) => `${n + 1}. Weber A. Nights. 2019.`)),
    ],
    [
      'a list',
      ['Prose.', 'We asked:', ...many(5, (n) => `${n + 1}) for time`), 'More.', 'And more.'],
    ],
    [
      'numbered answers at the end',
      many(20, () => 'Prose.').concat(many(6, (n) => `Q${n + 1}. Why?`)),
    ],
    [
      'questions that begin late',
      many(9, () => 'Prose.').concat(many(7, (n) => [`Q${n + 1}. Why?`, 'Because.', 'So.']).flat()),
    ],
    ['years', many(8, (n) => `${2010 + 3 * n} was a long year.`)],
    ['times', many(8, (n) => `10:0${n} The round begins.`)],
    ['decimal numbers of sections', many(8, (n) => `2.${n + 1} The round begins.`)],
    ['nothing else on the line', many(8, (n) => [`${n + 1}`, 'The round begins.']).flat()],
  ])('A6 %s are none', (_what, lines) => {
    expect(numbersIn(...lines)).toBe('');
  });

  test('A6 a text of 200,000 lines that count up and down is looked through in linear time', () => {
    const lines = many(200_000, (index) => `${(index * 7919) % 1000} people came.`).join('\n');
    const body: TextBody = {
      text: lines,
      blocks: [{ start: 0, end: lines.length, kind: 'preformatted' }],
      pages: [],
    };
    expect(printedNumbersOf(body)).toBeUndefined();
  });
});
