/** Signs of Word’s symbol fonts, which are no letters in Unicode, by the fonts’ own codes. */

const symbolFrom = (first: number, signs: string): readonly (readonly [number, string])[] =>
  [...signs].map((sign, index) => [first + index, sign] as const);

// The font “Symbol”: Greek letters stand where the Latin ones do.
const symbol: ReadonlyMap<number, string> = new Map([
  ...symbolFrom(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅'),
  ...symbolFrom(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
  ...symbolFrom(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...symbolFrom(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
  ...symbolFrom(0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈'),
  ...symbolFrom(0xe5, '∑'),
  ...symbolFrom(0xf1, '〉∫'),
]);

const wingdings: ReadonlyMap<number, string> = new Map([
  ...symbolFrom(0x4a, '☺😐☹'),
  ...symbolFrom(0x6c, '●'),
  ...symbolFrom(0x6e, '■'),
  ...symbolFrom(0x6f, '☐'),
  ...symbolFrom(0x78, '☒'),
  ...symbolFrom(0xa1, '○'),
  ...symbolFrom(0xa7, '▪☐'),
  ...symbolFrom(0xd8, '➢'),
  ...symbolFrom(0xdf, '←→↑↓'),
  ...symbolFrom(0xe7, '⬅➡⬆⬇'),
  ...symbolFrom(0xef, '⇦⇨⇧⇩⬄'),
  ...symbolFrom(0xfb, '✗✓☒☑'),
]);

const wingdings2: ReadonlyMap<number, string> = new Map([
  ...symbolFrom(0x4f, '✗✓☒☑'),
  ...symbolFrom(0xa3, '☐'),
]);

const fonts: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol,
  wingdings,
  'wingdings 2': wingdings2,
};

/** The Unicode sign for a code (hexadecimal) of a symbol font; undefined for one that has none here. */
export function signOf(font: string | undefined, code: string | undefined): string | undefined {
  const value = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(value) || value > 0xffff || value < 0x20) return undefined;
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  const known = fonts[(font ?? '').toLowerCase()]?.get(isPrivate ? value - 0xf000 : value);
  if (known !== undefined) return known;
  return isPrivate || fonts[(font ?? '').toLowerCase()] !== undefined
    ? undefined
    : String.fromCharCode(value);
}
