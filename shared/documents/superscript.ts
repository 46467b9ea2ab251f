const raisedSigns: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
};

/**
 * Numbers that stand raised behind a word are written with raised signs, so that `Health2` is no word and `m²` is
 * one. Raised letters stay as they are (`4th`), as does a list of which one sign has no raised form.
 */
export function raised(text: string): string {
  if (!/^[\d+\-−–,;\s]*\d[\d+\-−–,;\s]*$/.test(text)) return text;
  return text.replace(/[\d+\-−–]/g, (sign) => raisedSigns[sign] ?? sign);
}

/** The digits of a text as raised signs, the rest as it is. */
export function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => raisedSigns[digit] ?? digit);
}
