/** What became, in another program, of the codes that a project went out with: their names, places and colours. */
import { hueBetween, paletteColour } from '../codebook/code-colours.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { orderAt, ordersBehind } from '../codebook/order.ts';
import { clip } from '../commands/excerpts.ts';
import { kindRank, maxCodeName } from '../commands/new-code.ts';
import { t } from '../messages/refi-messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { RefiCode } from './model.ts';
import type { OwnRecords } from './own-records.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

/** A code of the review in the project; `above` is the place in the list of the code that it stands under there. */
interface Read {
  readonly code: RefiCode;
  readonly own: Code;
  readonly above: number | undefined;
}

interface Values {
  name?: string;
  parentId?: CodeId | null;
  order?: string;
  colour?: number;
}

/** So many codes that all stand under nothing any more were hardly moved by somebody: some programs know no tree. */
const fewestOfTree = 3;

/** What was done to a code elsewhere is taken over where the review still says what went out, else it is told. */
export class CodesSince {
  private readonly snapshot: Full;
  private readonly origin: string;
  private readonly report: ReportNotes;
  private readonly returning: ReturningRead | undefined;
  private readonly read: Read[] = [];
  private readonly values = new Map<CodeId, Values>();

  constructor(
    snapshot: Full,
    {
      origin,
      report,
      returning,
    }: {
      readonly origin: string;
      readonly report: ReportNotes;
      readonly returning: ReturningRead | undefined;
    },
  ) {
    this.snapshot = snapshot;
    this.origin = origin;
    this.report = report;
    this.returning = returning;
  }

  /** Takes a code that is of the review, with its name and description; its place is read once all are there. */
  addCode(code: RefiCode, own: Code, above: number | undefined): void {
    this.read.push({ code, own, above });
    const { before, own: now } = this.returning ?? {};
    const was = before?.code(code.guid);
    const { description } = code;
    const describes =
      now?.describes(own, description) === true ||
      before?.describes(was ?? own, description) === true;
    if (this.mayTell(own) && description !== '' && !describes)
      this.say(own.name, t('refi.codeOtherDefinition', { description: clip(description) }));
    this.rename(tidied(code.name), own, was);
  }

  /** The changes, by what became of each code of the list. */
  changes(inList: readonly (Code | undefined)[]): readonly Change[] {
    this.move(inList);
    for (const read of this.read) this.recolour(read);
    return this.read.flatMap(({ own }) => {
      const values = this.values.get(own.id);
      const change = values === undefined ? undefined : changeFields(own, { ...values });
      return change === undefined ? [] : [change];
    });
  }

  private rename(written: string, own: Code, was: Code | undefined): void {
    const { before, own: now } = this.returning ?? {};
    if (isNamed(written, own, now) || isNamed(written, was, before)) return;
    if (was?.name !== own.name) {
      if (this.mayTell(own)) this.say(written, t('refi.codeOtherName', { name: own.name }));
      return;
    }
    this.say(written, t('refi.codeRenamed', { before: own.name }));
    this.set(own, { name: written });
  }

  private move(inList: readonly (Code | undefined)[]): void {
    const { before, own: now } = this.returning ?? {};
    if (now === undefined) return;
    const tree = codeTree(this.snapshot.codes);
    const moved = new Map<CodeId, CodeId | undefined>();
    const made = new Map(inList.flatMap((code) => (code === undefined ? [] : [[code.id, code]])));
    const aboveOf = (id: CodeId): CodeId | undefined =>
      moved.has(id)
        ? moved.get(id)
        : (tree.nodes.get(id)?.parent?.code.id ?? made.get(id)?.parentId);
    const isWithin = (id: CodeId | undefined, whole: CodeId): boolean => {
      for (let at = id; at !== undefined; at = aboveOf(at)) if (at === whole) return true;
      return false;
    };
    const lastOf = new Map<CodeId | undefined, string>();
    const isFlat = this.isFlat();
    for (const { above, code, own } of this.read) {
      const target = above === undefined ? undefined : inList[above];
      const was = before?.code(code.guid);
      const home = now.above(own);
      const homeThen = was === undefined ? home : before?.above(was);
      if (target?.id === homeThen || target?.id === home || !this.mayTell(own)) continue;
      const isFree = target === undefined || kindRank[own.kind] <= kindRank[target.kind];
      const isTaken =
        was !== undefined &&
        homeThen === home &&
        isFree &&
        !isFlat &&
        !isWithin(target?.id, own.id);
      const place = { above: target?.name ?? 'none' };
      if (!isTaken) {
        this.say(own.name, t('refi.codeElsewhere', place));
        continue;
      }
      const last = lastOf.get(target?.id);
      const order =
        last === undefined
          ? orderAt(tree, { parentId: target?.id }, own.id)
          : (ordersBehind(last, 1)[0] ?? own.order);
      lastOf.set(target?.id, order);
      moved.set(own.id, target?.id);
      this.say(own.name, t('refi.codeMoved', place));
      this.set(own, { parentId: target?.id ?? null, order });
    }
  }

  /** Whether the program knows no tree. */
  private isFlat(): boolean {
    const { before } = this.returning ?? {};
    const nested = this.read.filter(({ code }) => {
      const was = before?.code(code.guid);
      return was !== undefined && before?.above(was) !== undefined;
    });
    return nested.length >= fewestOfTree && this.read.every(({ above }) => above === undefined);
  }

  /** A colour that is none, or that the program alone made of the one that went out, says nothing. */
  private recolour({ code, own }: Read): void {
    const was = this.returning?.before?.code(code.guid);
    const colour = paletteColour(code.colour);
    if (was === undefined || colour === undefined || !this.mayTell(own)) return;
    if (colour === own.colour || colour === was.colour) return;
    // QualCoder gives each code the nearest of its own colours.
    const isRounded =
      /^qualcoder/i.test(this.origin.trim()) && hueBetween(colour, was.colour) <= 30;
    if (isRounded) return;
    if (was.colour !== own.colour) this.say(own.name, t('refi.codeOtherColour'));
    else {
      this.say(own.name, t('refi.codeRecoloured'));
      this.set(own, { colour });
    }
  }

  private set({ id }: Code, values: Values): void {
    this.values.set(id, { ...this.values.get(id), ...values });
  }

  private say(name: string, reason: string): void {
    this.report.left(t('refi.whatCode'), name, reason);
  }

  private mayTell({ id }: Code): boolean {
    return this.returning?.mayTell(id) === true;
  }
}

/**
 * Whether a name is what went out for a code: QualCoder, where each name is there once, is given what a second code stands under and
 * then a number, and Themeloom a name for one without.
 */
function isNamed(
  written: string,
  code: Code | undefined,
  records: Pick<OwnRecords, 'nameAbove'> | undefined,
): boolean {
  if (code === undefined) return false;
  const name = tidied(code.name);
  if (written === name || code.name.trim() === '') return true;
  const above = records?.nameAbove(code);
  const under = above === undefined ? name : tidied(`${name} (${above})`);
  return written.startsWith(under) && /^(?: \d+)?$/.test(written.slice(under.length));
}

/** A name as codes have it. */
export function tidied(written: string): string {
  const tidy = singleBlanks(written) || t('refi.unnamedCode');
  return tidy.length > maxCodeName ? `${tidy.slice(0, maxCodeName - 1).toWellFormed()}…` : tidy;
}
