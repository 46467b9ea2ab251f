import { afterEach, expect, it, vi } from 'vitest';
import { ensureBrowser } from '../../build/ensure-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('where a browser is there, nothing is installed and nothing is said', () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.stubEnv('THEMELOOM_BROWSER', process.execPath);
  expect(ensureBrowser()).toBe(process.execPath);
  expect(said).not.toHaveBeenCalled();
});

it('where one is named that is not there, none is installed in its place', () => {
  vi.stubEnv('THEMELOOM_BROWSER', '/no/such/browser');
  expect(ensureBrowser()).toBeUndefined();
});
