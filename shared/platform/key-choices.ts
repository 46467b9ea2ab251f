/** Keys of one's own: which key means an action where the catalogue's key was changed. */
import type { ActionEntry } from './action-catalogue.ts';

/** The keys of actions that were changed, by the action's id; an action without a key has an empty list. */
export type KeyChoices = Readonly<Record<string, readonly string[]>>;

/** The keys that mean an action: those that were chosen for it, else the catalogue's. */
export function keysOf(entry: ActionEntry, choices: KeyChoices): readonly string[] {
  return choices[entry.id] ?? entry.keys;
}

/** The catalogue with the keys that hold. An entry whose keys were not changed is the catalogue's own. */
export function withChosenKeys(
  catalogue: readonly ActionEntry[],
  choices: KeyChoices,
): readonly ActionEntry[] {
  return catalogue.map((entry) => {
    const keys = keysOf(entry, choices);
    return keys === entry.keys ? entry : { ...entry, keys };
  });
}

/** What of stored data are choices of keys: anything else is left out. Never throws. */
export function readKeyChoices(stored: unknown): KeyChoices {
  if (typeof stored !== 'object' || stored === null) return {};
  const isKeys = (keys: unknown): keys is readonly string[] =>
    Array.isArray(keys) && keys.every((key) => typeof key === 'string' && key !== '');
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, keys]) => (isKeys(keys) ? [[id, keys] as const] : [])),
  );
}
