/** Numbers in front of list items and headings, in the ways that Word, OpenDocument and HTML have of writing them. */

/**
 * Writes `value` in a format of Word (`decimal`, `lowerRoman`, `ordinal`, …), with zeros to a width (`padded3`), or in letters
 * that go on as aa, ab (`lowerAlphabetic`). A format that is not known, and a
 * value that a format cannot write, is written in digits. `bullet` and `none` give nothing.
 */
export function formatNumber(value: number, format: string): string {
  const width = /^padded(\d)$/.exec(format)?.[1];
  if (width !== undefined) return String(value).padStart(Number(width), '0');
  const write = formats[format];
  return write === undefined ? String(value) : (write(value) ?? String(value));
}

type Write = (value: number) => string | undefined;

/** The longest label of letters: 26 rounds of the alphabet are more than any list has. */
const mostLetters = 26;

// a, b, … z, aa, bb, … as Word counts.
function repeated(letters: string): Write {
  const signs = [...letters];
  return (value) => {
    const times = Math.ceil(value / signs.length);
    if (value < 1 || times > mostLetters) return undefined;
    return (signs[(value - 1) % signs.length] ?? '').repeat(times);
  };
}

// a, b, … z, aa, ab, … as OpenDocument and HTML count.
function alphabetic(letters: string): Write {
  return (value) => {
    if (value < 1) return undefined;
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length))
      text = letters.charAt((rest - 1) % letters.length) + text;
    return text;
  };
}

// One sign for each number, as in ①, and none beyond the last.
function counted(first: number, count: number, from = 1): Write {
  return (value) =>
    value < from || value >= from + count ? undefined : String.fromCodePoint(first + value - from);
}

function inDigits(zero: number): Write {
  return (value) =>
    value < 0
      ? undefined
      : String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string | undefined {
  if (value < 1 || value > 5000) return undefined;
  let rest = value;
  let text = '';
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function inWords(value: number): string | undefined {
  if (value < 0 || value > 99) return undefined;
  const plain = small[value];
  if (plain !== undefined) return plain;
  const rest = value % 10;
  return `${tens[Math.floor(value / 10)]}${rest === 0 ? '' : `-${small[rest]}`}`;
}

function ordinalInWords(value: number): string | undefined {
  const words = inWords(value);
  if (words === undefined) return undefined;
  const [, before = '', last = ''] = /^(.*-)?(.*)$/.exec(words) ?? [];
  return before + (irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function capital(write: Write): Write {
  return (value) => write(value)?.replace(/^./, (letter) => letter.toUpperCase());
}

// 十, 十一, 二十: how Chinese and Japanese count to 99.
function ideographs(value: number): string | undefined {
  if (value < 1 || value > 99) return undefined;
  const digits = '〇一二三四五六七八九';
  const [high, low] = [Math.floor(value / 10), value % 10];
  return `${high > 1 ? digits.charAt(high) : ''}${high > 0 ? '十' : ''}${low > 0 ? digits.charAt(low) : ''}`;
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const paired =
  (write: Write): Write =>
  (value) =>
    write(value)?.toUpperCase();

const formats: Readonly<Record<string, Write>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => (value >= 0 && value < 10 ? `0${value}` : undefined),
  upperRoman: paired(roman),
  lowerRoman: roman,
  upperLetter: paired(repeated(latin)),
  lowerLetter: repeated(latin),
  upperAlphabetic: paired(alphabetic(latin)),
  lowerAlphabetic: alphabetic(latin),
  lowerGreek: alphabetic('αβγδεζηθικλμνξοπρστυφχψω'),
  russianUpper: paired(repeated(russian)),
  russianLower: repeated(russian),
  ordinal,
  cardinalText: capital(inWords),
  ordinalText: capital(ordinalInWords),
  hex: (value) => (value >= 0 ? value.toString(16).toUpperCase() : undefined),
  chicago: repeated('*†‡§'),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: counted(0x2460, 20),
  decimalEnclosedCircleChinese: counted(0x2460, 20),
  decimalEnclosedParen: counted(0x2474, 20),
  decimalEnclosedFullstop: counted(0x2488, 20),
  decimalFullWidth: inDigits(0xff10),
  decimalFullWidth2: inDigits(0xff10),
  hindiNumbers: inDigits(0x0966),
  thaiNumbers: inDigits(0x0e50),
  ideographDigital: (value) =>
    value < 0
      ? undefined
      : String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit))),
  chineseCounting: ideographs,
  chineseCountingThousand: ideographs,
  taiwaneseCounting: ideographs,
  taiwaneseCountingThousand: ideographs,
  japaneseCounting: ideographs,
  japaneseDigitalTenThousand: ideographs,
  ideographTraditional: repeated('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: repeated('子丑寅卯辰巳午未申酉戌亥'),
  ganada: repeated('가나다라마바사아자차카타파하'),
  aiueoFullWidth: repeated('アイウエオカキクケコサシスセソタチツテト'),
  iroha: repeated('イロハニホヘトチリヌルヲワカヨタレソツネナラムウ'),
  hebrew1: repeated('אבגדהוזחטי'),
  hebrew2: repeated('אבגדהוזחטיכלמנסעפצקרשת'),
  arabicAlpha: repeated('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: repeated('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
};
