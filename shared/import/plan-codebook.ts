/** From a list of codes to what would be added to a codebook: pure, so that preview, command and command line agree. */

import { type CodeNode, type CodeTree, codeTree, pathName } from '../codebook/code-tree.ts';
import {
  type CodeNotes,
  type CodeReading,
  comparableName,
  missingNotes,
  mostLevels,
  type NotTaken,
} from '../codebook/listed-code.ts';
import { kindRank, maxCodeName } from '../commands/new-code.ts';
import { t } from '../messages/all-messages.ts';
import type { Code, CodeKind } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { singleBlanks } from '../single-blanks.ts';
import { withFurtherPlaces } from './plan-further-places.ts';
import type { PlannedCode } from './planned-code.ts';

/** What a list would do to a codebook. */
export interface CodebookPlan {
  /** Each after the one above it, in the order of the list. */
  readonly codes: readonly PlannedCode[];
  readonly notTaken: readonly NotTaken[];
}

/** A name of the list at its place, before it is compared with the codebook. */
interface Wanted {
  readonly name: string;
  readonly line: number;
  readonly below: Map<string, Wanted>;
  notes: CodeNotes;
  kind: CodeKind | undefined;
  colour: number | undefined;
  alsoUnder: readonly string[];
  doubts: readonly string[];
  /** Its own row was read; else it was only named above others. */
  isListed: boolean;
}

/**
 * What a list adds to a codebook. A name that stands at its place already is kept; one that the list has once and the
 * codebook once at another place is that code and stays there; all others are new. Names that are too long are left out, and
 * what stands below them goes to the nearest name above. The time grows with the list and the codebook.
 */
export function planCodebook(codes: ReadonlyMap<CodeId, Code>, reading: CodeReading): CodebookPlan {
  const notTaken = [...reading.notTaken];
  const wanted = wantedTree(reading, notTaken);
  const book = new KnownCodes(codeTree(codes));
  const counts = new Map<string, number>();
  const count = (level: ReadonlyMap<string, Wanted>): void => {
    for (const [name, { below }] of level) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      count(below);
    }
  };
  count(wanted);
  const planned: PlannedCode[] = [];
  const further: (readonly string[])[] = [];
  const visit = (level: ReadonlyMap<string, Wanted>, above: PlannedCode | undefined): void => {
    for (const [name, each] of level) {
      const found = book.at(above, name);
      const others = book.called(name);
      const isElsewhere = found === undefined && others.length === 1 && counts.get(name) === 1;
      const node = found ?? (isElsewhere ? others[0] : undefined);
      const code = plannedCode(
        each,
        above,
        node,
        found === undefined ? others : [],
        planned.length,
      );
      planned.push(code);
      further.push(each.alsoUnder);
      visit(each.below, code);
    }
  };
  visit(wanted, undefined);
  return { codes: withFurtherPlaces(codeTree(codes), planned, further), notTaken };
}

/** The codes of a codebook by name, and by name below one of them. */
class KnownCodes {
  readonly #below = new Map<string, CodeNode>();
  readonly #named = new Map<string, CodeNode[]>();

  constructor(tree: CodeTree) {
    for (const node of tree.inOrder) {
      const name = comparableName(node.code.name);
      const key = `${node.parent?.code.id ?? ''} ${name}`;
      if (!this.#below.has(key)) this.#below.set(key, node);
      const list = this.#named.get(name);
      if (list === undefined) this.#named.set(name, [node]);
      else list.push(node);
    }
  }

  /** The code of this name below what stands above it; nothing stands below a code that is new. */
  at(above: PlannedCode | undefined, name: string): CodeNode | undefined {
    if (above?.state === 'new') return undefined;
    return this.#below.get(`${above?.codeId ?? ''} ${name}`);
  }

  called(name: string): readonly CodeNode[] {
    return this.#named.get(name) ?? [];
  }
}

function plannedCode(
  { colour, doubts: read, kind: said = 'code', line, name, notes }: Wanted,
  above: PlannedCode | undefined,
  node: CodeNode | undefined,
  others: readonly CodeNode[],
  key: number,
): PlannedCode {
  const doubts = [...read];
  const other = others[0];
  if (other !== undefined)
    doubts.push(
      t(node === undefined ? 'codesIn.sameName' : 'codesIn.elsewhere', { place: pathName(other) }),
    );
  const highest = above?.kind ?? 'analytical';
  const tooHigh = node === undefined && kindRank[said] > kindRank[highest];
  if (tooHigh) doubts.push(t('codesIn.themeUnderCode', { parent: above?.name ?? '' }));
  const missing = node === undefined ? {} : missingNotes(node.code, notes);
  const own = node?.code.definition;
  if (own !== undefined && notes.definition !== undefined && own.trim() !== notes.definition)
    doubts.push(t('codesIn.otherDefinition'));
  return {
    key,
    parent: above?.key,
    depth: above === undefined ? 0 : above.depth + 1,
    line,
    name: node?.code.name ?? name,
    state: node === undefined ? 'new' : other === undefined ? 'here' : 'elsewhere',
    codeId: node?.code.id,
    kind: node?.code.kind ?? (tooHigh ? highest : said),
    colour,
    notes,
    missing,
    doubts,
    alsoUnder: [],
  };
}

/** The list as a tree: one entry for each name below one other, in the order in which they come. */
function wantedTree({ codes }: CodeReading, notTaken: NotTaken[]): ReadonlyMap<string, Wanted> {
  const top = new Map<string, Wanted>();
  for (const { alsoUnder = [], colour, doubts, kind, line, notes, path } of codes) {
    const names = path.map(singleBlanks);
    const long = names.at(-1) ?? '';
    if (long.length > maxCodeName) {
      const start = [...long].slice(0, 40).join('');
      notTaken.push({ line, message: t('codesIn.longName', { start, most: maxCodeName }) });
      continue;
    }
    const fitting = names.filter((name) => name !== '' && name.length <= maxCodeName);
    const isDeep = fitting.length > mostLevels;
    const kept = isDeep ? [...fitting.slice(0, mostLevels - 1), long] : fitting;
    let level = top;
    let last: Wanted | undefined;
    for (const name of kept) {
      const key = comparableName(name);
      last = level.get(key);
      if (last === undefined) {
        last = {
          ...{ name, line, below: new Map(), notes: {}, kind: undefined, colour: undefined },
          ...{ alsoUnder: [], doubts: [], isListed: false },
        };
        level.set(key, last);
      }
      level = last.below;
    }
    if (last === undefined) continue;
    const twice = last.isListed ? [t('codesIn.twice', { line: last.line })] : [];
    const deep = isDeep ? [t('codesIn.tooDeep', { levels: mostLevels })] : [];
    last.doubts = [...new Set([...last.doubts, ...doubts, ...deep, ...twice])];
    last.notes = { ...notes, ...last.notes };
    last.alsoUnder = [...new Set([...last.alsoUnder, ...alsoUnder])];
    last.kind ??= kind;
    last.colour ??= colour;
    last.isListed = true;
  }
  return top;
}
