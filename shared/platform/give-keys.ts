/** Which keys can be given to actions, and the choices once they are. */
import type { ActionEntry, ActionScope } from './action-catalogue.ts';
import { canMeet } from './action-scope.ts';
import { type KeyChoices, keysOf } from './key-choices.ts';

/** Why a key cannot be given to an action. */
export type KeyRefusal =
  | 'way-out'
  | 'moves'
  | 'editing'
  | 'needs-modifier'
  | 'text'
  | 'reason'
  | 'reviewer';

const waysOut: ReadonlySet<string> = new Set(['Escape', 'Tab', 'Enter', ' ']);
const moves = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown)$/;
/** What copies, zooms and closes in every program. */
const editing: ReadonlySet<string> = new Set(
  ['a', 'c', 'q', 'v', 'w', 'x', '0', '+', '-', '='].map((name) => `mod+${name}`),
);
/** Letters that select in the text. */
const textLetters: ReadonlySet<string> = new Set(['s', 'p', 'shift+s']);

/** Why a key cannot mean an action of that scope; undefined where it can. */
export function refusalOfKey(key: string, scope: ActionScope): KeyRefusal | undefined {
  const parts = key.split(/\+(?=.)/);
  const name = parts.at(-1) ?? '';
  const [alt, mod, shift] = ['Alt', 'Mod', 'Shift'].map((part) => parts.includes(part));
  if (waysOut.has(name)) return 'way-out';
  if (moves.test(name) && alt !== true && !(mod === true && shift === true)) return 'moves';
  if (editing.has(key.toLowerCase())) return 'editing';
  if (alt === true || mod === true) return undefined;
  // Letters and figures are keys of the screens, and of lists that search by them.
  if (scope === 'anywhere' && /^[\p{L}\p{N}]$/u.test(name)) return 'needs-modifier';
  if (canMeet(scope, 'text') && textLetters.has(key.toLowerCase())) return 'text';
  const isFigure = /^[1-9]$/.test(name);
  if (scope === 'compare' && isFigure) return 'reviewer';
  return scope === 'screening' && isFigure ? 'reason' : undefined;
}

/** Whether two spellings are the same key. */
export function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The actions that have a key already, on a screen where the given one has its own too. */
export function actionsWithKey(
  key: string,
  entry: ActionEntry,
  catalogue: readonly ActionEntry[],
  choices: KeyChoices,
): readonly ActionEntry[] {
  return catalogue.filter(
    (other) =>
      other.id !== entry.id &&
      canMeet(other.scope, entry.scope) &&
      keysOf(other, choices).some((held) => isSameKey(held, key)),
  );
}

/**
 * The choices once an action has that one key, and no other action of its screens has it any more. An action that has
 * the catalogue's keys again is not kept as a choice.
 */
export function giveKey(
  key: string,
  entry: ActionEntry,
  catalogue: readonly ActionEntry[],
  choices: KeyChoices,
): KeyChoices {
  const next: Record<string, readonly string[]> = { ...choices, [entry.id]: [key] };
  for (const other of actionsWithKey(key, entry, catalogue, choices)) {
    next[other.id] = keysOf(other, choices).filter((held) => !isSameKey(held, key));
  }
  return withoutDefaults(next, catalogue);
}

/** The choices once an action has the catalogue's keys again, without those that others have by now. */
export function backToDefault(
  entry: ActionEntry,
  catalogue: readonly ActionEntry[],
  choices: KeyChoices,
): KeyChoices {
  const free = entry.keys.filter(
    (key) => actionsWithKey(key, entry, catalogue, choices).length === 0,
  );
  return withoutDefaults({ ...choices, [entry.id]: free }, catalogue);
}

function withoutDefaults(choices: KeyChoices, catalogue: readonly ActionEntry[]): KeyChoices {
  const standard = new Map(catalogue.map(({ id, keys }) => [id, keys.join(' ')]));
  return Object.fromEntries(
    Object.entries(choices).filter(([id, keys]) => standard.get(id) !== keys.join(' ')),
  );
}
