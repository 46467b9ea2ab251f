import { expect, test } from 'vitest';
import { originalFileName } from '../../../renderer/store/save-original.ts';

test.each([
  ['Nights.docx', 'docx', 'Nights', 'docx'],
  ['Nights on call.PDF', 'pdf', 'Nights on call', 'pdf'],
  ['page.htm', 'html', 'page', 'htm'],
  ['interview.otr', 'text', 'interview', 'otr'],
  ['no ending', 'odt', 'no ending', 'odt'],
  ['../../up/nights.docx', 'docx', 'up nights', 'docx'],
  ['nights.exe', 'docx', 'nights.exe', 'docx'],
  ['.pdf', 'pdf', 'review', 'pdf'],
] as const)(
  'the original of %s is saved under a name of its format',
  (name, format, stem, extension) => {
    expect(originalFileName(name, format)).toEqual({ stem, extension });
  },
);
