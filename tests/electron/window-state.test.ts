import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  placeOn,
  readWindowStates,
  type WindowState,
  writeWindowStates,
} from '../../electron/window-state.ts';

const left = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where a window is put', () => {
  it('is where it stood, on whichever display', () => {
    const there = { x: 2000, y: 80, width: 1000, height: 700 };
    expect(placeOn(there, [left, right])).toEqual(there);
  });

  it('is the middle of the first display where its own is gone', () => {
    const gone = { x: 2000, y: 80, width: 1000, height: 700 };
    expect(placeOn(gone, [left])).toEqual({ x: 460, y: 203, width: 1000, height: 700 });
  });

  it('is never larger than the display, and its head can be taken hold of', () => {
    expect(placeOn({ x: 0, y: 0, width: 3840, height: 2160 }, [right])).toEqual({
      x: 1920,
      y: 0,
      width: 1280,
      height: 1024,
    });
    expect(placeOn({ x: 10, y: 20, width: 900, height: 700 }, [left]).y).toBe(25);
    expect(placeOn({ x: 1890, y: 1030, width: 900, height: 700 }, [left])).toEqual({
      x: 510,
      y: 203,
      width: 900,
      height: 700,
    });
  });
});

describe('the places of windows', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-places-'));
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  it('are read as they were written', async () => {
    const path = join(folder, 'windows.json');
    const states: readonly WindowState[] = [
      { bounds: left, isMaximised: false, reviewId: 'review:nights' },
      { bounds: right, isMaximised: true },
    ];
    await writeWindowStates(path, states);
    expect(await readWindowStates(path)).toEqual(states);
  });

  it('are none where the list is missing, torn or strange', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const path = join(folder, 'windows.json');
    expect(await readWindowStates(path)).toEqual([]);
    await writeWindowStates(path, [{ bounds: left, isMaximised: false }]);
    const whole = await readFile(path, 'utf8');
    const strange = [
      whole.slice(0, 20),
      '{"bounds":1}',
      whole.replace('1920', '1e999'),
      whole.replace('false', 'false,"reviewId":"review:../../etc"'),
    ];
    for (const text of strange) {
      await writeFile(path, text);
      expect(await readWindowStates(path)).toEqual([]);
    }
  });
});
