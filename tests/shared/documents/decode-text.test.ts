import { describe, expect, test } from 'vitest';
import { decodeText, otherLinesProblem } from '../../../shared/documents/decode-text.ts';

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

  test('one bad byte costs its line, not the file', () => {
    const lines = ['Fürsorge für Ältere', 'Quality \u00a9 of care', 'Müller'];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const at = bytes.indexOf(0xc2);
    const broken = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
    const decoded = decodeText(broken);
    expect(decoded).toEqual({
      text: lines.join('\n'),
      encoding: 'utf-8',
      otherLines: { lines: [2], encoding: 'windows-1252' },
    });
    expect(otherLinesProblem(decoded)).toEqual([
      {
        line: 2,
        message:
          'This line is not UTF-8, as the rest of the file is. It was read as windows-1252; check its letters.',
      },
    ]);
  });

  test('a file joined from two encodings is read in both, whatever ends its lines', () => {
    const latin = Uint8Array.from('M\u00fcller, \u00c5str\u00f6m', (letter) =>
      letter.charCodeAt(0),
    );
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('Füße\r\nÅse\r\n'),
      ...latin,
      13,
      10,
    ]);
    expect(decodeText(bytes)).toEqual({
      text: 'Füße\r\nÅse\r\nMüller, Åström\r\n',
      encoding: 'utf-8',
      otherLines: { lines: [3], encoding: 'windows-1252' },
    });
  });

  // Bytes of sentences of our own, as other programs write them.
  test.each([
    ['gb18030', 'd1f8c0cfd4babba4c0edc8cbd4b1b5c4beadc0fa', '养老院护理人员的经历'],
    [
      'windows-1251',
      'cef2e2e5f2fb20ece5e4f1e5f1f2e5f020f120eef2e4e5ebe5ede8ff',
      'Ответы медсестер с отделения',
    ],
    [
      'macintosh',
      '469f72736f72676520669f72204d9f747465722c207363689a6e',
      'Fürsorge für Mütter, schön',
    ],
    [
      'windows-1250',
      '5a6b759a656e6f7374692073657374657220732070e9e8ed206f2064ed74ec2c20f8ed6b616c61206d61746b61',
      'Zkušenosti sester s péčí o dítě, říkala matka',
    ],
    [
      'iso-8859-2',
      '446fb677696164637a656e6961207069656cea676e696172656b3a20b66d696572e6206920bf61b36f6261',
      'Doświadczenia pielęgniarek: śmierć i żałoba',
    ],
    [
      'windows-1253',
      'c5ecf0e5e9f1dfe5f220edeff3e7ebe5f5f4feed20f3f4e720edfdf7f4e1',
      'Εμπειρίες νοσηλευτών στη νύχτα',
    ],
    [
      'windows-1254',
      '48656dfe6972656c6572696e2067656365206ef662657469207961fe616e74fd6c6172fd3a204179fe6520f6f072656e6469',
      'Hemşirelerin gece nöbeti yaşantıları: Ayşe öğrendi',
    ],
    [
      'windows-1252',
      '5265796e736c6120686afa6b72756e61726672e6f0696e676120fe61f02073656d20fe6569722073f667f07520756d20646175f0616e6e206f6720fef6676e696e61',
      'Reynsla hjúkrunarfræðinga það sem þeir sögðu um dauðann og þögnina',
    ],
  ])('%s is told by its letters', (encoding, hex, text) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect(decodeText(bytes)).toEqual({ text, encoding });
    expect(decodeText(bytes, 'windows-1252').encoding).toBe('windows-1252');
  });

  test('accents of Western Europe are not taken for others', () => {
    for (const text of [
      'Perché così è più là; città e qualità; università; virtù; lunedì',
      'Søren Ørsted, Père Noël, São João, Peña, Müller: à côté, dû, où',
    ]) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      expect(decodeText(bytes)).toEqual({ text, encoding: 'windows-1252' });
    }
  });

  test('one bad byte costs no other letter of its line', () => {
    const good = new TextEncoder().encode('Fürsorge für Ältere ');
    const bytes = Uint8Array.from([...good, 0xe9, ...new TextEncoder().encode('t é\nÅse\n')]);
    expect(decodeText(bytes)).toEqual({
      text: 'Fürsorge für Ältere ét é\nÅse\n',
      encoding: 'utf-8',
      otherLines: { lines: [1], encoding: 'windows-1252' },
    });
  });

  test('no bytes are empty UTF-8', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});
