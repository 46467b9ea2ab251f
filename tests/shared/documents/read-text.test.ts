import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../shared/documents/read-text.ts';
import { expectCanonical, shown } from './body-rules.ts';

describe('readPlainText', () => {
  test('each line of a transcript is a paragraph of its own', () => {
    const body = readPlainText(
      'Interviewer: How was the night?\r\nP1: Long.\r\n\r\nInterviewer: Why?',
    );
    expect(shown(body)).toEqual([
      'paragraph: Interviewer: How was the night?',
      'paragraph: P1: Long.',
      'paragraph: Interviewer: Why?',
    ]);
    expectCanonical(body);
  });

  test('text wrapped at a fixed width is joined up to the blank line', () => {
    const body = readPlainText(
      [
        'The women described the ward as a place in which nobody had time, and',
        'in which questions were put off until the next morning. Several had',
        'stopped asking altogether, and some of them had left before their',
        'treatment was over.',
        '',
        'Others had found one nurse to whom they could turn, and whose shifts they',
        'knew by heart.',
      ].join('\n'),
    );
    expect(body.blocks.length).toBe(2);
    expect(body.text).toContain('nobody had time, and in which questions');
    expect(body.text).toContain('whose shifts they knew by heart.');
  });

  test('a speaker opens a paragraph in wrapped text', () => {
    const body = readPlainText(
      [
        'Interviewer: Could you tell me how the first weeks at home were for you',
        'and for the people you live with, in whatever order it comes to mind?',
        'P4: They were quiet. My sister came on most days and we talked about the',
        'garden, and never once about the illness, which suited both of us well.',
      ].join('\n'),
    );
    expect(shown(body).map((line) => line.slice(0, 24))).toEqual([
      'paragraph: Interviewer: ',
      'paragraph: P4: They were',
    ]);
  });

  test('control characters, trailing blanks and surplus empty lines go; everything else stays', () => {
    const body = readPlainText('\ufeffFirst \u0007line  \n\n\n\n  second\tline\u2028third');
    expect(body.text).toBe('First line\n\nsecond\tline\n\nthird');
  });
});
