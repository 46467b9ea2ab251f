import { describe, expect, test } from 'vitest';
import { beforeNextLine, vocabularyOf } from '../../../shared/documents/pdf-hyphens.ts';
import type { PdfLine } from '../../../shared/documents/pdf-lines.ts';

const line = (text: string): PdfLine => ({
  text,
  spans: [],
  page: 0,
  x0: 0,
  x1: 400,
  y: 0,
  size: 10,
  font: '',
  angle: 0,
  rtl: false,
});

const vocabulary = vocabularyOf(
  [
    'the long-term illness of the patient was known to the nurses here',
    'a careful patient and a tired nurse spoke about home, the home-based care they knew',
    'the decision making of families is slow, and making time for it is rare',
    'all of the state they were in, and the art of it was lost on them',
    'the team called TraceMonkey met on Mondays, and the weekend was long',
  ].map(line),
);
const joined = (text: string, next: string): string =>
  beforeNextLine(text, next, vocabulary) + next;

describe('beforeNextLine', () => {
  test.each([
    ['the pa-', 'tient spoke', 'the patient spoke'],
    ['วันนี้เป็น', 'อย่างไรบ้าง', 'วันนี้เป็นอย่างไรบ้าง'],
    ['ថ្ងៃ', 'នេះ', 'ថ្ងៃនេះ'],
    ['វែង។', 'នេះ', 'វែង។ នេះ'],
    ['พยาบาล', 'NVivo', 'พยาบาล NVivo'],
    ['a long-', 'term illness', 'a long-term illness'],
    ['shared decision-', 'making', 'shared decision-making'],
    ['a state-of-the-', 'art ward', 'a state-of-the-art ward'],
    ['about self-', 'efficacy', 'about self-efficacy'],
    ['she was self-', 'ish', 'she was selfish'],
    ['Trace-', 'Monkey', 'TraceMonkey'],
    ['the Bland-', 'Altman plot', 'the Bland-Altman plot'],
    ['the unheard-of inter-', 'view', 'the unheard-of interview'],
    ['a t-', 'test', 'a t-test'],
    ['the years 2019-', '2021', 'the years 2019-2021'],
    ['soft\u00ad', 'ware', 'software'],
    ['see https://example.org/ward-', 'studies', 'see https://example.org/ward-studies'],
    ['at https://example.', 'org', 'at https://example.org'],
    ['and/', 'or', 'and/or'],
    ['it was late —', 'too late', 'it was late — too late'],
    ['plain words', 'go on', 'plain words go on'],
    ['研究の', '方法', '研究の方法'],
  ])('%j before %j', (text, next, whole) => {
    expect(joined(text, next)).toBe(whole);
  });
});
