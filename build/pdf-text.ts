import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * pdf.js gives the text of a page with three things lost that cannot be found again behind it: which
 * letters one sign stands for (so that a turned لا reads ال), format marks that are drawn (a soft hyphen,
 * the joiners of Persian), which gaps are drawn as blanks and which are only space, and the text that marked content says of itself (/ActualText). It has no option
 * for them, so its reading of text is changed here as it is bundled; the package itself stays as published.
 */
const changes: readonly (readonly [from: string, to: string])[] = [
  [
    `      const bidiResult = bidi(text, -1, textChunk.vertical);
      return {
        str: bidiResult.str,
        dir: bidiResult.dir,`,
    `      return {
        str: text,
        dir: textChunk.vertical ? "ttb" : "ltr",
        ...(/[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]/.test(text) ? { glyphs: textChunk.str.slice() } : {}),`,
  ],
  [
    `        if (category.isInvisibleFormatMark) {
          continue;`,
    `        if (category.isInvisibleFormatMark && !/[\\u00ad\\u200c\\u200d]/.test(glyph.unicode)) {
          continue;`,
  ],
  [
    `        if (textContentItem.initialized) {
          resetLastChars();
          textContentItem.str.push(" ");`,
    `        if (textContentItem.initialized) {
          const isDrawn = shouldAddWhitepsace();
          resetLastChars();
          textContentItem.str.push(isDrawn ? " " : "\\u200a");`,
  ],
  [
    `    let markedContentLevel = 0;
    let textMarkedContentLevel = null;
    const textContent = {`,
    `    let actualTextDepth = 0;
    const actualTextOf = (properties) => {
      const named = properties instanceof Name ? resources.get("Properties") : null;
      const dict = named instanceof Dict ? named.get(properties.name) : properties;
      const text = dict instanceof Dict ? dict.get("ActualText") : null;
      return typeof text === "string" ? stringToPDFString(text.slice(0, 20_004)) : null;
    };
    let markedContentLevel = 0;
    let textMarkedContentLevel = null;
    const textContent = {`,
  ],
  [
    `          case OPS.beginMarkedContent:
            flushTextContentItem();
            if (includeMarkedContent) {`,
    `          case OPS.beginMarkedContent:
            flushTextContentItem();
            if (actualTextDepth > 0) actualTextDepth++;
            if (includeMarkedContent) {`,
  ],
  [
    `          case OPS.beginMarkedContentProps:
            flushTextContentItem();
            if (includeMarkedContent) {`,
    `          case OPS.beginMarkedContentProps:
            flushTextContentItem();
            if (actualTextDepth > 0) actualTextDepth++;
            else {
              const text = actualTextOf(args[1]);
              if (text !== null) {
                actualTextDepth = 1;
                textContent.items.push({ type: "beginActualText", text });
              }
            }
            if (includeMarkedContent) {`,
  ],
  [
    `          case OPS.endMarkedContent:
            flushTextContentItem();
            if (includeMarkedContent) {`,
    `          case OPS.endMarkedContent:
            flushTextContentItem();
            if (actualTextDepth > 0 && --actualTextDepth === 0) {
              textContent.items.push({ type: "endActualText" });
            }
            if (includeMarkedContent) {`,
  ],
];

/**
 * What pdf.js does for every letter and every change of the graphics state, told in the same numbers with less work:
 * a state whose copies have it as their prototype makes each look at it slow, three arrays a letter are two too many,
 * text that is handed over ten pieces at a time is mostly messages, and a stream of the platform costs more than
 * unpacking a page's few kilobytes.
 */
const faster: readonly (readonly [from: string, to: string])[] = [
  [
    `    const clone = Object.assign(Object.create(this), this);
    clone.textMatrix = this.textMatrix.slice();`,
    `    const clone = Object.assign(new TextState(), this);
    clone.textMatrix = this.textMatrix.slice();`,
  ],
  [
    `      const tsm = [textState.fontSize * textState.textHScale, 0, 0, textState.fontSize, 0, textState.textRise];`,
    `      const wide = textState.fontSize * textState.textHScale;
      let high = textState.fontSize;`,
  ],
  [
    `          tsm[3] *= glyphHeight * textState.fontMatrix[3];`,
    `          high *= glyphHeight * textState.fontMatrix[3];`,
  ],
  [
    `      return Util.transform(textState.ctm, Util.transform(textState.textMatrix, tsm));`,
    `      const { ctm, textMatrix, textRise } = textState;
      const a = textMatrix[0] * wide + textMatrix[2] * 0;
      const b = textMatrix[1] * wide + textMatrix[3] * 0;
      const c = textMatrix[0] * 0 + textMatrix[2] * high;
      const d = textMatrix[1] * 0 + textMatrix[3] * high;
      const e = textMatrix[0] * 0 + textMatrix[2] * textRise + textMatrix[4];
      const f = textMatrix[1] * 0 + textMatrix[3] * textRise + textMatrix[5];
      return [
        ctm[0] * a + ctm[2] * b,
        ctm[1] * a + ctm[3] * b,
        ctm[0] * c + ctm[2] * d,
        ctm[1] * c + ctm[3] * d,
        ctm[0] * e + ctm[2] * f + ctm[4],
        ctm[1] * e + ctm[3] * f + ctm[5]
      ];`,
  ],
  [`const TEXT_CHUNK_BATCH_SIZE = 10;`, `const TEXT_CHUNK_BATCH_SIZE = 500;`],
  [
    `    try {
      const {
        readable,
        writable
      } = new DecompressionStream(name);`,
    `    if (name === "deflate" && bytes.length < 100_000) return { decompressed: null, compressed: bytes };
    try {
      const {
        readable,
        writable
      } = new DecompressionStream(name);`,
  ],
];

/** The licence asks that changed files say so. */
const notice = '/*! pdf.js, changed by Themeloom in how the text of pages is told */\n';
const changedModule = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * Makes pdf.js tell all of a page's text; what is changed is bundled even where packages stay outside.
 * Stops the build where pdf.js no longer is what was changed.
 */
export function wholePdfText(): Plugin {
  const file = fileURLToPath(import.meta.resolve(changedModule));
  return {
    name: 'themeloom-whole-pdf-text',
    enforce: 'pre',
    resolveId: {
      filter: { id: new RegExp(`^${changedModule}$`) },
      handler: () => file,
    },
    transform: {
      filter: { id: new RegExp(`${changedModule}(?:\\?|$)`) },
      handler: (code) => ({
        code: notice + [...changes, ...faster].reduce(changed, code),
        map: null,
      }),
    },
  };
}

function changed(code: string, [from, to]: readonly [string, string]): string {
  const [before, after, ...more] = code.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`pdf.js no longer has this once, so its text cannot be read whole:\n${from}`);
  }
  return before + to + after;
}
