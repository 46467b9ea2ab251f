/** The PDFs of a project as documents: their own text, and how its passages and areas are found on it. */
import { makeAnchor, sharedPrefix, sharedSuffix, type TextAnchor } from '../anchor/anchor.ts';
import { pageAnchor } from '../anchor/page-region.ts';
import type { PageRegion } from '../anchor/region.ts';
import type { PdfGeometry } from '../documents/pdf-geometry.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import { isBlankUnit } from './blanks.ts';
import { type CountedFrom, type PageArea, regionIn } from './page-areas.ts';
import type { TextForm } from './text-form.ts';

/** A PDF that was read. */
export interface ProjectPdf {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  readonly body: TextBody;
  readonly geometry: PdfGeometry;
}

/** A part of a page as a passage. */
export interface PlacedArea {
  readonly anchor: TextAnchor;
  readonly region: PageRegion;
}

/**
 * Where an area lies in a text that was read of the PDF; undefined where there is no such page, or the area is too small to see. The
 * standard counts from the bottom of the page, QualCoder from its top.
 */
export function placeArea(
  { pages }: PdfGeometry,
  body: Pick<TextBody, 'blocks' | 'pages' | 'text'>,
  { area, from }: { readonly area: PageArea; readonly from: CountedFrom },
): PlacedArea | undefined {
  const size = pages[area.page];
  const span = body.pages[area.page];
  const region = size === undefined ? undefined : regionIn(area, size, from);
  if (region === undefined || span === undefined) return undefined;
  const picture = body.blocks.find(
    ({ kind, start }) => kind === 'picture' && start >= span.start && start < span.end,
  );
  if (picture !== undefined) {
    const anchor = makeAnchor(body.text, picture.start, picture.end);
    return anchor === undefined ? undefined : { anchor, region };
  }
  const anchor = pageAnchor(body, area.page);
  return anchor === undefined ? undefined : { anchor, region: { ...region, page: span.label } };
}

/** In letters: as much of what stands around a passage tells it from others of the same words. */
const around = 40;

/**
 * The text of a PDF for positions in the text that another program read of it. Law: a passage has the letters that stand between the
 * positions there; the same letters elsewhere are told apart by what stands around them.
 */
export function pdfForm(raw: string, body: TextBody): TextForm {
  const theirs = lettersIn(raw);
  const ours = lettersIn(body.text);
  return {
    body,
    passage: (from, to) => {
      const [first, last] = [theirs.at(from), theirs.at(to)];
      const words = theirs.letters.slice(first, last);
      if (words === '') return undefined;
      const before = theirs.letters.slice(Math.max(0, first - around), first);
      const after = theirs.letters.slice(last, last + around);
      let best: { readonly at: number; readonly score: number } | undefined;
      let at = ours.letters.indexOf(words);
      for (let tries = 0; at >= 0 && tries < 1000; tries += 1) {
        const alike =
          sharedSuffix(ours.letters.slice(Math.max(0, at - around), at), before) +
          sharedPrefix(ours.letters.slice(at + words.length, at + words.length + around), after);
        // Of those alike in all, the one that lies about as far into the text.
        const score = alike - Math.abs(at - first) / (ours.letters.length + 1);
        if (best === undefined || score > best.score) best = { at, score };
        at = ours.letters.indexOf(words, at + 1);
      }
      if (best === undefined) return undefined;
      const start = ours.places[best.at] ?? 0;
      const end = (ours.places[best.at + words.length - 1] ?? 0) + 1;
      return makeAnchor(body.text, start, end);
    },
  };
}

interface Letters {
  readonly letters: string;
  /** Where each of them stands. */
  readonly places: Int32Array;
  /** How many letters stand before an offset. */
  at(offset: number): number;
}

/** Letters without blanks, and without the hyphens of line ends, which readers of PDFs treat in different ways. */
function lettersIn(text: string): Letters {
  const places = new Int32Array(text.length);
  const before = new Int32Array(text.length + 1);
  const kept: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    before[at] = kept.length;
    const unit = text.charCodeAt(at);
    if (isBlankUnit(unit) || hyphens.has(unit)) continue;
    places[kept.length] = at;
    kept.push(text.charAt(at));
  }
  before[text.length] = kept.length;
  return {
    letters: kept.join(''),
    places: places.subarray(0, kept.length),
    at: (offset) => before[Math.min(Math.max(0, offset), text.length)] ?? 0,
  };
}

const hyphens: ReadonlySet<number> = new Set([0x2d, 0xad, 0x2010, 0x2011]);
