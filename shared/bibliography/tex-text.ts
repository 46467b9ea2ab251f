/**
 * TeX as it stands in BibTeX files, to plain text: accents, letters and signs become characters, commands
 * about looks and braces go, the words in them stay. One pass without recursion, for any text.
 */

/** Accent commands and the combining character each puts on the letter after it. */
const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ss: 'ß',
    SS: 'ẞ',
    o: 'ø',
    O: 'Ø',
    l: 'ł',
    L: 'Ł',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    DH: 'Ð',
    th: 'þ',
    TH: 'Þ',
    dj: 'đ',
    DJ: 'Đ',
    ng: 'ŋ',
    NG: 'Ŋ',
    S: '§',
    P: '¶',
    copyright: '©',
    textcopyright: '©',
    textregistered: '®',
    texttrademark: '™',
    pounds: '£',
    textsterling: '£',
    texteuro: '€',
    euro: '€',
    textdegree: '°',
    degree: '°',
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquotesingle: "'",
    textquotedbl: '"',
    quotesinglbase: '‚',
    quotedblbase: '„',
    guillemotleft: '«',
    guillemotright: '»',
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciigrave: '`',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textbullet: '•',
    textperiodcentered: '·',
    textexclamdown: '¡',
    textquestiondown: '¿',
    textmu: 'µ',
    slash: '/',
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    times: '×',
    pm: '±',
    textpm: '±',
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    neq: '≠',
    approx: '≈',
    sim: '∼',
    cdot: '·',
    infty: '∞',
    circ: '°',
    prime: '′',
    rightarrow: '→',
    to: '→',
    leftarrow: '←',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    varepsilon: 'ε',
    zeta: 'ζ',
    eta: 'η',
    theta: 'θ',
    iota: 'ι',
    kappa: 'κ',
    lambda: 'λ',
    mu: 'μ',
    nu: 'ν',
    xi: 'ξ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    tau: 'τ',
    upsilon: 'υ',
    phi: 'φ',
    varphi: 'φ',
    chi: 'χ',
    psi: 'ψ',
    omega: 'ω',
    Gamma: 'Γ',
    Delta: 'Δ',
    Theta: 'Θ',
    Lambda: 'Λ',
    Xi: 'Ξ',
    Pi: 'Π',
    Sigma: 'Σ',
    Phi: 'Φ',
    Psi: 'Ψ',
    Omega: 'Ω',
  }),
);

/** Switches that stand before the words they change, without braces of their own. */
const switches = new Set(
  (
    'em it bf sc tt rm sf sl itshape bfseries scshape upshape mdseries ttfamily rmfamily sffamily ' +
    'normalfont small footnotesize large relax protect noindent'
  ).split(' '),
);

/** Signs of one character after the backslash. */
const escaped: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  ['\n', ' '],
  ['\t', ' '],
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['\\', '\n'],
  ['-', ''],
  ['/', ''],
  ['!', ''],
  ['(', ''],
  [')', ''],
]);

/** Plain text of a value in TeX. */
export function texToText(value: string): string {
  const text = /[\\{}$~`'-]/.test(value) ? new TexReader(value).read() : value;
  return text.normalize('NFC');
}

/** An address, a DOI or a path: only braces and the backslashes before signs go, for the rest is part of it. */
export function texToAddress(value: string): string {
  return value
    .replace(/\\url\b/g, '')
    .replace(/\\textunderscore\b/g, '_')
    .replace(/\\(?:textasciitilde\b|~\{\})/g, '~')
    .replace(/\\([_%&#$~])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

class TexReader {
  readonly #value: string;
  #at = 0;
  #out = '';
  /** Where the formula that is being read ends. */
  #formulaEnd = -1;

  constructor(value: string) {
    this.#value = value;
  }

  read(): string {
    while (this.#at < this.#value.length) {
      const end = nextSpecial(this.#value, this.#at);
      this.#out += this.#value.slice(this.#at, end);
      this.#at = end;
      if (end < this.#value.length) this.#special();
    }
    return this.#out;
  }

  #special(): void {
    const character = this.#value[this.#at];
    if (character === '\\') this.#command();
    else if (character === '$') this.#dollar();
    else if (character === '~') this.#put(1, ' ');
    else if (character === '-') this.#dashes();
    else if (character === '`') this.#quotes('`', '‘', '“');
    else if (character === "'") this.#quotes("'", "'", '”');
    else if (character === '^' || character === '_') {
      this.#put(1, this.#at < this.#formulaEnd ? '' : character);
    } else this.#at += 1;
  }

  #put(length: number, text: string): void {
    this.#at += length;
    this.#out += text;
  }

  #dashes(): void {
    const count = this.#value.startsWith('---', this.#at)
      ? 3
      : this.#value.startsWith('--', this.#at)
        ? 2
        : 1;
    this.#put(count, count === 3 ? '—' : count === 2 ? '–' : '-');
  }

  #quotes(sign: string, one: string, two: string): void {
    if (this.#value[this.#at + 1] === sign) this.#put(2, two);
    else this.#put(1, one);
  }

  /** A dollar begins a formula only where what follows looks like one: “$5 a day” is money. */
  #dollar(): void {
    if (this.#at === this.#formulaEnd) {
      this.#at += 1;
      return;
    }
    const window = this.#value.slice(this.#at + 1, this.#at + 201);
    const length = window.indexOf('$');
    const formula = length < 0 ? '' : window.slice(0, length);
    const isFormula = /[\\^_{=<>]|^\s*[A-Za-z]{1,3}\s*$/.test(formula);
    if (isFormula) this.#formulaEnd = this.#at + 1 + length;
    this.#put(1, isFormula ? '' : '$');
  }

  #command(): void {
    wordPattern.lastIndex = this.#at + 1;
    const word = wordPattern.exec(this.#value)?.[0];
    if (word === undefined) this.#sign(this.#value[this.#at + 1] ?? '');
    else this.#word(word);
  }

  #sign(sign: string): void {
    this.#at += 1 + sign.length;
    const accent = accents.get(sign);
    if (accent !== undefined) this.#accent(accent, sign);
    else this.#out += escaped.get(sign) ?? sign;
  }

  #word(word: string): void {
    const start = this.#at;
    this.#at += 1 + word.length;
    const accent = accents.get(word);
    const sign = signs.get(word);
    if (accent !== undefined) {
      this.#skipBlanks();
      this.#accent(accent, '');
    } else if (sign !== undefined) {
      this.#skipBlanks();
      this.#out += sign;
    } else if (switches.has(word)) {
      this.#skipBlanks();
    } else if (word === 'href') {
      this.#href();
    } else if (this.#value[this.#at] !== '{') {
      // Unknown and without words of its own: better shown than lost.
      this.#out += this.#value.slice(start, this.#at);
    }
  }

  /** A blank after a command of letters only ends it. */
  #skipBlanks(): void {
    while (/[ \t\r\n]/.test(this.#value[this.#at] ?? '')) this.#at += 1;
  }

  /** `\href{address}{words}`: the address follows the words. */
  #href(): void {
    hrefPattern.lastIndex = this.#at;
    const [whole, address, words] = hrefPattern.exec(this.#value) ?? [];
    if (whole === undefined || address === undefined || words === undefined) return;
    this.#put(whole.length, words === address ? words : `${words} (${address})`);
  }

  #accent(accent: string, sign: string): void {
    const opened = this.#at;
    while (this.#value[this.#at] === '{') this.#at += 1;
    const letter = this.#letter();
    if (letter !== undefined) {
      this.#out += `${letter}${accent}`.normalize('NFC');
    } else if (this.#at > opened || this.#value[this.#at] === undefined) {
      // `\~{}` is the sign itself.
      this.#out += sign;
    }
  }

  /** The letter an accent stands on: a character or a letter command; i and j lose their dots. */
  #letter(): string | undefined {
    if (this.#value[this.#at] === '\\') {
      wordPattern.lastIndex = this.#at + 1;
      const word = wordPattern.exec(this.#value)?.[0] ?? '';
      const letter = word === 'i' || word === 'j' ? word : signs.get(word);
      if (letter === undefined) return undefined;
      this.#at += 1 + word.length;
      this.#skipBlanks();
      return letter;
    }
    const code = this.#value.codePointAt(this.#at);
    const letter = code === undefined ? '' : String.fromCodePoint(code);
    if (!/^\p{L}$/u.test(letter)) return undefined;
    this.#at += letter.length;
    return letter;
  }
}

const wordPattern = /[A-Za-z]+/y;
const hrefPattern = /\s*\{([^{}]*)\}\s*\{([^{}]*)\}/y;
const specialPattern = /[\\{}$~`'^_-]/g;

function nextSpecial(value: string, from: number): number {
  specialPattern.lastIndex = from;
  return specialPattern.exec(value)?.index ?? value.length;
}
