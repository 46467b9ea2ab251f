/** Pictures of a review as files: what `themeloom export --figures` writes and the Export screen draws. */
import { ExpectedError } from '../errors.ts';
import { appraisalSvg } from '../figures/appraisal-figure.ts';
import { appraisalOfReview } from '../figures/appraisal-of-review.ts';
import { figureSvg } from '../figures/draw-figure.ts';
import { type FigureLook, figureIds } from '../figures/figure.ts';
import { figureCsv } from '../figures/figure-numbers.ts';
import { readFigure } from '../figures/read-figure.ts';
import { remarkOn } from '../figures/remark-on.ts';
import { mapsOf } from '../maps/map-outline.ts';
import { t } from '../messages/all-messages.ts';
import { lettersWithoutSign, picturePng } from '../pictures/picture-png.ts';
import type { Typefaces } from '../pictures/typefaces.ts';
import type { InstrumentId, MapId } from '../records/ids.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { TableSource } from '../tables/table-source.ts';

export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The pictures that can be asked for by name. */
export const namedFigures = [...figureIds, 'appraisal'] as const;
export type NamedFigure = (typeof namedFigures)[number];

export interface FigureToWrite {
  readonly figure: NamedFigure;
  readonly format: 'csv' | PictureFormat;
  /** Plain ASCII, the same for the same figure. */
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

export interface FiguresRequest {
  readonly figures: readonly NamedFigure[];
  readonly formats: readonly PictureFormat[];
  /** What PNG is written with. */
  readonly typefaces: Typefaces;
  readonly include?: Scope | undefined;
  readonly instrument?: InstrumentId | undefined;
  /** Which thematic map; each where absent. */
  readonly map?: MapId | undefined;
  /** The colours of thematic maps; those of print where absent. */
  readonly look?: FigureLook | undefined;
}

/**
 * Each figure in each format, and its numbers as CSV; those of appraisal are the table `appraisal-summary`. The same source
 * gives the same bytes. Throws `ExpectedError`: `no-instrument` where the appraisal is asked for and there is none,
 * `figure-letters` where a PNG is asked for and its typeface lacks letters.
 */
export function openFigures(
  source: TableSource,
  request: FiguresRequest,
): readonly FigureToWrite[] {
  const remark = remarkOn(source);
  return [...new Set(request.figures)].flatMap((figure) => {
    if (figure === 'appraisal') {
      const { title, svg } = appraisal(source, request, remark);
      return pictures(figure, title, svg, request);
    }
    // Every map that is asked for is a picture; of a review without any, the codebook as it would be drawn.
    const maps =
      figure === 'map'
        ? mapsOf(source.snapshot).filter(({ id }) => (request.map ?? id) === id)
        : [];
    return (maps.length === 0 ? [undefined] : maps).flatMap((map, at) => {
      const read = readFigure(figure, source, request.include, map?.id);
      const number = at === 0 ? '' : `-${at + 1}`;
      return [
        ...pictures(figure, read.title, figureSvg(read, remark, request.look), request, number),
        toWrite(figure, 'csv', () => utf8(figureCsv(read, remark)), number),
      ];
    });
  });
}

function appraisal(
  { snapshot }: TableSource,
  { include, instrument }: FiguresRequest,
  remark: string | undefined,
): { readonly title: string; readonly svg: string } {
  const found = appraisalOfReview(snapshot, include, instrument);
  if (found === undefined) throw new ExpectedError('no-instrument', t('figure.noInstrument'));
  return { title: found.figure.title, svg: appraisalSvg(found.figure, remark) };
}

function pictures(
  figure: NamedFigure,
  title: string,
  svg: string,
  { formats, typefaces }: FiguresRequest,
  number = '',
): readonly FigureToWrite[] {
  return formats.map((format) => {
    if (format === 'svg') return toWrite(figure, format, () => utf8(svg), number);
    const letters = lettersWithoutSign(svg, typefaces);
    if (letters !== '')
      throw new ExpectedError('figure-letters', t('figure.letters', { figure: title, letters }));
    return toWrite(figure, format, () => picturePng(svg, typefaces), number);
  });
}

function toWrite(
  figure: NamedFigure,
  format: FigureToWrite['format'],
  bytes: () => Uint8Array,
  number = '',
): FigureToWrite {
  return {
    ...{ figure, format, name: `figure-${figure}${number}.${format}` },
    pieces: async function* () {
      yield bytes();
    },
  };
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}
