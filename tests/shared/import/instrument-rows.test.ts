import { describe, expect, it } from 'vitest';
import { readInstrument } from '../../../shared/import/instrument-rows.ts';
import { readInstrumentFile } from '../../../shared/import/read-instrument-file.ts';

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells, at) => ({ cells: [...cells], line: at + 1, text: '', isOpen: false }));
const bytes = (text: string) => new TextEncoder().encode(text);

describe('P5 a table of items', () => {
  it('gives items, guidance, groups and answers with their concern, below whatever stands above the headings', () => {
    expect(
      readInstrument(
        rows(
          ['Our checklist', '', '', ''],
          ['Group', 'Question', 'Guidance', 'Answers'],
          ['Method', 'Recruitment', 'Who was asked?', 'Yes = none; Partly (minor); No: serious'],
          ['Method', 'Analysis', '', 'Yes = none; Partly = minor; No = serious'],
          ['', 'Ethics', '', 'Approved = none; Not told'],
          ['', 'Aim', 'In a sentence', ''],
        ),
      ),
    ).toEqual({
      answers: [
        { id: 'a1', label: 'Yes', concern: 'none' },
        { id: 'a2', label: 'Partly', concern: 'minor' },
        { id: 'a3', label: 'No', concern: 'serious' },
      ],
      isUnanswered: false,
      problems: [],
      items: [
        { label: 'Recruitment', guidance: 'Who was asked?', group: 'Method' },
        { label: 'Analysis', guidance: '', group: 'Method' },
        {
          label: 'Ethics',
          guidance: '',
          group: '',
          answers: [
            { id: 'a1', label: 'Approved', concern: 'none' },
            { id: 'a2', label: 'Not told' },
          ],
        },
        { label: 'Aim', guidance: 'In a sentence', group: '', described: true },
      ],
    });
  });

  it('without answers gets the usual ones, and is told', () => {
    const { answers, isUnanswered, items } = readInstrument(
      rows(['Domain'], ['Theory'], ['Context']),
    );
    expect([
      answers.map(({ label }) => label),
      isUnanswered,
      items.map(({ label }) => label),
    ]).toEqual([['Yes', 'Partly', 'No'], true, ['Theory', 'Context']]);
  });

  it('tells what is repeated, too long, too many, or no level of concern, with its row', () => {
    const { items, problems } = readInstrument(
      rows(
        ['Item', 'Answers'],
        ['Recruitment', 'Yes = fine; No = serious'],
        ['recruitment', 'Yes'],
        ['x'.repeat(500), Array.from({ length: 14 }, (_, at) => `Answer ${at}`).join(';')],
      ),
    );
    expect([items.map(({ label }) => label.length), problems]).toEqual([
      [11, 400],
      [
        { line: 2, is: 'concern', words: 'Yes = fine' },
        { line: 3, is: 'repeated', words: 'recruitment' },
        { line: 4, is: 'long', words: 'x'.repeat(60) },
        { line: 4, is: 'answers', words: 'x'.repeat(60) },
      ],
    ]);
  });

  it('without a column of items, without a row, or with too many, is refused with what to do', async () => {
    const read = (text: string) => readInstrumentFile({ name: 'list.csv', bytes: bytes(text) });
    await expect(read('Study;Country\nHarrow;UK')).rejects.toThrow('No column names the items.');
    await expect(read('Item;Answers\n;')).rejects.toThrow('There is no item below the heading.');
    const many = Array.from({ length: 201 }, (_, at) => `Item number ${at}`).join('\n');
    await expect(read(`Item\n${many}`)).rejects.toThrow('more than 200 items');
    await expect(read('%PDF-1.7\n1 0 obj')).rejects.toThrow('This is no table');
  });
});
