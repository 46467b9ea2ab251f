/** The codes of a project as codes and themes of a review. */
import { paletteColour } from '../codebook/code-colours.ts';
import { addCodes, type CodeToAdd } from '../commands/add-codes.ts';
import type { CommandContext } from '../commands/context.ts';
import { maxCodeName } from '../commands/new-code.ts';
import { listInWords } from '../messages/formats.ts';
import { t } from '../messages/refi-messages.ts';
import { type Change, isCreate } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Code, CodeKind } from '../records/code.ts';
import { guidForm } from '../records/fields.ts';
import type { CodeId } from '../records/ids.ts';
import { singleBlanks } from '../single-blanks.ts';
import { CodesSince, tidied } from './codes-since.ts';
import type { Guid, RefiCode } from './model.ts';
import type { Present } from './present.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

/** What came of the codes: the records, by the identifier that the project has for each. */
export interface PlannedCodes {
  readonly changes: readonly Change[];
  /** Those that were not there. */
  readonly made: readonly Code[];
  readonly byGuid: ReadonlyMap<Guid, Code>;
  /** What is written on codes by way of notes. */
  readonly notes: readonly { readonly code: Code; readonly notes: readonly Guid[] }[];
}

/**
 * Makes a code of each code, and a descriptive theme of each that cannot be applied. Same names stay apart; a code that is there at the
 * same place is that code; those in `leftOut` are passed over, and what stands under them moves up.
 */
export function planCodes(
  snapshot: Full,
  codes: readonly RefiCode[],
  {
    context,
    leftOut,
    origin,
    present,
    report,
    returning,
  }: {
    readonly context: CommandContext;
    readonly leftOut: ReadonlySet<Guid>;
    /** What wrote the project. */
    readonly origin: string;
    readonly present: Present;
    readonly report: ReportNotes;
    readonly returning?: ReturningRead | undefined;
  },
): PlannedCodes {
  const toAdd: CodeToAdd[] = [];
  const read: RefiCode[] = [];
  const here = new Map<CodeId, Code>();
  const alike: string[] = [];
  const named = new Set<Guid>();
  const since = new CodesSince(snapshot, { origin, report, returning });
  const add = (code: RefiCode, parent: number | undefined): void => {
    const key = leftOut.has(code.guid) ? parent : toAdd.length;
    if (key !== parent) {
      const above = toAdd[parent ?? -1];
      const isNewAbove = above !== undefined && above.codeId === undefined;
      const own = returning?.own.code(code.guid);
      const found = own ?? (isNewAbove ? undefined : present.codeAt(above?.codeId, code.name));
      // Two of one name at one place of the project stay two.
      if (found !== undefined && !here.has(found.id)) {
        here.set(found.id, found);
        returning?.since?.keepCode(found.id);
        if (own !== undefined && returning !== undefined) {
          const { id, kind, name } = own;
          toAdd.push({ name, parent, codeId: id, kind, colour: undefined, notes: {} });
          since.addCode(code, own, parent);
        } else {
          toAdd.push(knownCode(code, parent, found, report));
          alike.push(found.name);
        }
      } else {
        const isFirst = guidForm.test(code.guid) && !named.has(code.guid);
        named.add(code.guid);
        const added = toAddOf(code, parent, above?.kind, report);
        toAdd.push(isFirst ? { ...added, guid: code.guid } : added);
      }
      read.push(code);
    }
    for (const child of code.children) add(child, key);
  };
  for (const code of codes) add(code, undefined);
  sayColours(read, report);
  if (alike.length > 0)
    report.left(
      t('refi.whatCodes'),
      listInWords(alike),
      t('refi.codesHere', { count: alike.length }),
    );
  const { changes } = addCodes(snapshot, { codes: toAdd, fillNotes: true }, context);
  const made = changes.flatMap((change) =>
    isCreate(change) && change.create.type === 'code' ? [change.create] : [],
  );
  const news = made.values();
  const inList = toAdd.map(({ codeId }) =>
    codeId === undefined ? news.next().value : here.get(codeId),
  );
  const byGuid = new Map<Guid, Code>();
  const notes: { readonly code: Code; readonly notes: readonly Guid[] }[] = [];
  for (const [index, { guid, name, notes: refs }] of read.entries()) {
    const code = inList[index];
    if (code === undefined) continue;
    if (byGuid.has(guid)) report.left(t('refi.whatCode'), name, t('refi.codeTwice'));
    else if (guid !== '') byGuid.set(guid, code);
    if (refs.length > 0) notes.push({ code, notes: refs });
  }
  return { changes: [...changes, ...since.changes(inList)], made, byGuid, notes };
}

function knownCode(
  { description }: RefiCode,
  parent: number | undefined,
  { definition = '', id, kind, name }: Code,
  report: ReportNotes,
): CodeToAdd {
  const isOther =
    definition.trim() !== '' && description !== '' && definition.trim() !== description;
  if (isOther)
    report.left(t('refi.whatCode'), name, t('refi.codeOtherDefinition', { description }));
  const notes = description === '' ? {} : { definition: description };
  return { name, parent, codeId: id, kind, colour: undefined, notes };
}

function toAddOf(
  code: RefiCode,
  parent: number | undefined,
  above: CodeKind | undefined,
  report: ReportNotes,
): CodeToAdd {
  const name = tidied(code.name);
  if (singleBlanks(code.name).length > maxCodeName)
    report.left(t('refi.whatCode'), name, t('refi.codeNameCut', { most: maxCodeName }));
  const isTheme = !code.isCodable && above !== 'code';
  if (!code.isCodable && !isTheme) report.left(t('refi.whatCode'), name, t('refi.codeWasNoTheme'));
  return {
    name,
    parent,
    codeId: undefined,
    kind: isTheme ? 'descriptive' : 'code',
    colour: paletteColour(code.colour),
    notes: code.description === '' ? {} : { definition: code.description },
  };
}

/** Twelve colours hold fewer than other programs have. */
function sayColours(codes: readonly RefiCode[], report: ReportNotes): void {
  const written = new Set(codes.map(({ colour }) => colour.trim().toLowerCase()));
  written.delete('');
  const read = [...written].flatMap((colour) => paletteColour(colour) ?? []);
  const kept = new Set(read).size;
  if (kept < read.length)
    report.left(
      t('refi.whatColours'),
      '',
      t('refi.coloursCollapsed', { from: read.length, to: kept }),
    );
  const unread = written.size - read.length;
  if (unread > 0)
    report.left(t('refi.whatColours'), '', t('refi.coloursUnread', { count: unread }));
}
