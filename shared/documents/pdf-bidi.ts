/**
 * Visual order -> logical order. A PDF draws the letters of a line from the left to the right, whatever
 * they are; Arabic and Hebrew are read from the right, and the numbers and foreign words among them from
 * the left. This undoes what the Unicode Bidirectional Algorithm (UAX #9) does when a line is set. Where
 * two texts look alike on the page ("NVivo 12" in an Arabic line), the one with the number last is taken.
 */

/** One sign as it is drawn: a letter, a ligature of several, a mark, a blank, or a text told whole. */
export interface Sign {
  readonly text: string;
  /** The file says itself what it means: a bracket among them is not turned. */
  readonly told: boolean;
}

type Class = 'right' | 'left' | 'number' | 'mark' | 'neutral';

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
const arabic = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const mirrored = '()[]{}<>«»‹›≤≥⟨⟩⟦⟧';

/** True for text with a letter that is read from the right. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text) && [...text].some(isRightLetter);
}

/**
 * Above zero where a text is read from the right as a whole. Latin names and words among Arabic are
 * commoner than Arabic among Latin, so on a page a letter of the right counts for two.
 */
export function rightwardness(text: string, weight: 1 | 2): number {
  let sum = 0;
  for (const letter of text) {
    if (isRightLetter(letter)) sum += weight;
    else if (/\p{L}/u.test(letter)) sum--;
  }
  return sum;
}

function isRightLetter(letter: string): boolean {
  return rightToLeft.test(letter) && /\p{L}/u.test(letter);
}

/**
 * Puts signs, given as they stand from the left to the right, into the order in which they are read.
 * `fromRight` tells how the line itself runs. Brackets in what is read from the right are turned where
 * the file tells their shapes instead of their meaning; where the line does not show which, `meanings` says it.
 */
export function inLogicalOrder<Each extends Sign>(
  drawn: readonly Each[],
  fromRight: boolean,
  meanings = false,
): Each[] {
  const parts = partsInOrder(drawn, fromRight);
  const evidence = evidenceIn(parts);
  const shapes = evidence === 0 ? !meanings : evidence < 0;
  return parts.flatMap(({ sign, turned: isTurned }) =>
    isTurned && shapes
      ? sign.map((each) => (each.told ? each : { ...each, text: mirror(each.text) }))
      : sign,
  );
}

/** Above zero where the brackets of a line are told by their meaning, below where by their shape, zero where it does not show. */
export function bracketMeaning(drawn: readonly Sign[], fromRight: boolean): number {
  return drawn.some(({ text }) => /[()[\]{}«»]/.test(text))
    ? Math.sign(evidenceIn(partsInOrder(drawn, fromRight)))
    : 0;
}

function partsInOrder<Each extends Sign>(
  drawn: readonly Each[],
  fromRight: boolean,
): readonly Part<Each>[] {
  const signs = marksWithLetters(drawn);
  const classes = signs.map(([first]) => classOf(first?.text ?? ''));
  const line: Line<Each> = { signs, classes };
  return fromRight ? readFromRight(line, 0, signs.length) : readFromLeft(line, 0, signs.length);
}

function evidenceIn<Each extends Sign>(parts: readonly Part<Each>[]): number {
  const turned = parts.filter(({ sign, turned }) => turned && sign[0]?.told === false);
  return turnedPairs(turned) - turnedPairs(turned.toReversed());
}

interface Line<Each> {
  /** Letters, each with the marks that are drawn behind it. */
  readonly signs: readonly (readonly Each[])[];
  readonly classes: readonly Class[];
}

interface Part<Each> {
  readonly sign: readonly Each[];
  /** Read from the right. */
  readonly turned: boolean;
}

function classOf(text: string): Class {
  if (hasRightToLeft(text)) return 'right';
  if (/\p{L}/u.test(text)) return 'left';
  if (/^[\p{Nd}\u066b\u066c]/u.test(text)) return 'number';
  return /^\p{M}+$/u.test(text) ? 'mark' : 'neutral';
}

/**
 * Most programs draw a vowel sign before its letter, so that turning the line puts it behind; some draw
 * it behind, which shows where a word would begin with one. Those stay with their letter.
 */
function marksWithLetters<Each extends Sign>(drawn: readonly Each[]): (readonly Each[])[] {
  const classes = drawn.map(({ text }) => classOf(text));
  let before = 0;
  let behind = 0;
  for (const [index, each] of classes.entries()) {
    if (each !== 'mark') continue;
    const [last, next] = [classes[index - 1], classes[index + 1]];
    if (last === 'right' && next !== 'right' && next !== 'mark') behind++;
    if (next === 'right' && last !== 'right' && last !== 'mark') before++;
  }
  if (behind <= before) return drawn.map((sign) => [sign]);
  const signs: Each[][] = [];
  for (const [index, sign] of drawn.entries()) {
    const letter = signs.at(-1);
    if (classes[index] === 'mark' && letter !== undefined) letter.push(sign);
    else signs.push([sign]);
  }
  return signs;
}

function readFromRight<Each extends Sign>(
  line: Line<Each>,
  from: number,
  to: number,
): Part<Each>[] {
  const parts: Part<Each>[][] = [];
  for (let at = from; at < to; ) {
    const end = endOfForeign(line, at, to);
    const foreign = end > at + 1;
    const stop = Math.max(end, at + 1);
    parts.unshift(line.signs.slice(at, stop).map((sign) => ({ sign, turned: !foreign })));
    at = stop;
  }
  return parts.flat();
}

/** Where what begins at `at` and is read from the left ends; `at` itself where nothing does. */
function endOfForeign<Each extends Sign>(line: Line<Each>, at: number, to: number): number {
  const { classes } = line;
  const start = isSignOfNumber(line, at) && classes[at + 1] === 'number' ? at + 1 : at;
  if (start > at && !isPlainNumber(line, start, to)) return at;
  if (classes[start] !== 'left' && classes[start] !== 'number') return at;
  let end = start + 1;
  let hasLetters = classes[start] === 'left';
  for (;;) {
    let next = end;
    while (next < to && (classes[next] === 'neutral' || classes[next] === 'mark')) next++;
    const kind = next < to ? classes[next] : undefined;
    if (kind !== 'left' && kind !== 'number') break;
    const between = textOf(line, end, next);
    const joins =
      hasLetters || kind === 'left'
        ? !isArabicDigit(textOf(line, end - 1, end)) && !isArabicDigit(textOf(line, next, next + 1))
        : joinsNumbers(between, !isPlainNumber(line, start, to));
    if (!joins || closesOthers(textOf(line, start, next)) || staysOpen(line, end, next, to)) break;
    hasLetters ||= kind === 'left';
    end = next + 1;
  }
  while (end < to && classes[end] === 'mark') end++;
  const closing = textOf(line, end, end + 1);
  if (hasLetters && end < to && /^[)\]}»]$/.test(closing) && opens(textOf(line, start, end))) end++;
  if (!hasLetters && end < to && isSignOfNumber(line, end) && isPlainNumber(line, start, to)) end++;
  return end;
}

function readFromLeft<Each extends Sign>(line: Line<Each>, from: number, to: number): Part<Each>[] {
  const { classes, signs } = line;
  const parts: Part<Each>[] = [];
  for (let at = from; at < to; ) {
    // A mark drawn before its letter belongs to what is read from the right.
    let first = at;
    while (first < to && classes[first] === 'mark') first++;
    if (classes[first] !== 'right') {
      parts.push({ sign: signs[at] ?? [], turned: false });
      at++;
      continue;
    }
    let end = first + 1;
    for (let next = end; next < to && classes[next] !== 'left'; next++) {
      if (closesOthers(textOf(line, at, next + 1))) break;
      if (classes[next] === 'right') end = next + 1;
    }
    parts.push(...readFromRight(line, at, end));
    at = end;
  }
  return parts;
}

function textOf<Each extends Sign>({ signs }: Line<Each>, from: number, to: number): string {
  let text = '';
  for (const sign of signs.slice(from, to)) for (const each of sign) text += each.text;
  return text;
}

function isArabicDigit(text: string): boolean {
  return /^[\u0660-\u0669]/.test(text);
}

/** True for a number that no Arabic letter comes before: those keep their signs as Latin ones do. */
function isPlainNumber<Each extends Sign>(line: Line<Each>, at: number, to: number): boolean {
  if (isArabicDigit(textOf(line, at, at + 1))) return false;
  for (let next = at + 1; next < to; next++) {
    if (line.classes[next] === 'right') return !arabic.test(textOf(line, next, next + 1));
    if (line.classes[next] === 'left') return true;
  }
  return !arabic.test(textOf(line, 0, line.signs.length));
}

function isSignOfNumber<Each extends Sign>(line: Line<Each>, at: number): boolean {
  return /^[%‰$€£¥₪#°]$/u.test(textOf(line, at, at + 1));
}

function joinsNumbers(between: string, afterArabic: boolean): boolean {
  return between === '' || (afterArabic ? /^[.,:/\u060c]$/ : /^[.,:/+-]$/).test(between);
}

/** True where a bracket closes that did not open in the text. */
function closesOthers(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if ('([{'.includes(letter)) open++;
    else if (')]}'.includes(letter) && --open < 0) return true;
  }
  return false;
}

/** True where a bracket opens between two places that nothing behind them closes. */
function staysOpen<Each extends Sign>(
  line: Line<Each>,
  from: number,
  next: number,
  to: number,
): boolean {
  if (!opens(textOf(line, from, next))) return false;
  const bracket = /[()[\]{}«»]/.exec(textOf(line, next, to))?.[0];
  return bracket === undefined || !')]}»'.includes(bracket);
}

function opens(text: string): boolean {
  return (text.match(/[([{«]/g)?.length ?? 0) > (text.match(/[)\]}»]/g)?.length ?? 0);
}

/** How many brackets close the one that opened last before them. */
function turnedPairs<Each extends Sign>(parts: readonly Part<Each>[]): number {
  const open: string[] = [];
  let pairs = 0;
  for (const { sign } of parts) {
    const letter = sign[0]?.text ?? '';
    if (/^[([{«]$/.test(letter)) open.push(mirror(letter));
    else if (open.at(-1) === letter) {
      open.pop();
      pairs++;
    }
  }
  return pairs;
}

function mirror(text: string): string {
  const at = text.length === 1 ? mirrored.indexOf(text) : -1;
  return at < 0 ? text : mirrored.charAt(at ^ 1);
}
