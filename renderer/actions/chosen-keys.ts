/** The catalogue with the keys that hold on this computer: what listens, and what shows keys, reads this. */
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';
import { type KeyChoices, withChosenKeys } from '../../shared/platform/key-choices.ts';
import { usePreferences } from '../store/session-store.ts';

/** The catalogue as it was made last, since every key press asks for it. */
const made: { choices: KeyChoices; entries: readonly ActionEntry[] } = {
  choices: {},
  entries: actionCatalogue,
};

export function catalogueNow(): readonly ActionEntry[] {
  const { keys } = usePreferences.getState();
  if (made.choices !== keys) {
    made.choices = keys;
    made.entries = withChosenKeys(actionCatalogue, keys);
  }
  return made.entries;
}
