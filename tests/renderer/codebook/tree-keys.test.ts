import { describe, expect, it } from 'vitest';
import { type TreeKey, treeIntent } from '../../../renderer/codebook/tree-keys.ts';

function press(key: string, held: Partial<TreeKey> = {}) {
  return treeIntent({
    key,
    altKey: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
  });
}

describe('keys in the codebook tree', () => {
  it('move a code with Alt, Shift and an arrow', () => {
    const held = { altKey: true, shiftKey: true };
    expect(
      ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft'].map((key) => press(key, held)),
    ).toEqual([
      { do: 'move', direction: 'up' },
      { do: 'move', direction: 'down' },
      { do: 'move', direction: 'in' },
      { do: 'move', direction: 'out' },
    ]);
  });

  it('pick several codes with Shift and an arrow, and all with Ctrl+A', () => {
    const held = { shiftKey: true };
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => press(key, held))).toEqual([
      { do: 'extend', by: 'up' },
      { do: 'extend', by: 'down' },
      { do: 'extend', by: 'first' },
      { do: 'extend', by: 'last' },
    ]);
    expect(press('a', { ctrlKey: true })).toEqual({ do: 'all' });
    expect(press('A', { metaKey: true })).toEqual({ do: 'all' });
    expect(press('ArrowRight', held)).toEqual({ do: 'right' });
  });

  it('open the menu with the menu key or its stand-in with Shift', () => {
    expect(press('ContextMenu')).toEqual({ do: 'menu' });
    expect(press('F10', { shiftKey: true })).toEqual({ do: 'menu' });
  });

  it('take letters of any script as the start of a name', () => {
    expect(press('ر')).toEqual({ do: 'type', letter: 'ر' });
    expect(press('W', { shiftKey: true })).toEqual({ do: 'type', letter: 'W' });
  });

  it('leave every other combination to the window', () => {
    expect(press('z', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowDown', { altKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press(' ')).toBeUndefined();
  });
});
