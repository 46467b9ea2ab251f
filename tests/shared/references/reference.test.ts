import { expect, test } from 'vitest';
import { readEndNoteTagged } from '../../../shared/bibliography/read-endnote-tagged.ts';
import { type Reference, ReferenceKeys } from '../../../shared/references/reference.ts';
import { writeEndNoteTagged } from '../../../shared/references/write-endnote-tagged.ts';

test('X16 keys are of ASCII, each given once, however many labels are alike', () => {
  const keys = new ReferenceKeys();
  const labels = [
    'Harrow & Ostler 2016',
    'Harrow, Ostler 2016',
    'Ünal 2020',
    '王 2020',
    'Untitled',
    'Untitled',
  ];
  expect(labels.map((label) => keys.keyOf(label))).toEqual([
    ...[
      'harrowostler2016',
      'harrowostler2016-2',
      'unal2020',
      'study2020',
      'untitled',
      'untitled-2',
    ],
  ]);
  const many = new Set(Array.from({ length: 20_000 }, () => keys.keyOf('Untitled')));
  expect(many.size).toBe(20_000);
});

test('X16 lines of EndNote’s tagged format end in a line feed alone, which no reader takes for a blank line', () => {
  const citation = { type: 'article-journal', title: 'Nights', abstract: 'One.\nTwo.' };
  const reference: Reference = {
    ...{ citation, label: 'Harrow 2016', key: 'harrow2016', notes: ['Included'] },
    ...{ decision: 'included', stage: '', reason: '', votes: '', recordLabels: '' },
  };
  const [text = ''] = writeEndNoteTagged([reference]);
  expect(text).toBe(
    '%0 Journal Article\n%T Nights\n%X One.\nTwo.\n%F Harrow 2016\n%Z Included\n\n',
  );
  expect(readEndNoteTagged(text, 'a.enw').citations[0]?.abstract).toBe('One.\nTwo.');
});
