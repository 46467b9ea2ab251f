import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnPage, pagesUrl } from '../../electron/protocol.ts';
import { windowOptions } from '../../electron/window-options.ts';
import { checkedExternalAddress } from '../../shared/platform/external-address.ts';
import { contentSecurityPolicy } from '../../shared/platform/served-pages.ts';

/** Those of Electron's security recommendations that no other test here proves; `docs/security.md` lists all. */
const root = join(import.meta.dirname, '../..');

describe('Electron’s recommendations', () => {
  it('4: the sandbox is on for every process, before any window', async () => {
    const main = await readFile(join(root, 'electron/main.ts'), 'utf8');
    expect(main.indexOf('app.enableSandbox()')).toBeGreaterThan(0);
    expect(main.indexOf('app.enableSandbox()')).toBeLessThan(main.indexOf('.whenReady()'));
  });

  it('7: the policy allows nothing by default, no inline or evaluated script, no other place', () => {
    const rules = new Map(
      contentSecurityPolicy.split('; ').map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources];
      }),
    );
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|wss?:|\*/);
  });

  it('10: no feature of Blink is switched on', () => {
    const { webPreferences } = windowOptions({ dark: false, spelling: true });
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('15: only an https address without a name and password in it leaves for the browser', () => {
    for (const address of [
      'file:///etc/passwd',
      'smb://host/x',
      'javascript:0',
      'https://a:b@c.de/',
    ]) {
      expect(() => checkedExternalAddress(address)).toThrow();
    }
  });

  it('18: pages come by a scheme of their own, and a file is no page', () => {
    expect(pagesUrl).toBe('app://themeloom/');
    expect(isOwnPage('file:///tmp/app://themeloom/')).toBe(false);
    expect(isOwnPage('app://themeloom.evil/')).toBe(false);
  });

  it('a window that only shows a page has no way to the main process', () => {
    const { webPreferences } = windowOptions({ dark: false, spelling: false });
    expect(webPreferences).not.toHaveProperty('preload');
  });
});
