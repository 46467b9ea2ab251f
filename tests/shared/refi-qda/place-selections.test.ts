import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { placeSelections } from '../../../shared/refi-qda/place-selections.ts';
import { textFormOf } from '../../../shared/refi-qda/text-form.ts';
import {
  type CountingOf,
  projectXml,
  selectionsXml,
  type WrittenSelection,
} from '../../fixtures/refi-project.ts';

const talk =
  'Ana: It was chaos 😅.\nNobody told me 🙃🙃 that bed four had moved.\nI found out at three 👩🏽‍⚕️, alone.\nThen the day shift came and asked why.';

const rangeOf = (words: string): { from: number; to: number } => {
  const from = talk.indexOf(words);
  return { from, to: from + words.length };
};

/** What a program wrote that counts so, read again. */
function placedAgain(
  text: string,
  selections: readonly WrittenSelection[],
  counting: CountingOf,
  { eol = '\n', hasMark = false, origin = '' } = {},
) {
  const xml = projectXml(
    `<Sources><TextSource guid="t" name="A">${selectionsXml(text, selections, counting)}</TextSource></Sources>`,
  );
  const [source] = openRefi(strToU8(xml)).project.sources;
  const raw = text.replaceAll('\n', eol);
  const { placed } = placeSelections({ raw, hasMark }, source?.selections ?? [], origin);
  const { passage } = textFormOf(raw);
  const quote = ({ from, to }: { from: number; to: number }): string =>
    passage(from, to)?.quote ?? '';
  const start = (range: { from: number; to: number } | undefined): number | undefined =>
    range === undefined ? undefined : passage(range.from, range.to)?.start;
  return placed.map(({ isMoved, range, readings }) => ({
    quote: range === undefined ? undefined : quote(range),
    readings: readings.map(quote),
    isMoved,
    starts: [start(range), ...readings.map(start)],
  }));
}

/** The same without where in the text it is. */
function readBack(...given: Parameters<typeof placedAgain>) {
  return placedAgain(...given).map(({ isMoved, quote, readings }) => ({
    quote,
    readings,
    isMoved,
  }));
}

const sure = (quote: string) => ({ quote, readings: [], isMoved: false });
const cases: readonly {
  readonly counting: CountingOf;
  readonly eol: string;
  readonly hasMark: boolean;
}[] = (['codePoint', 'utf16'] as const).flatMap((unit) =>
  (
    [
      [1, '\n'],
      [1, '\r\n'],
      [2, '\r\n'],
      [2, '\n'],
    ] as const
  ).flatMap(([lineEnd, eol]) =>
    [false, true].map((mark) => ({ counting: { unit, lineEnd, mark }, eol, hasMark: mark })),
  ),
);

describe('placing selections', () => {
  it.each(cases)(
    'Z2 finds out from quotes how $counting.unit and line ends count: %j',
    ({ counting, eol, hasMark }) => {
      const words = ['chaos 😅', 'Nobody told me', 'bed four had moved', '👩🏽‍⚕️', 'day shift'];
      const named = words.map((each): WrittenSelection => ({ ...rangeOf(each), name: 'quote' }));
      // One without a quote goes by what the others say.
      const unnamed: WrittenSelection = { ...rangeOf('asked why'), name: '' };
      expect(readBack(talk, [...named, unnamed], counting, { eol, hasMark })).toEqual(
        [...words, 'asked why'].map(sure),
      );
    },
  );

  it('Z2 goes by what wrote the file where nothing in it tells, and by no guess where that is not known', () => {
    const utf16 = { unit: 'utf16', lineEnd: 1, mark: false } as const;
    const unnamed: WrittenSelection = { ...rangeOf('found out at'), name: '' };
    expect({
      known: readBack(talk, [unnamed], utf16, { origin: 'QualCoder 4.0' }),
      nvivoOnMac: readBack(talk, [unnamed], utf16, { origin: 'NVivo for Mac 12.7' }),
      nvivoOnWindows: readBack(
        talk,
        [unnamed],
        { ...utf16, lineEnd: 2 },
        {
          ...{ origin: 'NVivo 12.6', eol: '\r\n', hasMark: true },
        },
      ),
      unknown: readBack(talk, [unnamed], utf16),
    }).toEqual({
      known: [sure('found out at')],
      nvivoOnMac: [sure('found out at')],
      nvivoOnWindows: [sure('found out at')],
      unknown: [
        { quote: 'found out at', readings: ['found out at', 'nd out at th'], isMoved: false },
      ],
    });
  });

  it('Z2 tells by edges of words where no selection carries its quote', () => {
    const utf16 = { unit: 'utf16', lineEnd: 2, mark: false } as const;
    const words = [
      'Nobody told',
      'bed four',
      'had moved',
      'found out',
      'at three',
      'day shift',
      'asked why',
    ];
    const unnamed = words.map((each): WrittenSelection => ({ ...rangeOf(each), name: '' }));
    expect(readBack(talk, unnamed, utf16, { eol: '\r\n' })).toEqual(words.map(sure));
  });

  it('Z2 puts a selection where its quote stands if that is elsewhere, and says both', () => {
    const { from, to } = rangeOf('Nobody told me');
    const standard = { unit: 'codePoint', lineEnd: 1, mark: false } as const;
    const shifted: WrittenSelection = { from: from + 30, to: to + 30, name: 'Nobody told me' };
    const [placed] = readBack(talk, [shifted], standard);
    expect(placed).toEqual({
      quote: 'Nobody told me',
      readings: ['Nobody told me', expect.not.stringContaining('Nobody')],
      isMoved: true,
    });
  });

  it('Z2 gives no place to what is empty, turned round or outside the text', () => {
    const standard = { unit: 'codePoint', lineEnd: 1, mark: false } as const;
    const { from } = rangeOf('chaos');
    const odd = [
      { from, to: from, name: '' },
      { from: from + 9, to: from, name: '' },
    ];
    expect(readBack(talk, odd, standard).map(({ quote }) => quote)).toEqual([undefined, undefined]);
    const [source] = openRefi(
      strToU8(
        projectXml(
          '<Sources><TextSource guid="t"><PlainTextSelection startPosition="-1" endPosition="4"/><PlainTextSelection startPosition="2" endPosition="999999"/><PlainTextSelection endPosition="3"/></TextSource></Sources>',
        ),
      ),
    ).project.sources;
    const { placed } = placeSelections({ raw: talk, hasMark: false }, source?.selections ?? [], '');
    expect(placed.map(({ range }) => range)).toEqual([undefined, undefined, undefined]);
  });

  it('Z2 gives the same passages in whatever way positions were counted', () => {
    const piece = fc.constantFrom(
      'bed',
      'four ',
      '😅',
      '👩🏽‍⚕️',
      'é',
      'e\u0301',
      '\n',
      '\n\n',
      ' ',
      '“so”',
      'שלום ',
      '\t',
    );
    const texts = fc.array(piece, { minLength: 4, maxLength: 40 }).map((pieces) => pieces.join(''));
    const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        texts,
        spans,
        fc.constantFrom(...cases),
        (text, given, { counting, eol, hasMark }) => {
          // As a person selects: whole characters, something to see at both ends.
          const { passage } = textFormOf(text);
          const selections = given.flatMap(([at, length]): WrittenSelection[] => {
            const edges = [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index);
            const from = edges[at % edges.length] ?? 0;
            const to = edges.find((edge) => edge >= from + length + 1) ?? text.length;
            const words = text.slice(from, to);
            return words.trim() === words && passage(from, to) !== undefined
              ? [{ from, to, name: 'quote' }]
              : [];
          });
          const read = placedAgain(text, selections, counting, { eol, hasMark });
          const wanted = selections.map(({ from, to }) => passage(from, to));
          expect(read).toHaveLength(selections.length);
          for (const [index, { quote, readings, starts }] of read.entries()) {
            // Where several ways fit, the right one is among those that are told.
            const at = readings.length === 0 ? 0 : starts.indexOf(wanted[index]?.start, 1);
            expect([at === 0 ? quote : readings[at - 1], starts[at]]).toEqual([
              wanted[index]?.quote,
              wanted[index]?.start,
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
