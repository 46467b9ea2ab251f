import { expect, test } from 'vitest';
import { legalText } from '../../../shared/export/printed-table.ts';
import { hasRightToLeft, isRightToLeft } from '../../../shared/export/text-direction.ts';

const signs = Array.from({ length: 0x10_ffff + 1 }, (_, code) => String.fromCodePoint(code));

test('text keeps every sign that XML may hold, has line ends as one sign, and nothing else', () => {
  const lineEnds = new Set(['\v', '\f', '\r', '\u0085', '\u2028', '\u2029']);
  const forbidden = (code: number): boolean =>
    (code < 0x20 && code !== 9 && code !== 10) ||
    (code >= 0xd8_00 && code <= 0xdf_ff) ||
    code === 0xff_fe ||
    code === 0xff_ff;
  const wrong = signs.filter((sign, code) => {
    const expected = lineEnds.has(sign) ? '\n' : forbidden(code) ? '' : sign;
    return legalText(`a${sign}b`) !== `a${expected}b`;
  });
  expect(wrong).toEqual([]);
});

test('the direction of every letter is found, alone and behind others', () => {
  const scripts = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam', 'Samaritan', 'Mandaic'];
  const rightToLeft = new RegExp(
    [...scripts, 'Hanifi_Rohingya'].map((name) => `\\p{Script=${name}}`).join('|'),
    'u',
  );
  const wrong = signs.filter((sign) => {
    const isOne = rightToLeft.test(sign);
    const leads = isOne && /\p{L}/u.test(sign);
    return hasRightToLeft(`a “${sign}”`) !== isOne || isRightToLeft(`“${sign}`) !== leads;
  });
  expect(wrong).toEqual([]);
});
