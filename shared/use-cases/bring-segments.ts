/** A table of coded segments as work that comes into a review: shown first, then brought in. */
import type { BundleContents } from '../bundle/contents.ts';
import { clip } from '../commands/excerpts.ts';
import { type Texts, withCorrections } from '../corrections/corrected-text.ts';
import { asRead } from '../corrections/read-rows.ts';
import { asStored } from '../corrections/stored-changes.ts';
import { t } from '../messages/all-messages.ts';
import type { Progress } from '../progress.ts';
import { newId, type RandomBytes } from '../records/ids.ts';
import type { RefiReport } from '../refi-qda/report.ts';
import type { SegmentFile } from '../segments/open-segments.ts';
import { codersOf, planSegments, type ReadSegments } from '../segments/plan-segments.ts';
import { canBeRead, columnsLeft, type SegmentColumns } from '../segments/segment-columns.ts';
import { segmentRows } from '../segments/segment-rows.ts';
import { viewOf } from '../team/view.ts';
import { type IntoReview, workOfPlans } from './bring-project.ts';
import type { ProjectWriter } from './converted-project.ts';
import type { ProjectLook, TableOfSegments } from './look-at-project.ts';

/** The rows of a file, by columns that were told where it is a table; those its headings say where none were. */
export function readSegments(file: SegmentFile, told?: SegmentColumns): ReadSegments {
  if (file.kind === 'references') return { origin: file.origin, rows: file.rows, left: [] };
  const columns = told ?? file.columns;
  const heading = file.headings[columns.code ?? -1] ?? '';
  const left = columnsLeft(file.headings, columns);
  const isMany = severalCodes.test(heading.trim());
  return { origin: file.origin, rows: segmentRows(file.rows, columns, isMany), left };
}

/** Headings that promise several codes in a cell. */
const severalCodes = /^(?:codes|tags|nodes|codes applied(?: combined)?)$/i;

/** The review, its texts, and who looks. */
export interface SegmentsInto extends IntoReview {
  readonly texts: Texts;
}

/** What comes in from segments into a review, as work of their coders that can be taken back as one step. */
export function workOfSegments(
  segments: ReadSegments,
  into: SegmentsInto,
  { now, onSource, random }: Omit<ProjectWriter, 'device'>,
): { readonly contents: BundleContents; readonly report: RefiReport } {
  const { plans, report } = planned(segments, into, random, onSource);
  const stored = plans.map(({ plan, reviewerId }) => ({
    reviewerId,
    plan: { ...plan, changes: asStored(into.full, plan.changes) },
  }));
  return { contents: workOfPlans(stored, into, { now, random }), report };
}

/** What would come in, without anything being written; nothing where the columns are not known. */
export function lookAtSegments(
  { columns, file, name }: NamedSegments,
  into: Omit<SegmentsInto, 'clock' | 'names' | 'people'>,
  random: RandomBytes,
  onSource?: (progress: Progress) => void,
): ProjectLook {
  const told = file.kind === 'table' ? (columns ?? file.columns) : undefined;
  const isKnown = told === undefined || canBeRead(told);
  const segments = isKnown ? readSegments(file, columns) : { origin: '', rows: [], left: [] };
  const nobody = { names: new Map(), people: new Map() };
  const { coders, report } = planned(segments, { ...into, ...nobody }, random, onSource);
  return {
    kind: 'segments',
    title: name.replace(/\.[a-z]{2,5}$/i, ''),
    origin: file.origin || t('segments.aTable'),
    people: codersOf(segments.rows).flatMap((coder) => {
      const codings = coders.get(coder.guid) ?? 0;
      return codings === 0 ? [] : [{ ...coder, codings }];
    }),
    report,
    ...(file.kind === 'table' ? { table: tableOf(file, told ?? {}) } : {}),
  };
}

/** A file of segments with what was said of its columns. */
export interface NamedSegments {
  readonly file: SegmentFile;
  readonly name: string;
  readonly columns?: SegmentColumns | undefined;
}

function tableOf(
  { headings, rows }: Extract<SegmentFile, { readonly kind: 'table' }>,
  columns: SegmentColumns,
): TableOfSegments {
  const samples = headings.map((_, at) => {
    const filled = rows.find(({ cells }) => (cells[at] ?? '').trim() !== '');
    return clip((filled?.cells[at] ?? '').trim());
  });
  return { headings, samples, columns };
}

type Into = Omit<SegmentsInto, 'clock'>;

function planned(
  segments: ReadSegments,
  { full, names, people, reviewerId, texts }: Into,
  random: RandomBytes,
  onSource: ((progress: Progress) => void) | undefined,
) {
  const read = asRead(full);
  return planSegments(segments, {
    full: read,
    shown: viewOf(read, { viewer: reviewerId, layer: 'everyone' }),
    texts: withCorrections(texts),
    importer: reviewerId,
    known: people,
    names,
    newId: (prefix) => newId(prefix, random),
    onRow: (progress) => onSource?.(progress),
  });
}
