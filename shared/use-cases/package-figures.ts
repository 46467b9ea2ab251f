/** The figures of a package for the journal, as they are shown in Tables. */
import { BugError } from '../errors.ts';
import { appraisalSvg } from '../figures/appraisal-figure.ts';
import { appraisalOfReview } from '../figures/appraisal-of-review.ts';
import { figureSvg } from '../figures/draw-figure.ts';
import { type FigureId, figureIds } from '../figures/figure.ts';
import { figureCsv } from '../figures/figure-numbers.ts';
import { readFigure } from '../figures/read-figure.ts';
import { remarkOn } from '../figures/remark-on.ts';
import { mapsOf } from '../maps/map-outline.ts';
import { t } from '../messages/all-messages.ts';
import { instrumentsUsed } from '../methods/said-of-appraisal.ts';
import { lettersWithoutSign, picturePng } from '../pictures/picture-png.ts';
import type { Typefaces } from '../pictures/typefaces.ts';
import { flowDocx } from '../prisma/flow-docx.ts';
import { flowOfReview } from '../prisma/flow-of-review.ts';
import { flowSvg } from '../prisma/flow-svg.ts';
import type { MapId } from '../records/ids.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import type { ListedSource } from '../tables/table-source.ts';
import type { PackageFile } from './package-file.ts';

/** The flow diagram once there is a study, a figure for each instrument that any was appraised by, and pictures of what is coded. */
export function packageFigures(source: ListedSource, typefaces: Typefaces): readonly PackageFile[] {
  const { asOf, listed, snapshot } = source;
  if (snapshot.studies.size === 0) return [];
  const { review } = snapshot;
  const reviewTitle = review?.title ?? '';
  const remark = remarkOn(source);
  const flow = { group: 'figures', title: t('prisma.title') } as const;
  const numbers = flowOfReview(snapshot);
  return [
    ...drawnFiles(
      flow.title,
      'flow-diagram',
      flowSvg(numbers, { reviewTitle, ...(remark === undefined ? {} : { remark }) }),
      typefaces,
    ),
    {
      ...flow,
      name: 'figures/flow-diagram.docx',
      pieces: async function* () {
        yield await flowDocx(numbers, { reviewTitle, asOf });
      },
    },
    ...instrumentsUsed(source).flatMap((instrument, at) => {
      const number = at === 0 ? '' : `-${at + 1}`;
      const found = appraisalOfReview(snapshot, listed.choice, instrument.id);
      if (found === undefined) throw new BugError('An instrument that is used is not there');
      const { figure } = found;
      return drawnFiles(
        figure.title,
        `appraisal${number}`,
        appraisalSvg(figure, remark),
        typefaces,
      );
    }),
    ...figureIds
      .filter((id) => id !== 'map')
      .flatMap((id) => pictureFiles({ id, name: id }, source, remark, typefaces)),
    // Of maps those that somebody made.
    ...mapsOf(snapshot).flatMap((map, at) => {
      const name = at === 0 ? 'map' : `map-${at + 1}`;
      return pictureFiles({ id: 'map', name, mapId: map.id }, source, remark, typefaces);
    }),
  ];
}

/** A picture and its numbers, once there is something in it. */
function pictureFiles(
  { id, mapId, name }: { readonly id: FigureId; readonly name: string; readonly mapId?: MapId },
  source: ListedSource,
  remark: string | undefined,
  typefaces: Typefaces,
): readonly PackageFile[] {
  const figure = readFigure(id, source, source.listed.choice, mapId);
  const isEmpty = figure.rows.every(({ values }) => values.every((value) => (value ?? 0) === 0));
  if (isEmpty) return [];
  const csv = figureCsv(figure, remark);
  return [
    ...drawnFiles(figure.title, name, figureSvg(figure, remark), typefaces),
    fileOf(figure.title, `${name}.csv`, () => inBytesLater([csv])),
  ];
}

/** A picture as SVG, and as PNG where its typeface has all letters. */
function drawnFiles(
  title: string,
  name: string,
  svg: string,
  typefaces: Typefaces,
): readonly PackageFile[] {
  const drawing = fileOf(title, `${name}.svg`, () => inBytesLater([svg]));
  if (lettersWithoutSign(svg, typefaces) !== '') return [drawing];
  return [
    drawing,
    fileOf(title, `${name}.png`, async function* () {
      yield picturePng(svg, typefaces);
    }),
  ];
}

function fileOf(title: string, name: string, pieces: PackageFile['pieces']): PackageFile {
  return { group: 'figures', title, name: `figures/${name}`, pieces };
}
