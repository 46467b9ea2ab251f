import { describe, expect, it } from 'vitest';
import { type ActionEntry, actionCatalogue } from '../../../shared/platform/action-catalogue.ts';
import {
  actionsWithKey,
  backToDefault,
  giveKey,
  refusalOfKey,
} from '../../../shared/platform/give-keys.ts';
import { keysOf, readKeyChoices, withChosenKeys } from '../../../shared/platform/key-choices.ts';

const catalogue: readonly ActionEntry[] = actionCatalogue;

function action(id: string): ActionEntry {
  const found = catalogue.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`No action ${id}`);
  return found;
}

describe('keys of one’s own', () => {
  it('gives an action one key and takes it from the action that had it on the same screen', () => {
    const choices = giveKey('u', action('code.memo'), catalogue, {});
    expect([
      choices,
      keysOf(action('code.uncode'), choices),
      keysOf(action('code.pick'), choices),
    ]).toEqual([{ 'code.memo': ['u'], 'code.uncode': [] }, [], ['c']]);
  });

  it('sees no conflict between two screens, and one between a screen and everywhere', () => {
    const here = (key: string, id: string) =>
      actionsWithKey(key, action(id), catalogue, {}).map((entry) => entry.id);
    expect([
      here('i', 'code.memo'),
      here('Mod+K', 'code.memo'),
      here('mod+k', 'screening.maybe'),
    ]).toEqual([[], ['view.palette'], ['view.palette']]);
  });

  it('goes back to the key of the catalogue, unless another action has it by now', () => {
    const moved = giveKey('u', action('code.memo'), catalogue, {});
    expect([
      backToDefault(action('code.uncode'), catalogue, moved),
      backToDefault(
        action('code.uncode'),
        catalogue,
        backToDefault(action('code.memo'), catalogue, moved),
      ),
    ]).toEqual([moved, {}]);
  });

  it('never gives away a key that is needed to get out, to move or to edit', () => {
    const refused = ['Escape', 'Shift+Tab', 'Mod+Enter', ' ', 'ArrowDown', 'Mod+C', 'Mod+=', 'x'];
    expect(refused.map((key) => refusalOfKey(key, 'anywhere'))).toEqual([
      'way-out',
      'way-out',
      'way-out',
      'way-out',
      'moves',
      'editing',
      'editing',
      'needs-modifier',
    ]);
    expect([
      refusalOfKey('s', 'code'),
      refusalOfKey('3', 'screening'),
      refusalOfKey('3', 'compare'),
      refusalOfKey('x', 'code'),
      refusalOfKey('Alt+ArrowDown', 'code'),
      refusalOfKey('F6', 'anywhere'),
    ]).toEqual(['text', 'reason', 'reviewer', undefined, undefined, undefined]);
  });

  it('lets every key of the catalogue be given to its own action', () => {
    const refused = catalogue.flatMap(({ id, keys, scope }) =>
      keys.filter((key) => refusalOfKey(key, scope) !== undefined).map((key) => `${id} ${key}`),
    );
    expect(refused).toEqual([]);
  });

  it('changes the catalogue where a key was changed, and reads nothing else from what was stored', () => {
    const choices = readKeyChoices({
      'code.pick': ['k'],
      'code.memo': 'm',
      7: [''],
      'code.new': [3],
    });
    const changed = withChosenKeys(catalogue, choices).filter(
      (entry, at) => entry !== catalogue[at],
    );
    expect([choices, changed.map(({ id, keys }) => [id, keys]), readKeyChoices(undefined)]).toEqual(
      [{ 'code.pick': ['k'] }, [['code.pick', ['k']]], {}],
    );
  });
});
