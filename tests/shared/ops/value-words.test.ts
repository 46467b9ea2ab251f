import { expect, test } from 'vitest';
import { fieldName } from '../../../shared/ops/field-name.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { valueName } from '../../../shared/ops/shared-values.ts';
import { titleOf, valueWords } from '../../../shared/ops/value-words.ts';
import { type RecordId, recordTypeNames } from '../../../shared/records/ids.ts';
import {
  fixedField,
  isOwned,
  recordTypes,
  schemaOf,
} from '../../../shared/records/record-types.ts';
import { oneOfEach } from './one-of-each.ts';

const rows = replay([
  {
    id: 'op:1',
    at: '001746500000000-000000-desk',
    device: 'device:desk',
    reviewer: 'reviewer:ines',
    kind: 'begin',
    params: {},
    changes: oneOfEach.map((create) => ({ create })),
    schema: 1,
  },
]);

test.each(recordTypeNames.filter((type) => !isOwned(`${type}:a`)))(
  'every field of a %s that the team shares has words',
  (type) => {
    const { entries } = schemaOf(type) as unknown as {
      readonly entries: Readonly<Record<string, unknown>>;
    };
    const fields = Object.keys(entries).filter((field) => !fixedField(`${type}:a`, field));
    const isBare = (field: string) => fieldName(`${type}:a`, field) === field;
    // These are English words already.
    const asTheyAre = [
      'title',
      'question',
      'methods',
      'sample',
      'country',
      'setting',
      'participants',
      'method',
      'format',
      'name',
      'kind',
      'colour',
      'definition',
      'example',
      'retired',
      'initials',
      'status',
      'source',
      'date',
      'query',
      'note',
      'reason',
      'labels',
      'studies',
      'documents',
      'statement',
      'coherence',
      'adequacy',
      'relevance',
      'confidence',
      'columns',
    ];
    expect(fields.filter((field) => isBare(field) && !asTheyAre.includes(field))).toEqual([]);
    expect(fields.length).toBeGreaterThan(0);
  },
);

test('M11 fields that are one value have one name, and their value is told as one', () => {
  const study = 'study:ward';
  expect(
    ['inclusion', 'exclusionReason', 'deleted', 'gave'].map((field) => [
      valueName(study, field),
      fieldName(study, field),
    ]),
  ).toEqual([
    ['inclusion', 'inclusion, with its reason'],
    ['inclusion', 'inclusion, with its reason'],
    ['deleted', 'removed, merged as a duplicate, or another report'],
    ['deleted', 'removed, merged as a duplicate, or another report'],
  ]);
  const words = (field: string, value: Parameters<typeof valueWords>[2]) =>
    valueWords(study, field, value, rows);
  expect([
    words('inclusion', { inclusion: 'excluded', exclusionReason: 'No patients' }),
    words('inclusion', { inclusion: 'included' }),
    words('inclusion', null),
    words('deleted', null),
    words('deleted', { deleted: true }),
    words('deleted', { deleted: true, duplicateOf: study, gave: ['document:a', 'document:b'] }),
  ]).toEqual([
    'excluded: No patients',
    'included',
    'not decided',
    'not removed',
    'removed',
    'merged into “Leaving the ward”, with 2 documents',
  ]);
});

test('a value that names records is told by their names, and words that look like an id are left', () => {
  expect([
    valueWords('code:told', 'parentId', 'code:informed', rows),
    valueWords('code:told', 'parentId', 'code:gone', rows),
    valueWords('code:told', 'definition', 'code:informed', rows),
    valueWords('study:ward', 'searches', ['search:cinahl'], rows),
    valueWords('review:home', 'blind', true, rows),
    valueWords('review:home', 'question', null, rows),
  ]).toEqual(['Being informed', '–', 'code:informed', 'CINAHL', 'yes', '(empty)']);
  const study = {
    ...rows.studies.get('study:ward'),
    citation: {
      type: 'book',
      title: 'The way home',
      author: [{ family: 'Harrow' }],
      issued: { 'date-parts': [[2016]] },
    },
  };
  expect(titleOf(study as Parameters<typeof titleOf>[0], rows)).toBe('Harrow 2016, The way home');
  expect(fieldName('study:ward', 'custom.Sample size')).toBe('Sample size');
  expect(fieldName('study:ward', 'citation.title')).toBe('title');
  expect(valueWords('query:plan', 'groups', [[{ kind: 'order', order: 'none' }]], rows)).toBe(
    '1 condition',
  );
  const about = { kind: 'code', codeId: 'code:informed' };
  expect(valueWords('query:plan', 'groups', [[about], [about]], rows)).toBe(
    '2 conditions: Being informed',
  );
});

test('no value of several parts is told as it is written down', () => {
  const told = Object.values(recordTypes).flatMap(({ compounds, type }) =>
    compounds.map((parts: readonly string[]) => {
      const [first = ''] = parts;
      const value = Object.fromEntries(parts.map((part) => [part, part === 'region' ? {} : 7]));
      return valueWords(`${type}:a` as RecordId, first, value, rows);
    }),
  );
  expect(told.filter((words) => /[{}[\]]/.test(words))).toEqual([]);
  expect(told.length).toBeGreaterThan(8);
  expect(valueWords('place:a', 'x', { x: 194, y: -60.4 }, rows)).toBe(
    '194 to the right and -60 down from the origin of the map',
  );
  expect(valueWords('place:a', 'x', null, rows)).toBe('where the map puts it');
});
