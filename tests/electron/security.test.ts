import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession } from '../../electron/security.ts';

function guardedSession() {
  const handlers: Record<string, (...values: unknown[]) => unknown> = {};
  const remember = (name: string) => (handler: (...values: unknown[]) => unknown) => {
    handlers[name] = handler;
  };
  guardSession({
    setPermissionRequestHandler: remember('request'),
    setPermissionCheckHandler: remember('check'),
    setDevicePermissionHandler: remember('device'),
    webRequest: {
      onBeforeRequest: (_filter: unknown, handler: () => unknown) => remember('network')(handler),
    },
  } as unknown as Session);
  return handlers;
}

const page = (url: string) => ({ getURL: () => url });

describe('what a page may have', () => {
  it('is what the table grants, and only for own pages', () => {
    const { check, device } = guardedSession();
    expect(check?.(page('app://themeloom/'), 'clipboard-sanitized-write')).toBe(true);
    expect(check?.(page('https://example.org/'), 'clipboard-sanitized-write')).toBe(false);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'toString',
      'usb',
    ]) {
      expect(check?.(page('app://themeloom/'), permission)).toBe(false);
    }
    expect(device?.()).toBe(false);
  });

  it('is no request that leaves this machine', () => {
    const answers: unknown[] = [];
    guardedSession().network?.({ url: 'https://example.org/' }, (answer: unknown) =>
      answers.push(answer),
    );
    expect(answers).toEqual([{ cancel: true }]);
  });

  it('is no way to another page, window or embedded page', () => {
    const contents = new EventEmitter() as EventEmitter & {
      setWindowOpenHandler(handler: () => unknown): void;
    };
    let openHandler: () => unknown = () => undefined;
    contents.setWindowOpenHandler = (handler) => {
      openHandler = handler;
    };
    guardContents(contents as unknown as WebContents);
    const prevented = (event: string, url: string): boolean => {
      let stopped = false;
      contents.emit(event, {
        url,
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    };
    expect(prevented('will-navigate', 'https://example.org/')).toBe(true);
    expect(prevented('will-redirect', 'file:///etc/passwd')).toBe(true);
    expect(prevented('will-navigate', 'app://themeloom/')).toBe(false);
    expect(prevented('will-attach-webview', '')).toBe(true);
    expect(openHandler()).toEqual({ action: 'deny' });
  });
});
