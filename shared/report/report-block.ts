/** A report as a sequence of headings, paragraphs, quotes, tables and figures, whatever it is written as. */
import type { PrintedTable } from '../export/printed-table.ts';

export type ReportLevel = 1 | 2 | 3 | 4;

export type ReportBlock =
  | {
      readonly kind: 'heading';
      readonly level: ReportLevel;
      readonly text: string;
      /** What the list of contents leads to it by: letters, digits and hyphens. */
      readonly anchor: string;
    }
  | { readonly kind: 'text'; readonly text: string; readonly label?: string }
  /** What is said by the way. */
  | { readonly kind: 'soft'; readonly text: string; readonly underQuote?: true }
  /** The name of a study above its quotes. */
  | { readonly kind: 'study'; readonly text: string }
  /** `quote` is stored bare: writers add the quotation marks. */
  | { readonly kind: 'quote'; readonly quote: string; readonly where: string }
  /** Tables and figures are each numbered from 1. */
  | { readonly kind: 'table'; readonly number: number; readonly table: PrintedTable }
  | { readonly kind: 'figure'; readonly number: number; readonly figure: ReportFigure };

/** A drawing with its words in it. */
export interface ReportFigure {
  readonly title: string;
  readonly svg: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

export type ReportHeading = Extract<ReportBlock, { readonly kind: 'heading' }>;

export interface Report {
  readonly title: string;
  readonly reviewTitle: string;
  /** ISO date, the only one that gets into a file. */
  readonly asOf: string;
  /** Sentences at the head: whose coding, which studies, which day, that data are invented. */
  readonly notes: readonly string[];
  /** What the list of contents has, in order. */
  readonly contents: readonly ReportHeading[];
  /** Its figures in their order, where it has any. */
  readonly figures?: readonly ReportFigure[];
  /** Made as they are asked for, the same ones each time. */
  readonly blocks: Iterable<ReportBlock>;
}
