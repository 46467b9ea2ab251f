import { describe, expect, it } from 'vitest';
import { actionWordMessages } from '../../../shared/messages/en/action-words.ts';
import { type ActionEntry, actionCatalogue } from '../../../shared/platform/action-catalogue.ts';

const actions: readonly ActionEntry[] = actionCatalogue;

describe('the catalogue of actions', () => {
  it('names each action once', () => {
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has every action that is also found by the words of other programs', () => {
    const ids = new Set(actions.map(({ id }) => `called.${id}`));
    expect(Object.keys(actionWordMessages).filter((key) => !ids.has(key))).toEqual([]);
  });

  it('writes modifiers in one order', () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(keys.filter((key) => !/^(Mod\+)?(Alt\+)?(Shift\+)?([^+]+|\+)$/.test(key))).toEqual([]);
  });
});
