import * as v from 'valibot';
import { expect, test } from 'vitest';
import { allRecords, findRecord, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import { anyId, idOf } from '../../../shared/records/fields.ts';
import { newId, type RecordType, recordTypeNames } from '../../../shared/records/ids.ts';
import {
  ownerOf,
  recordSchema,
  recordTypes,
  referencesOf,
  subjectOf,
} from '../../../shared/records/record-types.ts';
import { oneOfEach } from '../ops/one-of-each.ts';

test('R1 every type is listed under its own name, and a snapshot finds and lists a record of each', () => {
  const snapshot = snapshotOf(oneOfEach);
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  expect(oneOfEach.map(({ type }) => type)).toEqual(recordTypeNames);
  expect(Object.entries(recordTypes).map(([name, { type }]) => [name, type])).toEqual(
    recordTypeNames.map((name) => [name, name]),
  );
  expect(oneOfEach.map(({ id }) => findRecord(snapshot, id))).toEqual(oneOfEach);
  expect([...allRecords(snapshot)].sort(byId)).toEqual([...oneOfEach].sort(byId));
});

test('R2 a record of each type fits the schema of any record, and of no other type', () => {
  for (const record of oneOfEach) expect(v.parse(recordSchema, record)).toEqual(record);
  for (const record of oneOfEach) {
    const others = recordTypeNames.filter((type) => type !== record.type);
    expect(others.filter((type) => v.is(recordSchema, { ...record, type }))).toEqual([]);
  }
});

test('R3, R4, R5 what is said of the fields of a type names fields that it has', () => {
  for (const [type, data] of Object.entries(recordTypes)) {
    const { compounds, fixed, owner, page, references, schema, tellsOf } = data;
    const named = [...compounds.flat(), ...fixed, ...Object.keys(references), owner, page, tellsOf];
    const names = named.flatMap((path) => path?.split('.')[0] ?? []);
    expect([type, names.filter((name) => !Object.hasOwn(schema.entries, name))]).toEqual([
      type,
      [],
    ]);
  }
});

test('R4, R5, B1 owner, references and subject are read off the list', () => {
  const facts = oneOfEach.map((record) => [
    record.type,
    ownerOf(record),
    subjectOf(record),
    [...referencesOf(record)].map(({ id, reference }) => `${reference.word} ${id}`),
  ]);
  const [document, me] = ['document document:ward', 'reviewer reviewer:ines'];
  expect(facts).toEqual([
    ['review', undefined, undefined, []],
    ['study', undefined, undefined, ['search search:cinahl']],
    ['document', undefined, undefined, ['study study:ward']],
    ['excerpt', 'reviewer:ines', 'document:ward', [document, me]],
    [
      'coding',
      'reviewer:ines',
      'document:ward',
      [document, 'excerpt excerpt:plan', 'code code:informed', me],
    ],
    ['code', undefined, undefined, ['maker reviewer:ines']],
    ['reviewer', undefined, undefined, []],
    ['memo', 'reviewer:ines', 'excerpt:plan', ['target excerpt:plan', me]],
    ['assignment', undefined, undefined, [document, me]],
    ['decision', 'reviewer:ines', 'document:ward', [me, document, 'coding coding:plan', me]],
    ['search', undefined, undefined, []],
    ['screening', 'reviewer:ines', 'study:ward', ['study study:ward', me]],
    [
      'star',
      undefined,
      'excerpt:plan',
      ['excerpt excerpt:plan', 'code code:informed', 'chooser reviewer:ines'],
    ],
    ['query', undefined, undefined, []],
    ['correction', undefined, undefined, [document, 'corrector reviewer:ines']],
    ['recode', 'reviewer:ines', undefined, [me, document]],
    ['reexcerpt', 'reviewer:ines', 'document:ward', [document, me, 'second coding recode:spring']],
    [
      'recoding',
      'reviewer:ines',
      'document:ward',
      [document, 'excerpt reexcerpt:plan', 'code code:informed', me, 'second coding recode:spring'],
    ],
    ['sharing', undefined, undefined, [me, 'study study:ward']],
    ['criterion', undefined, undefined, []],
    ['set', undefined, undefined, ['study study:ward', document]],
    ['field', undefined, undefined, []],
    [
      'extraction',
      'reviewer:ines',
      'study:ward',
      ['field field:weeks', 'study study:ward', me, document],
    ],
    ['step', undefined, undefined, []],
    ['group', undefined, undefined, []],
    ['instrument', undefined, undefined, []],
    ['item', undefined, undefined, ['instrument instrument:ours']],
    [
      'appraisal',
      'reviewer:ines',
      'study:ward',
      ['item item:recruited', 'study study:ward', me, document],
    ],
    [
      'finding',
      undefined,
      undefined,
      [
        'theme code:informed',
        'theme or code code:informed',
        'study study:ward',
        'writer reviewer:ines',
      ],
    ],
    ['support', undefined, 'excerpt:plan', ['finding finding:alone', 'excerpt excerpt:plan', me]],
    ['grid', undefined, undefined, ['column code:informed']],
    [
      'cell',
      undefined,
      'study:ward',
      ['grid grid:home', 'code code:informed', 'study study:ward', document],
    ],
    ['entry', undefined, undefined, []],
    ['version', undefined, undefined, [me]],
    ['sheet', undefined, undefined, []],
    [
      'part',
      undefined,
      undefined,
      [
        'sheet sheet:findings',
        'excerpt excerpt:plan',
        'finding finding:alone',
        'grid grid:home',
        'instrument instrument:ours',
        'map map:home',
      ],
    ],
    ['map', undefined, undefined, []],
    ['place', undefined, 'code:informed', ['map map:home', 'code code:informed']],
    ['idea', undefined, undefined, ['map map:home', 'maker reviewer:ines']],
    [
      'arrow',
      undefined,
      undefined,
      [
        'map map:home',
        'beginning code:informed',
        'end idea:trust',
        'quote excerpt:plan',
        'maker reviewer:ines',
      ],
    ],
  ]);
});

test('R1 an id is its type and a short word: nothing that could lead out of a folder or a list', () => {
  const refused = [
    'review:../notes',
    'review:',
    'review:a b',
    'review:a.b',
    `review:${'a'.repeat(65)}`,
  ];
  const others = ['study:a', 'review', 'review:a\n', 7, undefined];
  const accepts = (id: unknown): boolean => v.is(idOf('review'), id);
  expect([...refused, ...others].filter(accepts)).toEqual([]);
  expect(refused.filter((id) => v.is(anyId, id))).toEqual([]);
  const fresh = newId('review', seededBytes(4));
  const made: readonly [unknown, RecordType][] = [
    [fresh, 'review'],
    ['assignment:a1-b2', 'assignment'],
  ];
  expect(made.map(([id, type]) => v.is(idOf<RecordType>(type), id) && v.is(anyId, id))).toEqual([
    true,
    true,
  ]);
});
