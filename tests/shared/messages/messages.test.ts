import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeOperation } from '../../../shared/audit/describe.ts';
import { outcomes } from '../../../shared/records/decision.ts';

const folder = join(import.meta.dirname, '../../../shared/messages/en');

async function catalogue(file: string): Promise<Readonly<Record<string, string>>> {
  const module: Readonly<Record<string, Readonly<Record<string, string>>>> = await import(
    join(folder, file)
  );
  return Object.assign({}, ...Object.values(module));
}

describe('the message catalogue', () => {
  it('gives no key twice', async () => {
    const files = await Promise.all(readdirSync(folder).map(catalogue));
    const keys = files.flatMap((messages) => Object.keys(messages));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(outcomes)('tells of a decision with the outcome %s in words', (outcome) => {
    const params = {
      outcome: outcome.replaceAll('-', '_'),
      count: 1,
      codings: 1,
      quote: 'The van',
      reason: 'met',
    };
    expect(describeOperation({ kind: 'settle', params })).toContain('The van');
  });
});
