import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/documents/decode-text.ts';

const sentence = 'Die Pflegekraft sagte: „Ich fühlte mich gehört“ – 2 Mal.';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(sentence), 'utf-8'],
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${sentence}`), 'utf-8'],
    ['UTF-16 little-endian', utf16(sentence, false), 'utf-16le'],
    ['UTF-16 little-endian with mark', utf16(`\ufeff${sentence}`, false), 'utf-16le'],
    ['UTF-16 big-endian', utf16(sentence, true), 'utf-16be'],
    ['UTF-16 big-endian with mark', utf16(`\ufeff${sentence}`, true), 'utf-16be'],
  ])('%s gives the same text without a mark', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: sentence, encoding });
  });

  test('what is not valid UTF-8 is windows-1252, typographic quotes included', () => {
    const bytes = Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]);
    expect(decodeText(bytes)).toEqual({ text: '“café”', encoding: 'windows-1252' });
  });

  test('Chinese in UTF-16 is told by its line ends and blanks', () => {
    const text = '访谈者：你好\n受访者：我觉得很好。\n'.repeat(3);
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: 'utf-16le' });
  });

  test('a stray NUL in ASCII is not UTF-16, however short the text', () => {
    const text = '<p>par\0agraph</p>\n';
    expect(text.length % 2).toBe(0);
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
    const ascii = utf16('No accents.\n', false);
    expect(decodeText(ascii)).toEqual({ text: 'No accents.\n', encoding: 'utf-16le' });
  });

  test('no bytes are empty UTF-8', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});
