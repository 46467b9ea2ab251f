import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { BugError } from '../../../shared/errors.ts';
import { fillPattern, type MessageValues, readPattern } from '../../../shared/messages/pattern.ts';

const folder = join(import.meta.dirname, '../../../shared/messages/en');
const wording = { numbers: new Intl.NumberFormat('en'), plurals: new Intl.PluralRules('en') };

const fill = (message: string, values: MessageValues): string =>
  fillPattern(readPattern(message), values, wording);

const fillByWholeStandard = (message: string, values: MessageValues): string =>
  String(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).format(values));

async function catalogue(file: string): Promise<Readonly<Record<string, string>>> {
  const module: Readonly<Record<string, Readonly<Record<string, string>>>> = await import(
    join(folder, file)
  );
  return Object.assign({}, ...Object.values(module));
}

/** Every name in braces, with the names of the cases among them: a value too many does no harm. */
function namesIn(message: string): readonly string[] {
  return [...message.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
}

const samples: readonly (string | number)[] = [
  ...[0, 1, 2, 7, 21, 1000, 1_234_567],
  ...['all', 'coded', 'yes', 'no', 'none', 'merge', 'Dunmore', 'it’s {so}', ''],
];

/** Every case that a message names, besides numbers and words that no case names. */
function samplesFor(message: string): readonly (string | number)[] {
  return [...samples, ...[...message.matchAll(/([\w-]+) \{/g)].map(([, name = '']) => name)];
}

describe('readPattern and fillPattern', () => {
  it.each(readdirSync(folder))(
    'say what all of ICU MessageFormat says of each message: %s',
    async (file) => {
      const messages = Object.values(await catalogue(file));
      const asked = messages.flatMap((message) =>
        samplesFor(message).map((sample, at) => {
          const names = namesIn(message);
          // The second value differs from the first, so that none is taken for the other.
          const values = Object.fromEntries(
            names.map((name, place) => [
              name,
              place % 2 === 0 ? sample : (samples[(at + place) % 7] ?? 0),
            ]),
          );
          return { message, values };
        }),
      );
      expect(asked.map(({ message, values }) => fill(message, values))).toEqual(
        asked.map(({ message, values }) => fillByWholeStandard(message, values)),
      );
    },
  );

  it.each([
    ["It's hers", {}],
    ["'{not a value}' {name}", { name: 'Rosa' }],
    ["''{name}''", { name: 'Rosa' }],
    ["{count, plural, other {'#' is #, isn't it}}", { count: 3 }],
    [
      '{count, plural, =1 {one} other {# with {who, select, her {hers, #} other {nobody’s}}}}',
      { count: 1204, who: 'her' },
    ],
    ['#{count, number}#', { count: 20_000 }],
    ['{ count , plural , =0 { no } one { # } other { many } }.', { count: 1 }],
  ])('take quotes, nesting and space as the standard does: %s', (message, values) => {
    expect(fill(message, values)).toBe(fillByWholeStandard(message, values));
  });

  it.each([
    '{name',
    '{}',
    'name}',
    '{at, date}',
    '{count, plural, one {#}}',
    '{count, plural, other #}',
    '{count, selectordinal, other {#}}',
  ])('refuse what they do not know: %s', (message) => {
    expect(() => readPattern(message)).toThrow(BugError);
  });

  it('refuse to leave a value out', () => {
    expect(() => fill('{study}: {count, number}', { study: 'Harrow 2016' })).toThrow(
      'A message lacks its value count.',
    );
  });
});
