import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../shared/documents/pdf-hyphens.ts';
import { continues } from '../../../shared/documents/pdf-joins.ts';
import type { PdfLine } from '../../../shared/documents/pdf-lines.ts';

const line = (text: string, y: number, x1: number): PdfLine => ({
  text,
  spans: [],
  page: 0,
  x0: 50,
  x1,
  y,
  size: 10,
  font: 'f',
  angle: 0,
  rtl: false,
});

const edges = { left: 50, right: 450 };
const measures = {
  bodySize: 10,
  bodyFont: 'f',
  spacing: 1.5,
  width: 400,
  indents: false,
  headingSizes: [],
  headingFonts: new Set<string>(),
  vocabulary: vocabularyOf([]),
  speakers: new Set<string>(),
};

/** Whether a line goes on in a next one that fills the column, where it ends at `x1`. */
function goesOn(text: string, next: string, x1: number): boolean {
  const paragraph = { kind: 'paragraph' as const, lines: [line(text, 700, x1)], edges };
  return continues(paragraph, line(next, 685, 450), edges, measures);
}

test.each([
  ['护理人员谈到漫长的夜晚。', '没有人回答她的问题，她一直等到第二天早晨才离开医院'],
  ['看護師が尋ねました。', 'その日の夜は長く、だれも答えないまま朝になりました'],
  ['វែងណាស់។', 'គិលានុបដ្ឋាយិកាបានសួរថាតើថ្ងៃនេះយ៉ាងម៉េច'],
])(
  'in writing without blanks a line with room behind %s ends its paragraph, a full one does not',
  (text, next) => {
    expect([goesOn(text, next, 300), goesOn(text, next, 448)]).toEqual([false, true]);
  },
);
