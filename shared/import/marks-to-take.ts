/** What is made of the marks in a PDF: pure, so that the application and the command line make the same of them. */
import { makeAnchor } from '../anchor/anchor.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { comparableName } from '../codebook/listed-code.ts';
import type { CodeChoice } from '../commands/coding.ts';
import type { TakenMark } from '../commands/take-marks.ts';
import type { MarkKind } from '../documents/pdf-annotations.ts';
import type { MarkColour, PlacedMark, PlacedMarks, PlacedNote } from '../documents/pdf-marks.ts';
import { t } from '../messages/all-messages.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';

/** Marks of one kind and colour, which readers of a file mostly mean one thing by. */
export interface MarkGroup {
  readonly key: string;
  readonly kind: MarkKind;
  readonly colour: MarkColour;
  /** How it is called, e.g. “Highlighted in yellow”; a new code for it has this name. */
  readonly name: string;
  readonly count: number;
}

/** A code for a group, its comments alone, or nothing of it. */
export type GroupChoice = CodeChoice | 'comments' | 'leave';

/** The groups in the order in which their first marks come. */
export function markGroups(marks: readonly PlacedMark[]): readonly MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { colour, kind } of marks) {
    const key = keyOf({ colour, kind });
    const name = t('marks.group', { colour, kind });
    groups.set(key, { key, kind, colour, name, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/**
 * What is made of each group where nobody says otherwise: a code with the name of the group, the one that is there
 * already or a new one.
 */
export function groupChoice(
  marks: readonly PlacedMark[],
  codes: ReadonlyMap<CodeId, Code>,
): (key: string) => GroupChoice {
  const choices = new Map(
    markGroups(marks).map(({ key, name }) => {
      const same = codeTree(codes).inOrder.find(
        ({ code }) => code.retired !== true && comparableName(code.name) === comparableName(name),
      );
      const choice: CodeChoice =
        same === undefined ? { newCode: { name } } : { codeId: same.code.id };
      return [key, choice] as const;
    }),
  );
  return (key) => choices.get(key) ?? 'leave';
}

/** The group of a mark. */
export function keyOf({ colour, kind }: Pick<PlacedMark, 'colour' | 'kind'>): string {
  return `${kind} ${colour}`;
}

/**
 * Passages with their codes and comments, and the note that the other comments make. A mark that goes over several
 * stretches has its comment on the first. The name of `me` is not put before comments of one's own.
 */
export function marksToTake(
  { marks, notes, wordless }: PlacedMarks,
  context: {
    readonly text: string;
    readonly me: string;
    readonly choiceOf: (key: string) => GroupChoice;
  },
): { readonly marks: readonly TakenMark[]; readonly note: string } {
  const { choiceOf, me, text } = context;
  const taken = marks.flatMap((mark): readonly TakenMark[] => {
    const choice = choiceOf(keyOf(mark));
    if (choice === 'leave') return [];
    const code = choice === 'comments' ? undefined : choice;
    const comment = saidBy(mark, me);
    if (code === undefined && comment === '') return [];
    const ranges = code === undefined ? mark.ranges.slice(0, 1) : mark.ranges;
    return ranges.flatMap(({ end, start }, at) => {
      const anchor = makeAnchor(text, start, end);
      return anchor === undefined ? [] : [{ anchor, code, comment: at === 0 ? comment : '' }];
    });
  });
  const note = [...notes, ...wordless]
    .filter(({ comment }) => comment !== '')
    .map(({ page, ...said }) => t('marks.noteOn', { page, note: saidBy(said, me) }))
    .join('\n');
  return { marks: taken, note };
}

function saidBy({ author, comment }: Pick<PlacedNote, 'author' | 'comment'>, me: string): string {
  return comment === '' || author === '' || author === me
    ? comment
    : t('marks.by', { author, comment });
}
