import { expect, it } from 'vitest';
import { unfetched } from '../../build/unfetched.ts';

it('a failed packaging says what could not be fetched, and from where', () => {
  expect(
    unfetched(
      '  • packaging  platform=linux\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build\n',
    ),
  ).toBe('Electron’s program (from github.com)');
  expect(
    unfetched(
      '  • building  target=AppImage\n  ⨯ connect ECONNREFUSED https://example.org/tool.7z\n',
    ),
  ).toBe('a tool that makes installers (from example.org)');
  expect(unfetched('  • building  target=deb\n  ⨯ Response code 503\n')).toBe(
    'a tool that makes installers',
  );
});

it('another failure is not blamed on the network', () => {
  expect(unfetched('  ⨯ Invalid configuration object: https://example.org/schema')).toBeUndefined();
});
