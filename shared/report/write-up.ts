/** A sheet of the write-up as a report: the team’s words, and quotes, findings, tables and figures as they are now (H9). */

import { bareQuote } from '../anchor/bare-quote.ts';
import { quotedWords } from '../anchor/cite-passage.ts';
import { printTable } from '../export/printed-table.ts';
import { findingEvidence } from '../findings/evidence.ts';
import { t } from '../messages/all-messages.ts';
import { once } from '../once.ts';
import type { Part } from '../records/part.ts';
import type { Sheet } from '../records/sheet.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import { citation } from '../tables/cited-quote.ts';
import { codingNote } from '../tables/coding-note.ts';
import { findingWords, memoWords, sourceOfExcerpt } from '../tables/memo-words.ts';
import { listedSource, openTable } from '../tables/open-table.ts';
import { studiesNote } from '../tables/studies-note.ts';
import { namedTableIds } from '../tables/table.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { quotedExcerpt } from '../team/quoted-excerpt.ts';
import { programVersion } from '../version.ts';
import { partsOf } from '../write-up/sheet-outline.ts';
import { figureShown } from './figure-shown.ts';
import type { Report, ReportBlock } from './report-block.ts';

/** A sheet as it reads now. Law: equal sources give equal reports. */
export function writeUpReport(source: ListedSource, sheet: Sheet): Report {
  const { asOf, listed, snapshot } = source;
  const { review } = snapshot;
  const title = review?.title ?? '';
  const parts = partsOf(snapshot, sheet.id);
  const notes = [
    ...(parts.some(({ kind }) => isCounted.has(kind))
      ? [codingNote(source), studiesNote(snapshot, listed)]
      : []),
    t('note.asOf', { title, date: asOf, version: programVersion }),
    ...(review?.sample === true ? [t('note.sample')] : []),
  ];
  const blocks = parts.flatMap(reader(source, new Set(notes)));
  return {
    ...{ title: sheet.name, reviewTitle: title, asOf },
    // A manuscript begins with its words: what figures mean stands at its end.
    notes: [],
    contents: [],
    figures: blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])),
    blocks: [...blocks, ...notes.map((text) => ({ kind: 'soft', text }) as const)],
  };
}

/** Parts whose words depend on the coding and the studies that were chosen. */
const isCounted: ReadonlySet<Part['kind']> = new Set(['finding', 'table', 'figure']);

/** A source in the coding and of the studies that a part was chosen to be of, else as it is (H10). */
function chosenFor({ include, layer }: Part, source: ListedSource): ListedSource {
  const { listed, snapshot } = source;
  const isOther = layer !== undefined && layer !== snapshot.view.layer;
  const inLayer = isOther ? source.inLayer?.(layer) : undefined;
  if (inLayer === undefined && (include === undefined || include === listed.choice)) return source;
  // What was listed is gone from the coding: others are listed of all of it.
  const { layer: shown } = snapshot.view;
  const whole = inLayer ?? (shown === 'all' ? undefined : source.inLayer?.(shown)) ?? source;
  return listedSource(whole, listedStudies(whole.snapshot, include ?? listed.choice));
}

/** `said` stands at the end of the sheet, and not below each table again. */
function reader(
  source: ListedSource,
  said: ReadonlySet<string>,
): (part: Part) => readonly ReportBlock[] {
  const { asOf, listed, snapshot, texts } = source;
  const everything = source.everyone ?? snapshot;
  const evidence = once(() => findingEvidence(snapshot, listed));
  const numbers = { table: 0, figure: 0 };
  const gone = (what: Part['kind']): ReportBlock[] => [
    { kind: 'soft', text: t('writeUp.goneHere', { part: what }) },
  ];
  const quoted = ({ excerptId, kind }: Part): readonly ReportBlock[] => {
    const found = excerptId === undefined ? undefined : quotedExcerpt(everything, excerptId);
    if (found?.kind !== 'there') return gone(kind);
    const { excerpt } = found;
    return [
      {
        kind: 'quote',
        quote: bareQuote(quotedWords(excerpt)),
        where: citation(sourceOfExcerpt(excerpt, everything, texts)),
      },
    ];
  };
  const found = ({ findingId, kind }: Part): readonly ReportBlock[] => {
    const { byFinding, outline } = evidence();
    const id = findingId === undefined ? undefined : outline.resolved.get(findingId);
    const read = id === undefined ? undefined : byFinding.get(id);
    if (read === undefined) return gone(kind);
    const { finding, number } = read.read;
    const why = findingWords(finding.confidenceReason?.trim() ?? '', source);
    return [
      {
        kind: 'text',
        label: t('writeUp.findingLabel', { number }),
        text: findingWords(finding.statement, source),
      },
      {
        kind: 'soft',
        underQuote: true,
        text: t('writeUp.findingSays', {
          confidence:
            finding.confidence === undefined
              ? t('findings.notAssessed')
              : t(`findings.confidence.${finding.confidence}`),
          why: why === '' ? 'no' : 'yes',
          reason: why,
          studies: read.studies.size,
        }),
      },
    ];
  };
  const tabled = (part: Part): readonly ReportBlock[] => {
    const { gridId, instrumentId, kind, shows } = part;
    const id = namedTableIds.find((each) => each === shows);
    if (id === undefined) return gone(kind);
    const { review } = snapshot;
    const of = chosenFor(part, source);
    const table = printTable(
      openTable(id, of, { include: of.listed.choice, grid: gridId, instrument: instrumentId }),
      { asOf, reviewTitle: review?.title ?? '', sample: review?.sample === true },
    );
    numbers.table += 1;
    const notes = table.notes.filter((note) => !said.has(note));
    return [{ kind: 'table', number: numbers.table, table: { ...table, notes } }];
  };
  const drawn = (part: Part): readonly ReportBlock[] => {
    const { kind, shows } = part;
    const figure =
      shows === undefined ? undefined : figureShown(shows, chosenFor(part, source), part);
    if (figure === undefined) return gone(kind);
    numbers.figure += 1;
    return [{ kind: 'figure', number: numbers.figure, figure }];
  };
  return (part) => {
    switch (part.kind) {
      case 'heading':
        return part.text === undefined
          ? []
          : [
              {
                ...{ kind: 'heading', level: part.level ?? 1, text: part.text },
                anchor: part.id.replace(/[^\w-]+/g, '-'),
              },
            ];
      case 'text':
        return memoWords(part.text ?? '', everything, texts)
          .split(/\n\s*\n/)
          .flatMap((text) => (text.trim() === '' ? [] : [{ kind: 'text', text: text.trim() }]));
      case 'quote':
        return quoted(part);
      case 'finding':
        return found(part);
      case 'table':
        return tabled(part);
      case 'figure':
        return drawn(part);
    }
  };
}
