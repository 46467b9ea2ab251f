import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Study } from '../../../shared/records/study.ts';
import { excerptsOf, type StudyGroup, studiesOf } from '../../../shared/relations/study-group.ts';
import { coding, plainGroups } from './random-coding.ts';

function study(name: string, fields: Partial<Study>): Study {
  return {
    id: `study:${name}`,
    type: 'study',
    citation: { type: 'article-journal', title: `Dying at home, as ${name} saw it` },
    ...fields,
  };
}

const studies = [
  study('harrow', { country: 'Norway' }),
  study('byrne', { country: 'norway; Wales' }),
  study('ostler', { country: 'Wales' }),
  study('quill', {}),
  study('gone', { country: 'Norway', deleted: true }),
];

const names = (group: StudyGroup, other: StudyGroup): readonly string[] =>
  [...studiesOf(group, other, studies)].map((id) => id.replace('study:', ''));

test('Q10 a group holds every study, those with a value however it is written, or chosen ones; never one that is gone', () => {
  const all: StudyGroup = { kind: 'all' };
  expect({
    all: names(all, all),
    norway: names({ kind: 'value', attribute: 'country', value: 'NORWAY' }, all),
    without: names({ kind: 'value', attribute: 'country', value: '' }, all),
    some: names({ kind: 'some', studyIds: ['study:ostler', 'study:gone'] }, all),
    none: names({ kind: 'some', studyIds: [] }, all),
  }).toEqual({
    all: ['harrow', 'byrne', 'ostler', 'quill'],
    norway: ['harrow', 'byrne'],
    without: ['quill'],
    some: ['ostler'],
    none: [],
  });
});

test('Q10 a group and the rest of it hold each study once; the rest of everything, and of a rest, is everything', () => {
  const rest: StudyGroup = { kind: 'rest' };
  const groups = fc.oneof(
    fc
      .constantFrom('Norway', 'Wales', '', 'Peru')
      .map((value): StudyGroup => ({ kind: 'value', attribute: 'country', value })),
    fc
      .subarray(studies.map(({ id }) => id))
      .map((studyIds): StudyGroup => ({ kind: 'some', studyIds })),
  );
  const all = ['byrne', 'harrow', 'ostler', 'quill'];
  fc.assert(
    fc.property(groups, (group) => {
      expect([...names(group, rest), ...names(rest, group)].sort()).toEqual(all);
    }),
  );
  expect([[...names(rest, rest)].sort(), [...names(rest, { kind: 'all' })].sort()]).toEqual([
    all,
    all,
  ]);
});

test('Q10, G3 of a group of participants and the rest of it exactly one lists an excerpt', () => {
  const rest: StudyGroup = { kind: 'rest' };
  const groups = [
    ['group:b', 'Patients'],
    ['group:c', 'Nurses'],
    ['none', ''],
  ] as const;
  fc.assert(
    fc.property(coding, fc.constantFrom(...groups), (shown, [id, name]) => {
      const group: StudyGroup = { kind: 'participants', group: id };
      for (const { excerpts } of shown.codings.values()) {
        for (const excerpt of excerpts.values()) {
          const has = plainGroups(excerpt);
          const wanted = name === '' ? has.size === 0 : has.has(name);
          expect([
            excerptsOf(group, rest, shown)?.(excerpt),
            excerptsOf(rest, group, shown)?.(excerpt),
            excerptsOf(rest, { kind: 'all' }, shown),
          ]).toEqual([wanted, !wanted, undefined]);
        }
      }
    }),
  );
});
