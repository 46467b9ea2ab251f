import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../shared/documents/open-zip.ts';
import { readDocx } from '../../../shared/documents/read-docx.ts';
import { expectCanonical, shown } from './body-rules.ts';
import { tinyDocx, wordParagraph, wordPart } from './tiny-files.ts';

const relationship = (name: string) =>
  `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'was read',
    (error: { code: string }) => error.code,
  );

describe('readDocx', () => {
  test('paragraphs, tables and text boxes are read in order', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const { body, problems } = await readDocx(
      tinyDocx(
        `${wordParagraph('Night shifts', 'Heading1')}${wordParagraph('“It was 👩🏽‍⚕️ who stayed.”')}<w:tbl><w:tr>${cell('P1')}${cell('nurse')}</w:tr></w:tbl>`,
      ),
    );
    expect(shown(body)).toEqual([
      'heading1: Night shifts',
      'paragraph: “It was 👩🏽‍⚕️ who stayed.”',
      'table: P1\tnurse',
    ]);
    expect(problems).toEqual([]);
    expectCanonical(body);
  });

  test('more elements than can be held at once are refused before they are', async () => {
    const many = tinyDocx(wordParagraph('Care').repeat(200_000));
    expect(await codeOf(readDocx(many))).toBe('file-too-large');
  });

  test('footnotes stand at the end under the number in the text', async () => {
    const { body } = await readDocx(
      tinyDocx(
        `<w:p><w:r><w:t>Care</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${wordParagraph('After.')}`,
        {
          'word/footnotes.xml': wordPart(
            'footnotes',
            `<w:footnote w:id="2">${wordParagraph('In the sense of Tronto.')}</w:footnote>`,
          ),
        },
        relationship('footnotes'),
      ),
    );
    expect(shown(body)).toEqual([
      'paragraph: Care[1]',
      'paragraph: After.',
      'footnote: [1] In the sense of Tronto.',
    ]);
  });

  test('comments, tracked deletions and page headers are set aside and said so', async () => {
    const { body, problems } = await readDocx(
      tinyDocx(
        `<w:p><w:r><w:t>Kept</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
        {
          'word/comments.xml': wordPart(
            'comments',
            `<w:comment w:id="0">${wordParagraph('Is this so?')}</w:comment>`,
          ),
          'word/header1.xml': wordPart('hdr', wordParagraph('Confidential')),
        },
        relationship('comments'),
      ),
    );
    expect(body.text).toBe('Kept');
    expect(problems.map(({ message }) => message)).toEqual([
      'Set aside: 1 comment in the margin.',
      'Set aside: 1 tracked deletion; tracked insertions are read as text.',
      'Set aside: page headers and footers.',
    ]);
  });

  test('XML that is not Word is a damaged file', async () => {
    expect(await codeOf(readDocx(zipSync({ 'word/document.xml': strToU8('<w:doc') })))).toBe(
      'damaged-file',
    );
  });
});

describe('openZip', () => {
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });

  test('an entry that unpacks out of all proportion is refused while it unpacks', async () => {
    expect(await codeOf(readDocx(bomb()))).toBe('file-too-large');
  });

  test('a size that lies about it changes nothing', async () => {
    const bytes = bomb();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(await codeOf(readDocx(bytes))).toBe('file-too-large');
  });

  test('names that lead out of the archive are left out', () => {
    const names = [
      '../evil.xml',
      '/etc/evil.xml',
      'word/../../evil.xml',
      'C:evil.xml',
      'word/good.xml',
    ];
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
    expect([...openZip(zip).keys()]).toEqual(['word/good.xml']);
  });

  test('an archive cut short is a damaged file', () => {
    const whole = tinyDocx(wordParagraph('Words'));
    for (let length = 0; length < whole.length; length += 37) {
      expect(() => {
        for (const entry of openZip(whole.subarray(0, length)).values()) entry.read();
      }).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    }
  });
});
