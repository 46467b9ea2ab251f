import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLibreOffice } from '../../build/program-on-path.ts';
import { readDocument } from '../../shared/documents/read-document.ts';
import type { DocumentReading } from '../../shared/documents/reading.ts';
import { shown } from '../shared/documents/body-rules.ts';
import { eveningSource } from './evening-source.ts';

/** How LibreOffice is told of each format. */
const filters = {
  odt: 'odt',
  docx: 'docx',
  rtf: 'rtf',
  html: 'html',
  pdf: 'pdf',
  txt: 'txt:Text (encoded):UTF8',
} as const;
type Format = keyof typeof filters;

/** What LibreOffice itself writes otherwise in a format, and why no reader can mend it. */
interface Difference {
  readonly because: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const deletionsAreWritten: Difference = {
  because: 'tracked deletions are written like other text',
  from: 'They were tired',
  to: 'They were quite tired',
};

const differences: Readonly<Record<Exclude<Format, 'odt'>, readonly Difference[]>> = {
  docx: [],
  rtf: [],
  html: [
    deletionsAreWritten,
    {
      because: 'no blank is written between a heading and its number',
      from: /^(\d\.\d?) (?=Setting|Who took|What they were|Talks|Thanks)/gm,
      to: '$1',
    },
    { because: 'tabs are written as blanks', from: /:\t/g, to: ': ' },
    {
      because: 'only the kind of a number is written, not what is set around it',
      from: /^Q(\d):/gm,
      to: '$1.',
    },
    { because: 'as before', from: /^([ab])\)/gm, to: '$1.' },
    {
      because: 'a further paragraph of an item is written as a part of it',
      from: '2. wrote\n\nand wrote again',
      to: '2. wrote\nand wrote again',
    },
    {
      because: 'a text box is written before the paragraph it is anchored in',
      from: 'A box is anchored here.\n\nstands beside the text',
      to: 'stands beside the text\n\nA box is anchored here.',
    },
  ],
  pdf: [
    deletionsAreWritten,
    { because: 'marks of footnotes are printed raised', from: /(part|Sleep)\[(\d)\]/g, to: '$1' },
    { because: 'endnotes are numbered apart, in Roman numbers', from: 'spoke[3]', to: 'spokei' },
    { because: 'the number of a note is printed without brackets', from: /^\[\d\] /gm, to: '' },
  ],
  txt: [
    deletionsAreWritten,
    {
      because: 'hidden text is written like other text',
      from: 'the day was',
      to: 'the day of the visit was',
    },
    {
      because: 'marks of notes are numbers like others',
      from: /(part|Sleep)\[(\d)\]/g,
      to: '$1$2',
    },
    { because: 'endnotes are numbered apart, in Roman numbers', from: 'spoke[3]', to: 'spokei' },
    { because: 'nothing says that a number is raised', from: 'm²', to: 'm2' },
    { because: 'notes are not written', from: /\n\[1\] [\s\S]*/, to: '' },
    { because: 'text boxes are not written', from: 'stands beside the text', to: '' },
  ],
};

const office = findLibreOffice();
const readings = new Map<Format, DocumentReading>();
let folder = '';

async function saveAs(format: Format, source: string): Promise<DocumentReading> {
  const values = [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    filters[format],
    '--outdir',
    join(folder, 'saved'),
    source,
  ];
  await promisify(execFile)(office ?? '', values);
  const name = `evening.${format}`;
  const bytes = new Uint8Array(await readFile(join(folder, 'saved', name)));
  return readDocument({ name, bytes });
}

const readingOf = (format: Format): DocumentReading => {
  const reading = readings.get(format);
  if (reading === undefined) throw new Error(`LibreOffice saved no ${format}`);
  return reading;
};

/** The text as a format should give it; a difference that is none any more is to be struck off the list. */
const expectedOf = (format: Exclude<Format, 'odt'>): string =>
  differences[format].reduce((text, { because, from, to }) => {
    const other = text.replace(from, to);
    if (other === text) throw new Error(`${format}: nothing differs ${because}`);
    return other;
  }, readingOf('odt').body.text);

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(office === undefined)('one document saved by LibreOffice', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-office-'));
    await mkdir(join(folder, 'saved'));
    const source = join(folder, 'evening.fodt');
    await writeFile(source, eveningSource());
    // One at a time: two of them cannot share a profile.
    for (const format of ['odt', 'docx', 'rtf', 'html', 'pdf', 'txt'] as const)
      readings.set(format, await saveAs(format, source));
  }, 900_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('as ODT it is what was written, with all numbers as they are printed', () => {
    expect(shown(readingOf('odt').body)).toEqual(expectedBlocks);
  });

  test.each(['docx', 'rtf'] as const)(
    'as %s it is the same, block by block, and so is what is left out',
    (format) => {
      const { body, problems, title } = readingOf(format);
      const odt = readingOf('odt');
      expect(body.text).toBe(expectedOf(format));
      expect(shown(body)).toEqual(shown(odt.body));
      expect([title, problems]).toEqual([odt.title, odt.problems]);
    },
  );

  test('as HTML it gives the same text, but for what LibreOffice writes otherwise', () => {
    expect(readingOf('html').body.text).toBe(expectedOf('html'));
  });

  test('as text it gives the same words in the same order, but for what LibreOffice writes otherwise', () => {
    expect(inOneLine(readingOf('txt').body.text)).toBe(inOneLine(expectedOf('txt')));
  });

  test('as PDF every paragraph is found in one piece; notes stand at the foot of their page', () => {
    const printed = inOneLine(readingOf('pdf').body.text.replace(/(part|Sleep)[¹²]/g, '$1'));
    const lost = expectedOf('pdf')
      .split(/\n\n/)
      .flatMap((block) => (block.includes('\t') ? [inOneLine(block)] : block.split('\n')))
      .filter((line) => !printed.includes(inOneLine(line)));
    expect(lost).toEqual([]);
  });
});

const expectedBlocks = [
  'title: Evenings at home',
  'heading1: 1. Setting',
  'heading2: 1.1 Who took part',
  'paragraph: Nine carers took part[1] in rooms of 12 m², where the CO2 was measured.',
  'paragraph: They were tired and glad when the day was over.',
  'heading2: 1.2 What they were told',
  'paragraph: Name:\tas they wished\nPlace:\tat home',
  'heading1: 2. Talks',
  'paragraph: Interviewer: What is an evening like?',
  'paragraph: Nadia: It is the longest part of my day. Nobody calls after six.',
  'paragraph: Interviewer: And then?',
  'paragraph: Nadia: Then I wait. Élodie sings «Ça va, Zoë?» and naïve Łukasz hums.',
  'quotation: We count the hours as others count money.',
  'paragraph: Greek καλησπέρα, Russian добрый вечер, Chinese 晚上好, Japanese こんばんは.',
  'paragraph: Arabic مساء الخير and Hebrew ערב טוב within a line.',
  'paragraph: What we asked:',
  'list1: Q1: How was the night?',
  'list1: Q2: Who was there?',
  'paragraph: What we did:',
  'list1: 1. listened',
  'list2: a) twice',
  'list2: b) with notes',
  'list3: i. by hand',
  'list3: ii. on paper',
  'list1: 2. wrote',
  'paragraph: and wrote again',
  'paragraph: After a pause the list goes on.',
  'list1: 3. read aloud',
  'paragraph: Another list begins anew.',
  'list1: 1. rested',
  'list1: 2. slept',
  'list2: a) well',
  'paragraph: Signs without numbers:',
  'list1: • tea',
  'list1: • bread',
  'paragraph: Table of rooms:',
  'table: Room and floor\t\tUse',
  'table: Kitchen\tground\tCooking.\nTalking, too.\n1. tea\n2. soup',
  'table: \tfirst\tSleep[2]',
  'paragraph: A box is anchored here.',
  'paragraph: stands beside the text',
  'heading1: 3. Thanks',
  'paragraph: To all who spoke[3].',
  'footnote: [1] All of them signed a form.',
  'footnote: [2] Rarely.',
  'footnote: As they said.',
  'footnote: [3] And to those who did not.',
];
