import { describe, expect, it } from 'vitest';
import { acceleratorOf, menuTemplate, undoItems } from '../../electron/menu.ts';
import { t } from '../../shared/messages/messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';

const actions: readonly ActionEntry[] = actionCatalogue;

describe('the menu bar', () => {
  const chosen: string[] = [];
  const template = menuTemplate({
    actions,
    label: t,
    choose: (id) => chosen.push(id),
    isMac: false,
  });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

  it('lists every action that names a menu, in the words of the catalogue', () => {
    const listed = items
      .filter(({ id, role }) => id !== undefined && role === undefined)
      .map(({ id, label }) => ({ id, label }));
    const expected = actions
      .filter(({ menu }) => menu !== undefined)
      .map(({ id, labelKey }) => ({ id, label: t(labelKey) }));
    const byId = (left: { id?: string | undefined }, right: { id?: string | undefined }) =>
      (left.id ?? '').localeCompare(right.id ?? '');
    expect(listed.sort(byId)).toEqual(expected.sort(byId));
  });

  it('shows keys and takes none, so that the page handles each key itself', () => {
    const withKeys = items.filter(({ accelerator }) => accelerator !== undefined);
    expect(withKeys.length).toBeGreaterThan(5);
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  });

  it('has undo and redo twice, for the review and for typing, of which one each is shown', () => {
    const shown = undoItems.map(({ id, whileTyping }) => {
      const item = items.find((candidate) => candidate.id === id);
      return [id, whileTyping, item?.role, item?.visible, item?.acceleratorWorksWhenHidden];
    });
    expect(shown).toEqual([
      ['edit.undo', false, undefined, undefined, false],
      ['edit.redo', false, undefined, undefined, false],
      ['typing.undo', true, 'undo', false, false],
      ['typing.redo', true, 'redo', false, false],
    ]);
  });

  it('sends the id of the chosen action', () => {
    const item = items.find(({ id }) => id === 'edit.undo');
    if (item?.click !== undefined) Reflect.apply(item.click, undefined, []);
    expect(chosen).toEqual(['edit.undo']);
  });

  it('has the application and window menus a Mac expects', () => {
    const mac = menuTemplate({ actions, label: t, choose: () => undefined, isMac: true });
    expect(mac.at(0)).toEqual({ role: 'appMenu' });
    expect(mac.at(-1)).toEqual({ role: 'windowMenu' });
  });

  it('writes a key the way menus do, and leaves single keys to the page', () => {
    expect(acceleratorOf(['Mod+Shift+Z', 'Mod+Y'])).toBe('CommandOrControl+Shift+Z');
    expect(acceleratorOf(['c'])).toBeUndefined();
  });
});
