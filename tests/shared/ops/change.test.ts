import { expect, test } from 'vitest';
import {
  changeFields,
  invert,
  invertAll,
  readField,
  type SetChange,
  writeFields,
} from '../../../shared/ops/change.ts';
import type { Study } from '../../../shared/records/study.ts';

const study: Study = {
  id: 'study:harrow2016',
  type: 'study',
  citation: { type: 'article-journal', title: 'Coming home from the ward' },
  custom: { 'Sample size': '14' },
};

test('O2 a plan only sets fields that really differ; unset and null are the same', () => {
  expect(
    changeFields(study, { country: null, setting: 'Hospital', 'custom.Sample size': '14' }),
  ).toEqual({
    set: study.id,
    fields: { setting: [null, 'Hospital'] },
  });
  expect(
    changeFields(study, {
      citation: { title: 'Coming home from the ward', type: 'article-journal' },
    }),
  ).toBe(undefined);
});

test('O2 a field is a name or one level inside a value; the last one inside takes the value with it', () => {
  expect(readField(study, 'citation.title')).toBe('Coming home from the ward');
  expect(readField(study, 'country.code')).toBe(null);
  const { custom: _custom, ...rest } = study;
  expect(
    writeFields(study, [
      ['custom.Sample size', null],
      ['country', 'Norway'],
    ]),
  ).toEqual({ ...rest, country: 'Norway' });
});

test('O2 fields that would reach into every object are refused', () => {
  for (const path of ['__proto__', 'custom.__proto__', 'custom.constructor']) {
    expect(() => writeFields(study, [[path, 'x']])).toThrow('A field cannot be called');
  }
});

test('U1 a set inverted twice is itself; a creation is taken back by deleting', () => {
  const set: SetChange = { set: study.id, fields: { country: [null, 'Norway'] } };
  expect(invert(invert(set))).toEqual(set);
  expect(invertAll([{ create: study }, set])).toEqual([
    { set: study.id, fields: { country: ['Norway', null] } },
    { set: study.id, fields: { deleted: [null, true] } },
  ]);
});
