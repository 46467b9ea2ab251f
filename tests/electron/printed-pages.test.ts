import { expect, it } from 'vitest';
import { PrintedPages } from '../../electron/printed-pages.ts';
import { contentSecurityPolicy } from '../../shared/platform/served-pages.ts';

const page = new TextEncoder().encode('<!doctype html><p>The van was late again.</p>');

it('serves a page that is printed once, under rules that let nothing run', async () => {
  const printed = new PrintedPages();
  const path = printed.keep(page);
  const answer = printed.answer(path);
  expect(await answer?.text()).toBe('<!doctype html><p>The van was late again.</p>');
  expect(answer?.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect([printed.answer(path), printed.answer('/index.html')]).toEqual([undefined, undefined]);
});

it('keeps no page whose printing failed', () => {
  const printed = new PrintedPages();
  const path = printed.keep(page);
  printed.forget(path);
  expect(printed.answer(path)).toBeUndefined();
});
