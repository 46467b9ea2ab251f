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
  let [a, b] = [pastBlanks(one, 0), pastBlanks(other, 0)];
  while (a < one.length && b < other.length) {
    const unit = one.charCodeAt(a);
    if (unit !== other.charCodeAt(b)) {
      // A blank of one kind may stand for one of another.
      if (!isBlankUnit(unit) || !isBlankUnit(other.charCodeAt(b))) break;
    }
    if (isBlankUnit(unit)) [a, b] = [pastBlanks(one, a), pastBlanks(other, b)];
    else [a, b] = [a + 1, b + 1];
  }
  return pastBlanks(one, a) === one.length && pastBlanks(other, b) === other.length;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankUnit(text.charCodeAt(at))) at += 1;
  return at;
}
