import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround, sentencesIn } from '../../../shared/documents/sentences.ts';

const cut = (text: string) => sentencesIn(text).map(({ end, start }) => text.slice(start, end));
/** Sentences written with a bar between them. */
const holds = (marked: string) =>
  expect(cut(marked.replaceAll('|', ' '))).toEqual(marked.split('|'));

describe('K11 a sentence goes on behind', () => {
  test.each([
    'Harrow et al. (2016) saw it, e.g. at night, on pp. 12 and 14.|They agreed (see 4.1).|Yes.',
    'Dr. Ostler and Prof. M. J. Iqbal spoke with Mrs. Holt.|Nobody came.',
    'See Fig. 3 and Tab. 2, i.e. No. 7 vs. No. 8.|Then go home.',
    'Das war z. B. Frau Lindqvist, d. h. die Schwester am 3. Mai, vgl. S. 14.|Danach ging sie.',
    'Elle a dit, p. ex. Mme Abara, cf. chap. 2.|Puis rien.',
    'La Sra. Castellane vino, p. ej. con el Dr. Holt.|¿Quién más?|Nadie.',
    'Il dott. Jansen e la sig.ra Rossi, cfr. pag. 8.|Poi basta.',
    'Dat zei mevr. Jansen, bijv. in de nacht.|Daarna niets.',
    '“Why now?” she asked, “and why me?”|Nobody knew.',
    'We waited … and waited.|Then it came.',
    '1. How was the night?|2. Who came?',
    'It costs 3.5 or 4.2 percent.|More is rare.',
    'On 3 Sept. 2019, vol. 3, no. 2, app. B2, she wrote to Ch. IV.|Nobody answered.',
    'The U.S. Government paid.|They live in the U.S.|He does not.',
    'Herr Dr. med. Weber kam zum 2. Mal, im 19. Jahrhundert.|Er ging.',
    'Sie saß in der 3. Reihe, s. Abb. 2 u. Tab. 4.|Dann nicht.',
    'В 2019 г. мы начали в г. Москве.|Это было в 1999 г.|Потом А. С. Пушкин ушёл.',
    'И т. д. и т. п.|Конец.',
    'Table 3. Themes and quotes.|We found five.',
    'Theme 1. Being alone.|Theme 2. Being together.',
    '3.1. Results of both',
    'We used NVivo (QSR Intl. Pty. Ltd., Perth), cf. Suppl. Table 3 and vol.3 Nature.|Then we coded.',
    'Am 3. Okt. 2020, insb. Frauen, bspw. Dr.-Ing. Meier und Dipl.-Psych. Roth, mind. 2 Personen.|Danach nicht.',
    'Los EE. UU. son grandes, por ej. Texas.|Dña. Ana vino.|Se fue.',
    'Ad es. Maria venne, in Av. Paulista n. 5.|Poi basta.',
    'Zgn. Experts kwamen.|Jf. Hansen (2019).|Np. Anna przyszła na ul. Długa.|Dr hab. Nowak.',
    'I was . . . tired of it.|[…] Then they came.|... And so on.',
    '「行かない。」と彼は言った。|次です。',
  ])('%s', (text) => {
    holds(text);
  });
});

describe('a sentence ends', () => {
  test.each([
    'Nobody came.”|She left (and cried).|Then silence!',
    'They were alone.¹²|We asked.[3, 4]|No answer.',
    'It was in 2019.|Afterwards we left.',
    'So did I.|Then they came.',
    'Tea, coffee, etc.|Nothing helped.',
    'He came at 5 p.m.|Nurses left.',
    'Was it?!|Yes …|Perhaps.',
    'She said so.|(Others did not.)|We went on.',
    'He wrote.|12 nurses stayed.',
    'هل نمت؟|لا، لم أنم.|كنت وحدي.',
    'क्या आप सोए?|नहीं।|मैं अकेली थी।',
    'Τι έγινε;|Τίποτα.',
    'He said no.|No.|She used the app.|It was a good interview.|Then she left.',
    'Das mag ich.|Ich mag es.|Dann ging ich.|Así es.|Tengo que ir.|Luego vuelvo.',
    'It was vitamin C.|See Appendix A.|Plan B.|Others wait.',
    'It was the B.B.C.|She is 45.|He is 50.',
    'On Elm St.|She met Dr. He at St. Thomas.|Yes.',
    'See https://example.org/a.b?c=d.|Then go.',
    '« J’avais peur. »|Elle pleurait.',
    'They wept.¹,³|Others did not.(1,2)|No one asked.',
    'Bring a) tea.|b) Milk.',
    '“It’s hard.” (P3, nurse)|“Very hard.” [P4]|‘Go.’ (Ann, 45).|They left. (see Table 2)|Others stayed.',
    'Is it true?|(Really.)|He left.|(1) Once.|(P3) said so.',
    "I can’t.|It was Mary's.|Ich hab’s.|“I won’t.”|He came from St. Mary’s.|She left.",
    'They left.12|Others stayed.1,3|“Why?” she asked.',
    'Sie fragte: ‚Warum?‘|Keiner sprach: ›Nein.‹|Er ging.',
    'It was participant M.|She left.|Das gilt nach SGB V.|Sie ging.',
    'It was 12.|Jan agreed.|It was hard . . . .|Then it ended.',
    'ნახა.|წავიდა.',
  ])('%s', (text) => {
    holds(text.replace('έγινε;', 'έγινε\u037e'));
  });

  test('without a blank behind Chinese and Japanese stops, and at every line end', () => {
    expect(cut('夜很长。没有人来！“你在吗？”她问。')).toEqual([
      '夜很长。',
      '没有人来！',
      '“你在吗？”',
      '她问。',
    ]);
    expect(cut('One line\nanother line')).toEqual(['One line', 'another line']);
  });
});

test('every sign but blanks is in one sentence, in order, whatever the text', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Dr. ', '. ', '? ', 'e.g. ', '“', ')', '\n', '。', 'A', '3. '),
    ),
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const spans = sentencesIn(text);
      expect(
        spans.every(
          ({ end, start }, index) => start < end && start >= (spans[index - 1]?.end ?? 0),
        ),
      ).toBe(true);
      const inside = spans.map(({ end, start }) => text.slice(start, end)).join('');
      expect(inside.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('the sentence around an offset is the one before in the blanks behind it', () => {
  const text = 'One came. Two left.';
  expect([0, 8, 9, 10, 18, 19].map((at) => sentenceAround(text, at)?.start)).toEqual([
    0, 0, 0, 10, 10, 10,
  ]);
  expect(sentenceAround('  ', 1)).toBeUndefined();
});

test('a text of one long sentence, of many stops or of many initials is cut in time that grows with it', () => {
  for (const text of [
    'a '.repeat(300_000),
    '. '.repeat(300_000),
    'A. '.repeat(200_000),
    '.'.repeat(500_000),
    'e.g. ("'.repeat(100_000),
  ])
    expect(sentencesIn(text).length).toBeGreaterThan(0);
});
