import type { CodeNotes } from '../codebook/listed-code.ts';
import type { CodeKind } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';

/** One line of the preview, and one code of the command. */
export interface PlannedCode {
  /** Its place in the plan, by which others name it as theirs above. */
  readonly key: number;
  readonly parent: number | undefined;
  /** From 0, within the list. */
  readonly depth: number;
  /** Where it is first named, from 1. */
  readonly line: number;
  readonly name: string;
  /** `here`: at this place of the codebook already; `elsewhere`: at another place of it, where it stays. */
  readonly state: 'new' | 'here' | 'elsewhere';
  /** The code that is there already. */
  readonly codeId: CodeId | undefined;
  readonly kind: CodeKind;
  readonly colour: number | undefined;
  readonly notes: CodeNotes;
  /** What the code that is there lacks and the list has. */
  readonly missing: CodeNotes;
  readonly doubts: readonly string[];
  /** Further codes a new one stands under: their keys in the plan, or ids where they are only in the codebook (T5). */
  readonly alsoUnder: readonly (number | CodeId)[];
}
