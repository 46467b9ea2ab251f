import { describe, expect, it } from 'vitest';
import { findText } from '../../../renderer/reader/find-text.ts';

const found = (text: string, query: string, ignoreAccents = true): readonly string[] =>
  findText(text, query, { ignoreAccents, wholeWords: false }).map(({ end, start }) =>
    text.slice(start, end),
  );

describe('find in a document', () => {
  it.each([
    ['soft hyphens', 'Her neigh\u00adbours came.', 'neighbours', 'neigh\u00adbours'],
    ['a ligature', 'They baﬄed everybody.', 'baffled', 'baﬄed'],
    ['a part of a ligature', 'They baﬄed everybody.', 'baf', 'baﬄ'],
    ['one letter for two', 'Der Fußweg war weit.', 'FUSSWEG', 'Fußweg'],
    ['two letters for one', 'Der Fussweg war weit.', 'fußweg', 'Fussweg'],
    ['the capital ß', 'GROẞ war es.', 'gross', 'GROẞ'],
    ['blanks between Han letters', '我們 的 家 人 都在。', '家人', '家 人'],
    ['blanks in the query', '我們的家人都在。', '家 人', '家人'],
    ['blanks between Kana', 'か な し い 話', 'かなしい', 'か な し い'],
    ['harakat', 'قالت إِنَّ البَيْتَ بعيد', 'البيت', 'البَيْتَ'],
    ['harakat of the query', 'قالت ان البيت بعيد', 'البَيْتَ', 'البيت'],
    ['tatweel', 'كان الصبـــر طويلا', 'الصبر', 'الصبـــر'],
    ['niqqud', 'הִיא אָמְרָה שָׁלוֹם', 'אמרה', 'אָמְרָה'],
    ['a no-break blank', 'Some 40\u00a0nurses left.', '40 nurses', '40\u00a0nurses'],
    ['a no-break hyphen', 'A self\u2011made list.', 'self-made', 'self\u2011made'],
    ['the dotted capital', 'İzmir was far.', 'izmir', 'İzmir'],
    ['the dotless small i', 'Kapı kapandı.', 'kapi', 'Kapı'],
    ['a curly apostrophe', 'She couldn’t sleep.', "couldn't", 'couldn’t'],
    ['accents as letters of their own', 'Zoe\u0301 left.', 'zoe', 'Zoe\u0301'],
    ['strokes', 'Đorđe, from Ærø', 'aero', 'Ærø'],
    ['wide letters', 'ＷＨＯ said so.', 'who', 'ＷＨＯ'],
    ['the end of a Greek word', 'Ο πόνος ήταν εκεί.', 'ΠΟΝΟΣ', 'πόνος'],
    ['a joiner that is not seen', 'او می\u200cخواهد', 'میخواهد', 'می\u200cخواهد'],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual([expected]);
  });

  it('keeps accents where they count, however they are written', () => {
    expect(found('Zoe\u0301, Zoé, Zoe', 'zoé', false)).toEqual(['Zoe\u0301', 'Zoé']);
    expect(found('Zoe\u0301, Zoé, Zoe', 'ZOE', false)).toEqual(['Zoe']);
    expect(found('x\u0302 and x', 'x', false)).toEqual(['x']);
    expect(found('neigh\u00adbours baﬄed by İzmir', 'baffled by izmir', false)).toHaveLength(1);
  });

  it('finds neither another syllable nor another kana, and no blank across lines', () => {
    expect(found('각자 갔다', '가')).toEqual([]);
    expect(found('がか', 'か')).toEqual(['か']);
    expect(found('家\n人', '家人')).toEqual([]);
    expect(found('집 사람', '집사람')).toEqual([]);
  });

  it('a letter that became two is one place; a query of marks alone finds nothing', () => {
    expect(found('aß', 's')).toEqual(['ß']);
    expect(found('شَدّ', '\u064e\u0640')).toEqual([]);
    expect(found('a+b (c)  d', '+b (c) d')).toEqual(['+b (c)  d']);
  });

  it.each([
    ['not within a word', 'Unheard, heard of, overheard; heard', 'heard', ['heard', 'heard']],
    ['not before a digit or a letter', 'P1, P12, P1a, 2P1', 'p1', ['P1']],
    ['beside a hyphen and an apostrophe', 'self-made, the nurse’s', 'nurse', ['nurse']],
    ['words in a row', 'the van, the vans, bathe van', 'the van', ['the van']],
    ['accents and ligatures', 'Mu\u0308ller, Müllerin, oﬃce, offices', 'muller', ['Mu\u0308ller']],
    [
      'over a soft hyphen',
      'the neigh\u00adbour, neigh\u00adbours',
      'neighbour',
      ['neigh\u00adbour'],
    ],
    ['anywhere among Han letters', '風險因素與高風險', '風險', ['風險', '風險']],
    ['anywhere in Thai', 'ความเหนื่อยล้าและความเหนื่อย', 'เหนื่อย', ['เหนื่อย', 'เหนื่อย']],
    ['a Latin word among Han letters', '測量BMI後，BMIs', 'bmi', ['BMI']],
    ['signs have no edges', 'a+b, ++', '+', ['+', '+', '+']],
  ])('whole words: %s', (_, text, query, expected) => {
    const places = findText(text, query, { ignoreAccents: true, wholeWords: true });
    expect(places.map(({ end, start }) => text.slice(start, end))).toEqual(expected);
  });
});
