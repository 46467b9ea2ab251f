import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumDocumentBytes } from '../../../shared/documents/document-limit.ts';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { CancelledError } from '../../../shared/errors.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { tinyDocx, tinyPdf, wordParagraph } from './tiny-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  readDocument({ name, bytes: typeof content === 'string' ? utf8(content) : content });
const refusal = (name: string, content: string | Uint8Array) =>
  read(name, content).then(
    () => 'was read',
    (error: { name: string; code: string }) => `${error.name} ${error.code}`,
  );
const ole = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf8([...stream].join('\0')), 0, 0]);

describe('readDocument: what the file is', () => {
  test.each([
    ['notes.txt', 'A plain sentence.', 'text'],
    ['notes.md', '# Notes', 'markdown'],
    ['page.htm', 'Only words', 'html'],
    ['saved.txt', '<!DOCTYPE html><p>A page</p>', 'html'],
    ['wrong.docx', tinyPdf([[{ x: 50, y: 700, text: 'A page' }]]), 'pdf'],
    ['wrong.pdf', tinyDocx(wordParagraph('A letter')), 'docx'],
  ])(
    '%s is recognised by its content, its ending decides only between kinds of text',
    async (name, content, format) => {
      expect((await read(name, content)).format).toBe(format);
    },
  );

  test('a title that the file does not give is the file name without path and ending', async () => {
    expect((await read('C:\\studies\\Interview 3.txt', 'Hello.')).title).toBe('Interview 3');
  });

  test('an encoding other than UTF-8 is named as a problem', async () => {
    const reading = await read('old.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
    expect([reading.body.text, reading.problems]).toEqual([
      'café',
      [{ message: 'Read as windows-1252.' }],
    ]);
  });

  test('an encoding that an HTML page names is used where the bytes are not UTF-8', async () => {
    const bytes = Uint8Array.from([...utf8('<meta charset="koi8-r"><p>'), 0xd2, 0xc1, 0xc4]);
    expect((await read('page.html', bytes)).body.text).toBe('рад');
  });
});

describe('readDocument: what it refuses, in one clear sentence', () => {
  test.each([
    ['empty.txt', '', 'empty-file'],
    ['blank.txt', ' \n\n ', 'no-text'],
    ['junk.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'not-a-document'],
    ['old.doc', ole('WordDocument'), 'format-not-read'],
    ['secret.docx', ole('EncryptedPackage'), 'password-protected'],
    [
      'secret.pdf',
      tinyPdf([[{ x: 50, y: 700, text: 'Hidden' }]], { locked: true }),
      'password-needed',
    ],
    ['broken.pdf', '%PDF-1.7\nnothing follows', 'damaged-file'],
    ['broken.docx', tinyDocx(wordParagraph('A letter')).subarray(0, 300), 'damaged-file'],
  ])('%s', async (name, content, code) => {
    expect(await refusal(name, content)).toBe(`ExpectedError ${code}`);
  });

  test('a page with a stray NUL is the page without it', async () => {
    const page = '<html><body><h1>Findings</h1><p>One par\0agraph.</p>\n</body></html>';
    for (const source of [page, `${page} `]) {
      const { body, format } = await readDocument({
        name: 'page.html',
        bytes: new TextEncoder().encode(source),
      });
      expect([format, body.text]).toEqual(['html', 'Findings\n\nOne paragraph.']);
    }
  });

  test('two hundred thousand cues that end no sentence are read in one step each', async () => {
    const cues = Array.from(
      { length: 200_000 },
      (_, at) => `${at + 1}\n${clock(at)},000 --> ${clock(at)},900\nand then ${at}\n`,
    );
    const { body } = await readDocument({
      name: 'talk.srt',
      bytes: new TextEncoder().encode(cues.join('\n')),
    });
    expect(body.text.match(/and then/g)).toHaveLength(200_000);
  });

  test('a picture is refused by its first bytes', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await refusal('photo.txt', png)).toBe('ExpectedError format-not-read');
  });

  test('a file over the limit is not even looked at', async () => {
    expect(await refusal('huge.txt', new Uint8Array(maximumDocumentBytes + 1))).toBe(
      'ExpectedError file-too-large',
    );
  });

  test('a cancelled reading throws CancelledError', async () => {
    const file = { name: 'a.txt', bytes: utf8('Words.') };
    await expect(readDocument(file, { signal: { aborted: true } })).rejects.toBeInstanceOf(
      CancelledError,
    );
  });
});

describe('readDocument: hostile text', () => {
  test('five megabytes on one line are read in pieces of readable length', async () => {
    const line = 'I did not know whom to ask about the tablets. '.repeat(115_000).trim();
    const { body } = await read('line.txt', line);
    expect(body.text.length).toBe(line.length);
    expect(Math.max(...body.blocks.map((block) => block.end - block.start))).toBeLessThanOrEqual(
      6000,
    );
  });

  test('any text gives a canonical body or an ExpectedError', async () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html');
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: 'binary' }), async (file, text) => {
        const outcome = await read(file, text).catch((error: Error) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('ExpectedError');
        else expectCanonical(outcome.body);
      }),
    );
  });

  test('the same bytes give the same body', async () => {
    const pdf = tinyPdf([[{ x: 50, y: 700, text: 'Being heard' }]]);
    expect((await read('a.pdf', pdf)).body).toEqual((await read('b.pdf', pdf)).body);
    expect(shown((await read('a.pdf', pdf)).body)).toEqual(['paragraph: Being heard']);
  });
});

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
