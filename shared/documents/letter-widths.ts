/**
 * Roughly how wide letters are beside each other in common print, in thousandths of the font size: the
 * mean of a serif and a sans serif face. A PDF's own widths are not at hand where its text is read, and
 * a run's true length is; so a run is divided in these proportions.
 */
const widths: readonly (readonly [number, string])[] = [
  [215, "'|ijl"],
  [260, ' !,.:;I’‘·'],
  [310, '()[]/\\ftr-‐`'],
  [390, '"°*{}“”„ªº'],
  [440, 'Jscz?^'],
  [500, 'kvxyaegL_#$0123456789–bdhnopquTFEZ+<=>~'],
  [620, 'SPBAVXYKRCN&UDHGOQ%w'],
  [800, 'mMW@—…'],
];

const widthOf = new Map<string, number>();
for (const [width, letters] of widths) {
  for (const letter of letters) widthOf.set(letter, width);
}

/**
 * The relative width of each UTF-16 unit of `text`. A letter's width lies on its first unit; what
 * combines with it, and the second unit of a pair, has none.
 */
export function relativeWidths(text: string): number[] {
  const result: number[] = [];
  for (const letter of text) {
    const width = isCombining(letter) ? 0 : (widthOf.get(letter) ?? widthOfOther(letter));
    result.push(width);
    if (letter.length > 1) result.push(0);
  }
  return result;
}

function isCombining(letter: string): boolean {
  return letter > '\u02ff' && /^[\p{M}\p{Cf}]$/u.test(letter);
}

function widthOfOther(letter: string): number {
  if (letter < '\u0300') {
    const base = letter.normalize('NFD').charAt(0);
    return widthOf.get(base) ?? (letter >= 'A' && letter <= 'Z' ? 640 : 500);
  }
  // Chinese, Japanese and Korean letters fill a square.
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter) ||
    letter.length > 1
    ? 1000
    : 520;
}
