import { describe, expect, test } from 'vitest';
import { bracketMeaning, inLogicalOrder } from '../../../shared/documents/pdf-bidi.ts';

/** The text of a line whose signs stand so from the left to the right. */
function read(signs: readonly string[], fromRight = true): string {
  return inLogicalOrder(
    signs.map((text) => ({ text, told: false })),
    fromRight,
  )
    .map(({ text }) => text)
    .join('');
}

describe('inLogicalOrder', () => {
  test.each([
    ['a ligature of two letters keeps their order', ['د', 'ح', 'أ', ' ', 'لا'], 'لا أحد'],
    ['a number keeps its digits', [...'תועש 12 יתנשי'], 'ישנתי 12 שעות'],
    ['brackets given by their shape are turned', [...'(טקשב)'], '(בשקט)'],
    ['brackets given by their meaning are not', [...')טקשב( הנע'], 'ענה (בשקט)'],
    [
      'a foreign phrase in brackets runs forwards',
      [...'הלילב (so to speak) תועש'],
      'שעות (so to speak) בלילה',
    ],
    ['a foreign name keeps its number', [...'תיבב NVivo 12 תנכות'], 'תוכנת NVivo 12 בבית'],
    [
      'a number beside a bracket is no part of it',
      [...'םע (n = 24) 2019 תנשב'],
      'בשנת 2019 (n = 24) עם',
    ],
    ['a range after Arabic stands turned', [...'ويام 15-12 يف'], 'في 12-15 مايو'],
    ['a range after Hebrew does not', [...'יאמב 12-15 ןיב'], 'בין 12-15 במאי'],
    ['a share after Arabic', [...'دوب %60 تبوطر'], 'رطوبت 60% بود'],
    ['a share after Hebrew', [...'ויה 60% הלילב'], 'בלילה 60% היו'],
    ['a full stop ends the line', [...'.NVivo مادختساب'], 'باستخدام NVivo.'],
    ['vowel signs drawn before their letter', ['ِ', 'ت', 'ل', 'َ', 'ا', 'َ', 'ق'], 'قَاَلتِ'],
    ['vowel signs drawn behind their letter', ['ת', 'ַ', 'ב', 'ּ', 'ש', 'ָ'], 'שָבּתַ'],
  ])('%s', (_what, signs, text) => {
    expect(read(signs)).toBe(text);
  });

  test('a phrase of the right in a line of the left is read from the right, and nothing else is', () => {
    const signs = [...'The word ', ...'םולש'.normalize(), ...' (peace); 12 ', ...'תוליל', '.'];
    expect(read(signs, false)).toBe('The word שלום (peace); 12 לילות.');
  });

  test('brackets that the file itself tells are not turned', () => {
    const signs = [')', 'ל', 'י', 'ל', '('].map((text) => ({ text, told: /[()]/.test(text) }));
    expect(inLogicalOrder(signs, true).map(({ text }) => text)).toEqual(['(', 'ל', 'י', 'ל', ')']);
  });

  test('a line with half of a pair says nothing of its brackets, and is read as the page is', () => {
    const signs = (text: string) => [...text].map((each) => ({ text: each, told: false }));
    const line = (text: string, meanings: boolean): string =>
      inLogicalOrder(signs(text), true, meanings)
        .map(({ text: each }) => each)
        .join('');
    expect([line('12 ( הנע', true), line('12 ) הנע', false)]).toEqual(['ענה ( 12', 'ענה ( 12']);
    expect(
      ['12 ( הנע', ')טקשב( הנע', '(טקשב) הנע', 'הנע'].map((text) =>
        bracketMeaning(signs(text), true),
      ),
    ).toEqual([0, 1, -1, 0]);
  });
});
