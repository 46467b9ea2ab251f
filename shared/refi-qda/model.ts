/** A project or codebook of another program as REFI-QDA tells it, before anything of it becomes a record. */

/** A GUID as it is compared: without braces, in small letters. Writers are free in its form, so any words will do. */
export type Guid = string;

export interface RefiUser {
  readonly guid: Guid;
  readonly name: string;
  readonly initials: string;
}

export interface RefiCode {
  readonly guid: Guid;
  readonly name: string;
  readonly isCodable: boolean;
  /** As it is written; it need not be a colour. */
  readonly colour: string;
  readonly description: string;
  readonly notes: readonly Guid[];
  readonly children: readonly RefiCode[];
}

/** Codes with all that stand below them, each before what is below it. */
export function allCodes(codes: readonly RefiCode[]): readonly RefiCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.children)]);
}

/** What a code was applied by: `user` and `code` are empty where they are not told. */
export interface RefiCoding {
  readonly guid: Guid;
  readonly code: Guid;
  readonly user: Guid;
  readonly notes: readonly Guid[];
}

/** A stretch of a text; what the two positions count is for `placeSelections` to find out. */
export interface RefiSelection {
  readonly guid: Guid;
  /** Often the quote, but also a title or nothing. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly user: Guid;
  readonly description: string;
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
}

/** An area of a page of a PDF, in points; from where `y` counts, programs do not agree. */
export interface RefiArea
  extends Pick<RefiSelection, 'codings' | 'description' | 'guid' | 'name' | 'notes' | 'user'> {
  /** From 0. */
  readonly page: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A stretch of a recording or an area of a picture, which has no place in a text of its own. */
export interface RefiPart
  extends Pick<RefiSelection, 'codings' | 'description' | 'guid' | 'name' | 'notes' | 'user'> {
  /** Undefined where it is not told. */
  readonly span: TimeSpan | PictureArea | undefined;
}

/** In milliseconds. */
export interface TimeSpan {
  readonly kind: 'time';
  readonly begin: number;
  readonly end: number;
}

/** In pixels. */
export interface PictureArea {
  readonly kind: 'area';
  readonly corners: readonly [number, number, number, number];
  /** Of a page, from 0; nothing or no number of a picture. */
  readonly page?: number;
}

/** A moment of a recording and its place in a transcript, which counts as selections do. */
export interface SyncPoint {
  /** In milliseconds. */
  readonly time: number;
  readonly position: number;
}

/** Where a text is: in the file itself, or in another by that path. */
export interface RefiText {
  readonly inline: string | undefined;
  readonly path: string | undefined;
}

export interface VariableValue {
  readonly variable: Guid;
  readonly value: string;
}

/**
 * A source with the text that can be coded, if it has one; a PDF has the text that was written out for it, a recording its first
 * transcript, of which each further one is a source of its own.
 */
export interface RefiSource {
  readonly guid: Guid;
  readonly kind: 'text' | 'pdf' | 'picture' | 'audio' | 'video';
  readonly name: string;
  readonly user: Guid;
  readonly description: string;
  readonly text: RefiText | undefined;
  /** Where the formatted file lies that the text was read from. */
  readonly richPath?: string | undefined;
  readonly selections: readonly RefiSelection[];
  /** Of the whole source. */
  readonly codings: readonly RefiCoding[];
  readonly notes: readonly Guid[];
  readonly values: readonly VariableValue[];
  /** Where the file of a PDF, picture or recording is. */
  readonly path?: string | undefined;
  /** Areas of a PDF that are no quotes. */
  readonly areas?: readonly RefiArea[];
  /** Of a picture or recording. */
  readonly parts?: readonly RefiPart[];
  /** Of a transcript. */
  readonly syncPoints?: readonly SyncPoint[];
  /** What the transcript itself is called by. */
  readonly transcript?: Guid;
  /** The recording that a further transcript is of. */
  readonly besides?: Guid;
}

export interface RefiNote {
  readonly guid: Guid;
  readonly name: string;
  readonly user: Guid;
  readonly description: string;
  readonly text: RefiText;
  readonly selections: readonly RefiSelection[];
  readonly codings: number;
}

export interface RefiVariable {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
}

export interface RefiCase {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
  readonly values: readonly VariableValue[];
  readonly sources: readonly Guid[];
  readonly codes: readonly Guid[];
  readonly selections: readonly Guid[];
}

export interface RefiSet {
  readonly guid: Guid;
  readonly name: string;
  readonly description: string;
  readonly codes: readonly Guid[];
  readonly sources: readonly Guid[];
  readonly notes: readonly Guid[];
}

export interface RefiLink {
  readonly guid: Guid;
  readonly name: string;
  readonly origin: Guid;
  readonly target: Guid;
}

/** A drawing of things of the project. */
export interface RefiGraph {
  readonly guid: Guid;
  readonly name: string;
  readonly vertices: readonly RefiVertex[];
  readonly edges: readonly RefiEdge[];
}

export interface RefiVertex {
  readonly guid: Guid;
  readonly name: string;
  /** What it stands for; empty for a node of the drawing’s own. */
  readonly of: Guid;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

export interface RefiEdge {
  readonly name: string;
  /** The link it stands for, where it stands for one. */
  readonly of: Guid;
  readonly from: Guid;
  readonly to: Guid;
}

export interface RefiDates {
  readonly codings: number;
  readonly notes: number;
  /** Selections, codes, sources, users. */
  readonly others: number;
}

/** A whole project; a codebook is one with codes and sets alone. */
export interface RefiProject {
  readonly name: string;
  /** What wrote it, in its own words. */
  readonly origin: string;
  readonly creator: Guid;
  /** Who changed it last; empty where it is not told. */
  readonly modifier: Guid;
  readonly description: string;
  readonly users: readonly RefiUser[];
  readonly codes: readonly RefiCode[];
  readonly variables: readonly RefiVariable[];
  readonly cases: readonly RefiCase[];
  readonly sources: readonly RefiSource[];
  readonly notes: readonly RefiNote[];
  readonly projectNotes: readonly Guid[];
  readonly sets: readonly RefiSet[];
  readonly links: readonly RefiLink[];
  readonly graphs: readonly RefiGraph[];
  /** Of how many things it is told when they were made or changed; of none where absent. */
  readonly dates?: RefiDates;
}
