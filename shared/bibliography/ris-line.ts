/**
 * What a line of a RIS file is. The standard form is `XX  - value`; in the wild there are leading
 * blanks, one blank or none before the dash, a typographic dash, lower-case tags, and whole records
 * on one line. A wrapped line of an abstract must not be taken for a field, so the further a line is
 * from the standard form, the more it has to look like the rest of its record.
 */

export interface RisLine {
  /** Upper case. */
  readonly tag: string;
  readonly value: string;
  /** Blanks between tag and dash: two in the standard form. */
  readonly gap: number;
  readonly lowerCase: boolean;
}

/** How a record writes its tags, told by its TY line. */
export interface RisStyle {
  readonly gap: number;
  readonly lowerCase: boolean;
}

export const standardStyle: RisStyle = { gap: 2, lowerCase: false };

const knownTags = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET ' +
    'H1 H2 ID IS J1 J2 J9 JA JF JI JO KW L1 L2 L3 L4 LA LB LK LN M1 M2 M3 M4 N1 N2 NV OP PA PB PI PP PU ' +
    'PY RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);

/** Tags a record has once: met again inside a line, they are words of a text. */
const singleTags = new Set(
  'TI T1 JF JO JA T2 VL IS SP EP PY Y1 DA N2 AB PB CY ID DB DP LA M3 ST'.split(' '),
);

/** Some exports write these beside the tags of two letters. */
const longTag = /^(PMID|PMCID|DOI)\s{1,2}- (.*)$/;

/** The field that starts on this line, or undefined where the line continues the field before it. */
export function readRisLine(line: string, style: RisStyle): RisLine | undefined {
  // Every line of a large file comes by here, and codes of letters are faster than expressions.
  let start = 0;
  while (isBlank(line.charCodeAt(start))) start++;
  const first = line.charCodeAt(start);
  const second = line.charCodeAt(start + 1);
  if (!isLetter(first) || !(isLetter(second) || isDigit(second))) return undefined;
  if (isCapital(line.charCodeAt(start + 2))) {
    const [, long, longValue = ''] = longTag.exec(line.slice(start, start + 200)) ?? [];
    if (long === undefined) return undefined;
    return { tag: long, value: longValue.trim(), gap: style.gap, lowerCase: false };
  }
  let dash = start + 2;
  while (isBlank(line.charCodeAt(dash))) dash++;
  if (!isDash(line.charCodeAt(dash))) return undefined;
  const raw = line.slice(start, start + 2);
  const lowerCase = !(isCapital(first) && (isCapital(second) || isDigit(second)));
  const found = {
    tag: lowerCase ? raw.toUpperCase() : raw,
    value: line.slice(dash + 1).trim(),
    gap: dash - start - 2,
    lowerCase,
  };
  const closed = dash + 1 === line.length || isBlank(line.charCodeAt(dash + 1));
  return isField(found, closed, style) ? found : undefined;
}

function isField(line: RisLine, closed: boolean, style: RisStyle): boolean {
  const known = knownTags.has(line.tag);
  if (line.gap >= 2) return line.lowerCase ? known && closed : true;
  if (!closed) return false;
  // "ER - positive tumours" is a wrapped line in a record that writes "ER  -".
  if (line.tag === 'ER' && line.value !== '') return line.gap === style.gap;
  if (line.lowerCase) return known && style.lowerCase && line.gap === style.gap;
  return known || (line.gap === 1 && style.gap === 1);
}

/**
 * Cuts a value at the fields written inside it (`JOUR T1 - … JF - …`). The first piece belongs to the
 * line's own tag. Laws: pieces in order, no text lost but the tags and dashes.
 */
export function splitFlattened(
  value: string,
  seen: Set<string>,
): { head: string; fields: RisLine[] } {
  const fields: RisLine[] = [];
  let open: { tag: string; start: number; gap: number } | undefined;
  let headEnd = value.length;
  for (let dash = nextDash(value, 0); dash >= 0; dash = nextDash(value, dash + 1)) {
    const found = tagBefore(value, dash);
    if (found === undefined || !knownTags.has(found.tag)) continue;
    if (singleTags.has(found.tag) && seen.has(found.tag)) continue;
    if (found.tag === 'TY') seen.clear();
    seen.add(found.tag);
    if (open === undefined) headEnd = found.start;
    else fields.push(flattenedField(value, open, found.start));
    open = { tag: found.tag, start: dash + 1, gap: found.gap };
  }
  if (open !== undefined) fields.push(flattenedField(value, open, value.length));
  return { head: value.slice(0, headEnd).trim(), fields };
}

function flattenedField(
  text: string,
  open: { readonly tag: string; readonly start: number; readonly gap: number },
  end: number,
): RisLine {
  return {
    tag: open.tag,
    value: text.slice(open.start, end).trim(),
    gap: open.gap,
    lowerCase: false,
  };
}

function nextDash(text: string, from: number): number {
  for (let i = text.indexOf('-', from); i >= 0; i = text.indexOf('-', i + 1)) {
    const closed = i + 1 === text.length || isBlank(text.charCodeAt(i + 1));
    if (closed && isBlank(text.charCodeAt(i - 1))) return i;
  }
  return -1;
}

/** The tag written before a dash, one or two blanks away, itself after a blank or at the start. */
function tagBefore(
  text: string,
  dash: number,
): { tag: string; start: number; gap: number } | undefined {
  const gap = isBlank(text.charCodeAt(dash - 2)) ? 2 : 1;
  const start = dash - gap - 2;
  if (start < 0 || (start > 0 && !isBlank(text.charCodeAt(start - 1)))) return undefined;
  const tag = text.slice(start, start + 2);
  return /^[A-Z][A-Z0-9]$/.test(tag) ? { tag, start, gap } : undefined;
}

/** A blank, a tab, a no-break space, or a stray byte-order mark. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0xfeff;
}

/** A hyphen-minus, or one of the dashes from U+2010 to U+2014. */
function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014);
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLetter(code: number): boolean {
  return isCapital(code) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
