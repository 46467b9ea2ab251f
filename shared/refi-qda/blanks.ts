/** Blanks, line ends and controls: texts and quotes have others of them where all other characters are the same. */
export function isBlankUnit(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Whether two texts differ in blanks alone: a run of them counts as one, those at the ends as none. */
export function sameBesideBlanks(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = alikeUntil(one, other);
  return pastBlanks(one, a) === one.length && pastBlanks(other, b) === other.length;
}

/** Whether a text begins with these words, which end with no blank, in the same sense. */
export function beginsBesideBlanks(text: string, words: string): boolean {
  return alikeUntil(words, text)[0] === words.length;
}

/** How far two texts are the same, blanks at their beginnings aside. */
function alikeUntil(one: string, other: string): readonly [one: number, other: number] {
  let a = pastBlanks(one, 0);
  let b = pastBlanks(other, 0);
  while (a < one.length && b < other.length) {
    const unit = one.charCodeAt(a);
    const against = other.charCodeAt(b);
    // Nearly all are letters that are the same.
    if (unit === against && unit > 0x20 && unit < 0x7f) {
      a += 1;
      b += 1;
      continue;
    }
    const isBlank = isBlankUnit(unit);
    // A blank of one kind may stand for one of another.
    if (unit !== against && !(isBlank && isBlankUnit(against))) break;
    a = isBlank ? pastBlanks(one, a) : a + 1;
    b = isBlank ? pastBlanks(other, b) : b + 1;
  }
  return [a, b];
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankUnit(text.charCodeAt(at))) at += 1;
  return at;
}
