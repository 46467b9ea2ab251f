import { describe, expect, it } from 'vitest';
import { checkedExternalAddress } from '../../../shared/platform/external-address.ts';

describe('an address that leaves the application', () => {
  it('passes when it is plain https', () => {
    expect(checkedExternalAddress('https://doi.org/10.1186/1471-2288-8-45')).toBe(
      'https://doi.org/10.1186/1471-2288-8-45',
    );
    expect(checkedExternalAddress('HTTPS://Example.org')).toBe('https://example.org/');
    expect(checkedExternalAddress('https://example.org:8443?q=a%20b#c')).toBe(
      'https://example.org:8443?q=a%20b#c',
    );
  });

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https:example.org',
    'https://user:secret@example.org/',
    'https://example.org\\@evil.example/',
    'https://example.org/ --flag',
    'https://пример.example/',
    ' https://example.org/',
    'https://',
    '',
  ])('is refused as %j', (address) => {
    expect(() => checkedExternalAddress(address)).toThrow(
      expect.objectContaining({ code: 'address-refused' }),
    );
  });
});
