/** The tables of findings: CERQual evidence profile, summary of qualitative findings, and findings with their quotes (rule F9). */
import { codeTree } from '../codebook/code-tree.ts';
import { type FindingEvidence, findingEvidence } from '../findings/evidence.ts';
import { shownExcerpt } from '../findings/evidence-excerpts.ts';
import { t } from '../messages/all-messages.ts';
import type { Excerpt } from '../records/excerpt.ts';
import { type FindingComponent, findingComponents } from '../records/finding.ts';
import type { ExcerptId, FindingId } from '../records/ids.ts';
import { type CodedExcerpt, quoteParts } from './coded-excerpts.ts';
import { findingWords } from './memo-words.ts';
import { pickQuotes, quotePlaces } from './pick-quotes.ts';
import { inStudyOrder, studyPlaces } from './study-order.ts';
import {
  type CellParagraph,
  type Table,
  type TableCell,
  type TableColumn,
  type TableRow,
  textCell,
} from './table.ts';
import type { ListedSource, TableOptions } from './table-source.ts';
import { defaultQuotesPerTheme } from './themes-table.ts';

/** One line of a table of findings. */
interface Line {
  readonly evidence: FindingEvidence;
  readonly source: ListedSource;
}

/** Every finding with its components, in the columns and the order in which evidence profiles are published. */
export function evidenceProfileTable(source: ListedSource): Table {
  return {
    id: 'evidence-profile',
    title: t('table.evidence-profile'),
    columns: [
      statementColumn(3.4),
      studiesColumn(3.6),
      ...findingComponents.map(
        (key): TableColumn => ({
          key,
          label: t(`findings.component.${key}`),
          kind: 'text',
          weight: 2.8,
        }),
      ),
      confidenceColumn(),
      explanationColumn(3),
    ],
    rows: rowsOf(source, (line) => [
      leading(line, statementCell(line)),
      studiesCell(line),
      ...findingComponents.map((component) => leading(line, componentCell(line, component))),
      leading(line, confidenceCell(line)),
      explanationCell(line),
    ]),
    notes: notesOf(source),
  };
}

/** Every finding with its confidence and the explanation of it: the summary of qualitative findings. */
export function findingsTable(source: ListedSource): Table {
  return {
    id: 'findings',
    title: t('table.findings'),
    columns: [statementColumn(5), studiesColumn(3.4), confidenceColumn(), explanationColumn(4.6)],
    rows: rowsOf(source, (line) => [
      leading(line, statementCell(line)),
      studiesCell(line),
      leading(line, confidenceCell(line)),
      explanationCell(line),
    ]),
    notes: notesOf(source),
  };
}

/** Every finding with the quotes that support it, and those that contradict or qualify it. */
export function findingsQuotesTable(source: ListedSource, options: TableOptions = {}): Table {
  const { quotesPerTheme = defaultQuotesPerTheme } = options;
  return {
    id: 'findings-quotes',
    title: t('table.findings-quotes'),
    columns: [
      statementColumn(4),
      { key: 'supporting', label: t('findings.column.supporting'), kind: 'quotes', weight: 6 },
      { key: 'against', label: t('findings.column.against'), kind: 'quotes', weight: 4.4 },
    ],
    rows: rowsOf(
      source,
      (line) => [
        statementCell(line),
        quotesCell(source, supporting(line, quotesPerTheme)),
        quotesCell(source, against(line)),
      ],
      rowName,
    ),
    notes: [t('findings.note.quotes', { count: quotesPerTheme }), ...notesOf(source)],
  };
}

const statementColumn = (weight: number): TableColumn => ({
  key: 'finding',
  label: t('findings.column.statement'),
  kind: 'text',
  weight,
});
const studiesColumn = (weight: number): TableColumn => ({
  key: 'studies',
  label: t('findings.column.studies'),
  kind: 'text',
  weight,
});
const confidenceColumn = (): TableColumn => ({
  key: 'confidence',
  label: t('findings.column.confidence'),
  kind: 'text',
  weight: 2.5,
});
const explanationColumn = (weight: number): TableColumn => ({
  key: 'explanation',
  label: t('findings.column.explanation'),
  kind: 'text',
  weight,
});

/** A row for each finding, under a heading for each theme where any stands under one. */
function rowsOf(
  source: ListedSource,
  cellsOf: (line: Line) => readonly TableCell[],
  nameOf?: (id: FindingId) => string,
): readonly TableRow[] {
  const { byFinding, outline } = findingEvidence(source.snapshot, source.listed);
  const hasThemes = outline.groups.some(({ theme }) => theme !== undefined);
  return outline.groups.flatMap(({ findings, theme }): readonly TableRow[] => [
    ...(hasThemes
      ? [
          {
            depth: 0,
            group: true,
            cells: [
              theme === undefined
                ? textCell(t('findings.noTheme'))
                : textCell(theme.code.name, [theme.code.id]),
            ],
          },
        ]
      : []),
    ...findings.flatMap(({ finding }) => {
      const evidence = byFinding.get(finding.id);
      return evidence === undefined
        ? []
        : [
            {
              depth: 0,
              cells: cellsOf({ evidence, source }),
              ...(nameOf === undefined ? {} : { name: nameOf(finding.id) }),
            },
          ];
    }),
  ]);
}

function statementCell({ evidence: { read }, source }: Line): TableCell {
  const { finding, number } = read;
  const statement = findingWords(finding.statement, source);
  return textCell(t('findings.numbered', { number, statement }), [finding.id]);
}

/** What the row of a finding is called in the table of its quotes. */
function rowName(id: FindingId): string {
  return id.replace(/[^\w-]+/g, '-');
}

/** A cell that leads to the quotes of its finding. */
function leading({ evidence }: Line, cell: TableCell): TableCell {
  const row = rowName(evidence.read.finding.id);
  return { ...cell, leadsTo: { table: 'findings-quotes', row } };
}

function studiesCell({ evidence, source: { labels, snapshot } }: Line): TableCell {
  const studies = inStudyOrder(
    snapshot.studies,
    [...evidence.studies.keys()].flatMap((id) => snapshot.studies.get(id) ?? []),
  );
  return textCell(
    studies.map(({ id }) => labels.get(id) ?? '').join('; '),
    studies.map(({ id }) => id),
  );
}

function componentCell(line: Line, component: FindingComponent): TableCell {
  const { finding } = line.evidence.read;
  const level = finding[component];
  const direct =
    component === 'relevance' && finding.directness !== undefined
      ? t(`findings.directness.${finding.directness}`)
      : undefined;
  return {
    paragraphs: [
      ...(level === undefined
        ? [plain(t('findings.notAssessed'), 'muted')]
        : [plain(t(`findings.concern.${level}`), 'strong')]),
      ...(direct === undefined ? [] : [plain(direct)]),
      ...linesOf(finding[`${component}Reason`], line.source),
    ],
    from: [finding.id, ...restingOn(line, component)],
  };
}

/** The excerpts that a component leads to: those that speak against the finding for coherence. */
function restingOn({ evidence }: Line, component: FindingComponent): readonly string[] {
  if (component === 'methods') return [...evidence.studies.keys()];
  if (component !== 'coherence') return [];
  return evidence.marked.map(({ excerpt, under }) => under[0] ?? excerpt.id);
}

function confidenceCell({ evidence: { read } }: Line): TableCell {
  const { confidence, id } = read.finding;
  return {
    paragraphs: [
      confidence === undefined
        ? plain(t('findings.notAssessed'), 'muted')
        : plain(t(`findings.confidence.${confidence}`), 'strong'),
    ],
    from: [id],
  };
}

function explanationCell({ evidence: { read }, source }: Line): TableCell {
  return { paragraphs: linesOf(read.finding.confidenceReason, source), from: [read.finding.id] };
}

function plain(text: string, style: 'plain' | 'muted' | 'strong' = 'plain'): CellParagraph {
  return [{ text, style }];
}

function linesOf(text = '', source: ListedSource): readonly CellParagraph[] {
  return findingWords(text, source)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [plain(line.trim())]));
}

/** The marked passages that support a finding, else some excerpts of what it rests on, as tables of themes choose them. */
function supporting({ evidence, source }: Line, wanted: number): readonly CodedExcerpt[] {
  const marked = evidence.marked.flatMap((each) =>
    each.stance === 'supports' ? quoted(source, each.under[0] ?? each.excerpt.id) : [],
  );
  if (marked.length > 0) return inPlaces(source, marked);
  const spoken = new Set(evidence.marked.flatMap(({ under }) => under));
  const places = studyPlaces(source.snapshot.studies);
  // More than are wanted, so that enough are left without those of which something was said.
  const entries = evidence.parts.flatMap((part) =>
    part
      .first(wanted + spoken.size, quotePlaces)
      .flatMap((excerpt) => (spoken.has(excerpt.id) ? [] : entryOf(source, excerpt))),
  );
  return pickQuotes(entries, wanted, new Set(), ({ study }) => places.get(study.id) ?? 0);
}

function against({ evidence, source }: Line): readonly CodedExcerpt[] {
  return inPlaces(
    source,
    evidence.marked.flatMap((each) =>
      each.stance === 'supports' ? [] : quoted(source, each.under[0] ?? each.excerpt.id),
    ),
  );
}

function inPlaces(
  { snapshot }: ListedSource,
  entries: readonly CodedExcerpt[],
): readonly CodedExcerpt[] {
  const places = studyPlaces(snapshot.studies);
  return entries.toSorted(
    (a, b) =>
      (places.get(a.study.id) ?? 0) - (places.get(b.study.id) ?? 0) ||
      a.excerpt.start - b.excerpt.start,
  );
}

function quoted(source: ListedSource, id: ExcerptId): readonly CodedExcerpt[] {
  const excerpt = shownExcerpt(source.snapshot, id);
  return excerpt === undefined ? [] : entryOf(source, excerpt);
}

function entryOf({ snapshot }: ListedSource, excerpt: Excerpt): readonly CodedExcerpt[] {
  const document = snapshot.documents.get(excerpt.documentId);
  const study = document === undefined ? undefined : snapshot.studies.get(document.studyId);
  return document === undefined || study === undefined
    ? []
    : [{ excerpt, document, study, codes: [] }];
}

function quotesCell(source: ListedSource, entries: readonly CodedExcerpt[]): TableCell {
  return {
    paragraphs: entries.map((entry) => quoteParts(source, entry)),
    from: entries.map(({ excerpt }) => excerpt.id),
  };
}

function notesOf({ listed, snapshot }: ListedSource): readonly string[] {
  const { byFinding, outline } = findingEvidence(snapshot, listed);
  const open = outline.findings.filter(({ finding }) => finding.confidence === undefined).length;
  const { nodes } = codeTree(snapshot.codes);
  const byHand = [...byFinding.values()].flatMap(({ left, studies }) => [
    ...left.values(),
    ...[...studies.values()].flatMap(({ added }) => added ?? []),
  ]).length;
  return [
    t('findings.note.cerqual'),
    ...(open === 0 ? [] : [t('findings.note.open', { count: open })]),
    ...(byHand === 0 || nodes.size === 0 ? [] : [t('findings.note.byHand', { count: byHand })]),
  ];
}
