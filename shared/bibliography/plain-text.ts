/**
 * Bibliographic databases leave HTML, JATS and character entities in titles and abstracts. Only names
 * that are markup are removed, so that "p <0.05" and "<sic>" stay.
 */

const inlineTags = new Set(
  'a b bold em font i inf it italic math sc scp small span strong sub sup tt u underline'.split(
    ' ',
  ),
);
const blockTags = new Set('br div h1 h2 h3 h4 h5 h6 hr li ol p sec title ul'.split(' '));

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
    ccedil: 'ç',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
    aring: 'å',
    oslash: 'ø',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    mu: 'μ',
  }),
);

const entityPattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
// Stops at the next angle bracket, so that the scan stays linear on a text full of "<".
const tagPattern = /<\/?([A-Za-z][A-Za-z0-9:]*)(?:\s[^<>]*)?\/?>/g;

/** Text without markup, entities resolved, every run of white space one blank: for titles and other one-line fields. */
export function oneLine(value: string): string {
  return tidy(withoutMarkup(value, ' '));
}

/** Text without markup, entities resolved, line ends kept as paragraph ends: for abstracts. */
export function paragraphs(value: string): string {
  const plain = withoutMarkup(value, '\n');
  if (!plain.includes('\n')) return tidy(plain);
  return plain
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

function withoutMarkup(value: string, blockEnd: string): string {
  const decoded = value.includes('&') ? value.replace(entityPattern, decodeEntity) : value;
  if (!decoded.includes('<')) return decoded;
  return decoded.replace(tagPattern, (whole: string, name: string) => {
    const local = name.toLowerCase().replace(/^(?:jats|mml):/, '');
    if (blockTags.has(local)) return blockEnd;
    return inlineTags.has(local) || /^mml:/i.test(name) ? '' : whole;
  });
}

function decodeEntity(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return entities.get(name) ?? whole;
  const code =
    decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/** White space but a plain blank between words. */
const untidy = / {2}|[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

// Most fields are tidy already; looking first is several times faster than replacing every blank.
function tidy(text: string): string {
  return (untidy.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
