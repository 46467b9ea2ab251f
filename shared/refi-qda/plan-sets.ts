/** Sets of a project: of sources as sets of documents, of codes as kept questions for what is coded with any of them. */
import type { CommandContext } from '../commands/context.ts';
import { t } from '../messages/refi-messages.ts';
import type { Code } from '../records/code.ts';
import type { DocumentRecord } from '../records/document.ts';
import { nameKey } from '../records/name-key.ts';
import type { Query } from '../records/query.ts';
import type { StudySet } from '../records/set.ts';
import type { Guid, RefiProject, RefiSet } from './model.ts';
import type { Present } from './present.ts';
import type { ReportNotes } from './report.ts';
import type { ReturningRead } from './returning.ts';

/** What members of sets became. */
export interface SetMembers {
  readonly codes: ReadonlyMap<Guid, Code>;
  readonly documents: ReadonlyMap<Guid, DocumentRecord>;
}

interface Planning {
  readonly newId: CommandContext['newId'];
  readonly present: Present;
  readonly report: ReportNotes;
  readonly returning: ReturningRead | undefined;
}

/** Each set with what it holds; notes in it, and what is empty or missing, is told. */
export function planSets(
  { sets }: RefiProject,
  members: SetMembers,
  planning: Planning,
): readonly (Query | StudySet)[] {
  const { report, returning } = planning;
  const asked = new Set(planning.present.queryNames());
  return sets.flatMap((set) => {
    if (returning?.own.isSet(set.guid) === true || isOfKind(set, members)) return [];
    sayWhatIsLeft(set, members, report);
    const made = [documentsOf(set, members, planning), questionOf(set, members, planning, asked)];
    return made.filter((each) => each !== undefined);
  });
}

/** The sets that this program writes of the themes of a kind, in its languages: what they say, the codes say. */
const kindNames = /^(?:(?:descriptive|analytical) themes|(?:deskriptive|analytische) themen)$/i;

function isOfKind({ codes, name, notes, sources }: RefiSet, members: SetMembers): boolean {
  const isTheme = (guid: Guid): boolean => (members.codes.get(guid)?.kind ?? 'code') !== 'code';
  return kindNames.test(name) && sources.length + notes.length === 0 && codes.every(isTheme);
}

function sayWhatIsLeft(
  { codes, name, notes, sources }: RefiSet,
  members: SetMembers,
  report: ReportNotes,
): void {
  const say = (reason: string): void => report.left(t('refi.whatSet'), name, reason);
  if (notes.length > 0) say(t('refi.setNotes', { count: notes.length }));
  const gone =
    new Set(sources.filter((guid) => !members.documents.has(guid))).size +
    new Set(codes.filter((guid) => !members.codes.has(guid))).size;
  if (gone > 0) say(t('refi.setMissing', { count: gone }));
  if (sources.length + codes.length + notes.length === 0) say(t('refi.setEmpty'));
}

function documentsOf(
  { name, sources }: RefiSet,
  members: SetMembers,
  { newId, present }: Planning,
): StudySet | undefined {
  const documents = [...new Set(sources.flatMap((guid) => members.documents.get(guid)?.id ?? []))];
  const called = name || t('refi.untitled');
  if (documents.length === 0 || present.hasSet(called, documents)) return undefined;
  const all = Object.fromEntries(documents.map((id) => [id, true as const]));
  return { id: newId('set'), type: 'set', name: called, documents: all };
}

/** A question finds what carries any of the codes; two of one name are told apart by a number. */
function questionOf(
  { codes, name }: RefiSet,
  members: SetMembers,
  { newId, present }: Planning,
  taken: Set<string>,
): Query | undefined {
  const ids = [...new Set(codes.flatMap((guid) => members.codes.get(guid)?.id ?? []))];
  const called = name || t('refi.untitled');
  if (ids.length === 0 || present.hasQuestion(called, ids)) return undefined;
  let given = called;
  for (let count = 2; taken.has(nameKey(given)); count += 1) given = `${called} (${count})`;
  taken.add(nameKey(given));
  const groups = ids.map((codeId) => [{ kind: 'code' as const, codeId }]);
  return { id: newId('query'), type: 'query', name: given, groups };
}
