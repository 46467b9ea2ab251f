/** What cases and sources say of themselves by attributes, and the DOI that is among it. */
import { comparableDoi, doiIn } from '../bibliography/identifiers.ts';
import { t } from '../messages/refi-messages.ts';
import { nameKey } from '../records/name-key.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Guid, RefiCase, RefiProject, VariableValue } from './model.ts';
import type { ReportNotes } from './report.ts';

/** What a case or source says of itself. */
export type Described = Pick<RefiCase, 'description' | 'name' | 'values'>;

/** The DOI of a case or source: an attribute that is called so, else one in its name, else the only one in its description. */
export function doiOf(
  project: RefiProject,
  { description, name, values }: Described,
): string | undefined {
  const said = values.find(({ variable }) => isDoiName(nameOfVariable(project, variable)));
  const found = doiIn(said?.value ?? '') ?? doiIn(name);
  if (found !== undefined) return found;
  const written = new Set(description.split(/\s+/).flatMap((word) => comparableDoi(word) ?? []));
  return written.size === 1 ? doiIn(description) : undefined;
}

export function isDoiName(name: string): boolean {
  return nameKey(name) === 'doi';
}

/** Each attribute once, with its different values; attributes of one name are one. */
export function valuesByName(
  values: readonly VariableValue[],
  project: RefiProject,
  title: string,
  report: ReportNotes,
): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { value, variable } of values) {
    const name = nameOfVariable(project, variable);
    if (name === '') {
      report.left(t('refi.whatVariable'), title, t('refi.variableGone', { value }));
      continue;
    }
    const known = byName.get(name) ?? [];
    if (!known.includes(value)) byName.set(name, [...known, value]);
  }
  return byName;
}

export function nameOfVariable({ variables }: RefiProject, guid: Guid): string {
  // Dots lead into records where fields are named.
  const name = variables.find((variable) => variable.guid === guid)?.name ?? '';
  const plain = singleBlanks(name.replace(/\./g, ' '));
  return plain === '__proto__' ? 'proto' : plain;
}
