import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeDrawer,
  noteDrawer,
  showPane,
  togglePane,
  useDrawers,
} from '../../../renderer/store/drawers.ts';
import { useSession } from '../../../renderer/store/session-store.ts';

describe('panes as drawers', () => {
  beforeEach(() => {
    useDrawers.setState({ names: {}, open: undefined, takesKeys: false });
    useSession.setState({ leftPane: true, rightPane: true });
  });

  const shown = () => {
    const { leftPane, rightPane } = useSession.getState();
    return [leftPane, rightPane, useDrawers.getState().open];
  };

  it('shows and hides a pane beside the text where the window has room', () => {
    togglePane('left');
    showPane('right', { takesKeys: true });
    expect([shown(), closeDrawer()]).toEqual([[false, true, undefined], false]);
  });

  it('opens one drawer at a time, and leaves what a wide window shows alone', () => {
    noteDrawer('left', 'Studies');
    noteDrawer('right', 'Inspector');
    togglePane('left');
    const first = shown();
    showPane('right', { takesKeys: false });
    const second = [shown(), useDrawers.getState().takesKeys];
    togglePane('right');
    expect([first, second, shown()]).toEqual([
      [true, true, 'left'],
      [[true, true, 'right'], false],
      [true, true, undefined],
    ]);
  });

  it('closes with the screen that it belongs to', () => {
    const leave = noteDrawer('right', 'Inspector');
    showPane('right', { takesKeys: true });
    leave();
    expect([useDrawers.getState().open, useDrawers.getState().names.right]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
