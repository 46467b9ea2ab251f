import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { putLabel, removeLabel, renameLabel } from '../../../shared/commands/labels.ts';
import {
  addToSet,
  changeSetRule,
  makeSet,
  removeSet,
  renameSet,
  takeFromSet,
} from '../../../shared/commands/sets.ts';
import { editStudy, importStudies, removeStudies } from '../../../shared/commands/studies.ts';
import { studyThemeMatrix } from '../../../shared/matrix/study-theme-matrix.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { SetId, StudyId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import type { MemberCondition, StudySet } from '../../../shared/records/set.ts';
import { listedStudies, narrowedTo, setsOf } from '../../../shared/scope/listed-studies.ts';
import { membersOf } from '../../../shared/scope/members.ts';
import { ruleWords } from '../../../shared/tables/condition-words.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, takeBack } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const [one, two, three]: readonly [StudyId, StudyId, StudyId] = [
  'study:one',
  'study:two',
  'study:three',
];

function withStudies(): LogWriter {
  const log = startReview();
  const studies = [one, two, three].map((id) => ({
    id,
    citation: { type: 'book' as const, title: `On waiting, ${id}` },
    documents: [],
  }));
  log.run(importStudies, { studies });
  return log;
}

const setIn = (log: LogWriter): StudySet => {
  const [set] = setsOf(log.snapshot);
  if (set === undefined) throw new Error('There is no set');
  return set;
};
const namesIn = (log: LogWriter): readonly string[] =>
  setsOf(log.snapshot).map(
    ({ name, studies }) => `${name}: ${Object.keys(studies ?? {}).join(' ')}`,
  );

test('S17 a set is made, filled, renamed and removed, each told in a sentence and taken back', () => {
  const log = withStudies();
  const told = [
    log.run(makeSet, { name: '  Home   care ', studyIds: [one] }),
    log.run(addToSet, { setId: setIn(log).id, studyIds: [one, two, three] }),
    log.run(takeFromSet, { setId: setIn(log).id, studyIds: [three] }),
    log.run(renameSet, { setId: setIn(log).id, name: 'Home visits' }),
  ].map((operation) => operation && sentenceOf(operation));
  expect(told).toEqual([
    'Made the set “Home care” of 1 study',
    'Added 2, the first On waiting, study:one, to the set “Home care”',
    'Took On waiting, study:three out of the set “Home care”',
    'Renamed the set “Home care” to “Home visits”',
  ]);
  expect(namesIn(log)).toEqual(['Home visits: study:one study:two']);
  expect(log.run(addToSet, { setId: setIn(log).id, studyIds: [one] })).toBeUndefined();
  log.run(removeSet, { setId: setIn(log).id });
  expect(namesIn(log)).toEqual([]);
  for (let step = 0; step < 4; step += 1) takeBack(log, 'undo');
  expect(namesIn(log)).toEqual(['Home care: study:one']);
});

test('S17 a condition says that its label was removed, or that nothing is extracted as its attribute any more', () => {
  const log = withStudies();
  const label: MemberCondition = { kind: 'label', label: 'Rural' };
  const value: MemberCondition = { kind: 'study', attribute: 'custom.Duration', value: '12' };
  const says = () => ruleWords([[label, value]], shownOf(log.snapshot));
  log.run(putLabel, { studyId: one, name: 'Rural' });
  log.run(editStudy, { studyId: one, fields: { 'custom.Duration': '12' } });
  expect(says()).toBe('labelled “Rural” and Duration: 12');
  log.run(removeLabel, { name: 'Rural' });
  log.run(editStudy, { studyId: one, fields: { 'custom.Duration': null } });
  expect(says()).toBe(
    'labelled “Rural” (this label was removed) and Duration: 12 (nothing is extracted as that any more)',
  );
});

test('S17 a set that asks for a label asks for it when the label is called otherwise', () => {
  const log = withStudies();
  log.run(putLabel, { studyId: one, name: 'rural' });
  const rural: MemberCondition = { kind: 'label', label: 'Rural' };
  log.run(makeSet, { name: 'Villages', groups: [[rural], [{ kind: 'title', words: 'three' }]] });
  const members = () => [...membersOf(shownOf(log.snapshot), setIn(log)).studies];
  expect(members()).toEqual([one, three]);
  log.run(renameLabel, { name: 'rural', to: 'countryside' });
  expect(members()).toEqual([one, three]);
  takeBack(log, 'undo');
  expect([members(), setIn(log).groups?.[0]]).toEqual([[one, three], [rural]]);
});

test.each([
  ['', 'A set needs a name. Nothing was changed.'],
  [
    'HOME  care',
    'There is a set called “HOME care” already. Give this one another name. Nothing was changed.',
  ],
  [
    'x'.repeat(201),
    'The name of a set has at most 200 characters; this one has 201. Nothing was changed.',
  ],
])('S17 a set is refused by the name “%s”', (name, reason) => {
  const log = withStudies();
  log.run(makeSet, { name: 'Home care', studyIds: [one] });
  expect(() => log.run(makeSet, { name })).toThrow(reason);
});

test('S17 what two machines add to a set at once is all in it, and no conflict', () => {
  const base = withStudies();
  base.run(makeSet, { name: 'Home care', studyIds: [one] });
  const { id: setId } = setIn(base);
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(addToSet, { setId, studyIds: [two] });
  ben.run(addToSet, { setId, studyIds: [three] });
  ines.bringIn(ben.operations);
  ben.bringIn(ines.operations);
  const members = [ines, ben].map((log) => Object.keys(setIn(log).studies ?? {}).toSorted());
  expect(members).toEqual([
    [one, three, two],
    [one, three, two],
  ]);
  expect(findConflicts(ines.operations, ines.snapshot)).toEqual([]);
});

test('S17 conditions that two people changed apart are a conflict', () => {
  const base = withStudies();
  base.run(makeSet, { name: 'Home care', groups: [] });
  const { id: setId } = setIn(base);
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(changeSetRule, { setId, groups: [[{ kind: 'years', from: 2010 }]] });
  ben.run(changeSetRule, { setId, groups: [[{ kind: 'title', words: 'waiting' }]] });
  ines.bringIn(ben.operations);
  expect(findConflicts(ines.operations, ines.snapshot).map(({ field }) => field)).toEqual([
    'groups',
  ]);
});

test('S17 a study that is gone is not in the set, and is again when it is back', () => {
  const log = withStudies();
  log.run(makeSet, { name: 'Home care', studyIds: [one, two] });
  const { id } = setIn(log);
  const ids = () => [...listedStudies(shownOf(log.snapshot), id).ids];
  log.run(removeStudies, { studyIds: [two] });
  expect(ids()).toEqual([one]);
  takeBack(log, 'undo');
  expect(ids()).toEqual([one, two]);
});

const study = (name: string, more: object = {}): AnyRecord => ({
  id: `study:${name}`,
  type: 'study',
  citation: { type: 'book', title: `${name} at home` },
  ...more,
});
const document = (id: string, studyId: string): AnyRecord => ({
  id: `document:${id}`,
  type: 'document',
  studyId: `study:${studyId}`,
  title: id,
  textId: id.padStart(64, '0').replace(/[^0-9a-f]/g, 'a'),
  length: 100,
  format: 'text',
});
const coded = (id: string, documentId: string, reviewerId: string, codeId: string): AnyRecord[] => [
  {
    id: `excerpt:${id}`,
    type: 'excerpt',
    documentId: `document:${documentId}`,
    reviewerId: `reviewer:${reviewerId}`,
    start: 0,
    end: 4,
    quote: 'wait',
    prefix: '',
    suffix: '',
  },
  {
    id: `coding:${id}`,
    type: 'coding',
    documentId: `document:${documentId}`,
    excerptId: `excerpt:${id}`,
    reviewerId: `reviewer:${reviewerId}`,
    codeId: `code:${codeId}`,
    layer: 'own',
  },
];
const year = (of: number) => ({
  citation: { type: 'book', title: 'Out of hours', issued: { 'date-parts': [[of]] } },
});

const rows: readonly AnyRecord[] = [
  {
    id: 'review:valley',
    type: 'review',
    title: 'Dying at home',
    recordLabels: { a: { name: 'Rural' } },
  },
  { id: 'reviewer:ada', type: 'reviewer', name: 'Ada', initials: 'A', colour: 0 },
  { id: 'reviewer:ben', type: 'reviewer', name: 'Ben', initials: 'B', colour: 1 },
  { id: 'search:cinahl', type: 'search', source: 'CINAHL', kind: 'database' },
  { id: 'code:theme', type: 'code', name: 'Time', kind: 'descriptive', order: 'a0', colour: 0 },
  {
    id: 'code:waiting',
    type: 'code',
    name: 'Waiting',
    kind: 'code',
    order: 'a0',
    colour: 0,
    parentId: 'code:theme',
  },
  study('abara', { inclusion: 'included', country: 'Ghana; Peru', searches: ['search:cinahl'] }),
  study('byrne', { inclusion: 'excluded', labels: { a: true } }),
  study('harrow', { ...year(2016), country: 'peru' }),
  study('ostler', { ...year(2021) }),
  document('abara-1', 'abara'),
  document('abara-2', 'abara'),
  document('harrow-1', 'harrow'),
  ...coded('p', 'abara-1', 'ada', 'waiting'),
  ...coded('q', 'abara-2', 'ben', 'waiting'),
  ...coded('r', 'harrow-1', 'ben', 'theme'),
];
const withSet = (set: Partial<StudySet>) => {
  const made: StudySet = { id: 'set:s', type: 'set', name: 'Of interest', ...set };
  return { set: made, shown: shownOf(snapshotOf([...rows, made])) };
};
const inSet = (groups: StudySet['groups']) => {
  const { set, shown } = withSet({ groups });
  return [...membersOf(shown, set).studies].map((id) => id.slice('study:'.length)).join(' ');
};

describe('S17 a set by conditions', () => {
  it.each<readonly [MemberCondition, string]>([
    [{ kind: 'study', attribute: 'country', value: 'Peru' }, 'abara harrow'],
    [{ kind: 'study', attribute: 'country', value: '' }, 'byrne ostler'],
    [{ kind: 'inclusion', inclusion: 'undecided' }, 'harrow ostler'],
    [{ kind: 'label', label: 'rural' }, 'byrne'],
    [{ kind: 'label', label: 'nobody has it' }, ''],
    [{ kind: 'years', from: 2016, to: 2020 }, 'harrow'],
    [{ kind: 'years', from: 2017 }, 'ostler'],
    [{ kind: 'years', to: 2016 }, 'harrow'],
    [{ kind: 'search', searchId: 'search:cinahl' }, 'abara'],
    [{ kind: 'title', words: 'HOURS out' }, 'harrow ostler'],
    [{ kind: 'reviewer', reviewerId: 'reviewer:ada' }, 'abara'],
    [{ kind: 'reviewer', reviewerId: 'reviewer:ben', not: true }, 'byrne ostler'],
    [{ kind: 'code', codeId: 'code:theme' }, 'abara harrow'],
    [{ kind: 'code', codeId: 'code:waiting' }, 'abara'],
    [{ kind: 'code', codeId: 'code:gone' }, ''],
  ])('holds what %o holds for', (condition, expected) => {
    expect(inSet([[condition]])).toBe(expected);
  });

  it('asks for all conditions of one group, and none of a group without any', () => {
    const peru: MemberCondition = { kind: 'study', attribute: 'country', value: 'Peru' };
    const late: MemberCondition = { kind: 'years', from: 2016 };
    expect([inSet([[peru, late]]), inSet([[peru], [late]]), inSet([[]]), inSet([])]).toEqual([
      'harrow',
      'abara harrow ostler',
      '',
      '',
    ]);
  });

  it('holds the same in whatever order groups and conditions stand', () => {
    const condition = fc.constantFrom<MemberCondition>(
      { kind: 'study', attribute: 'country', value: 'Peru' },
      { kind: 'years', from: 2016 },
      { kind: 'title', words: 'home', not: true },
      { kind: 'reviewer', reviewerId: 'reviewer:ben' },
    );
    const groups = fc.array(fc.array(condition, { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(groups, (asked) => {
        const turned = asked.map((group) => group.toReversed()).toReversed();
        expect(inSet(turned)).toBe(inSet(asked));
      }),
    );
  });
});

describe('S17 where a set is chosen', () => {
  const { shown } = withSet({
    documents: { 'document:abara-2': true },
    studies: { 'study:ostler': true },
  });
  const listed = listedStudies(shown, 'set:s');

  it('studies that are in it for some documents count with these alone', () => {
    const matrix = studyThemeMatrix(shown, {
      codeIds: ['code:theme'],
      rollUp: true,
      include: 'set:s',
    });
    expect([
      matrix.studies.map(({ id }) => id),
      matrix.count('study:abara', 'code:theme'),
      matrix.count('study:harrow', 'code:theme'),
      studyThemeMatrix(shown, { codeIds: ['code:theme'], rollUp: true, include: 'all' }).count(
        'study:abara',
        'code:theme',
      ),
    ]).toEqual([['study:abara', 'study:ostler'], 1, 0, 2]);
  });

  it('tables are of its studies and documents, and say so; those of the whole review say that', () => {
    const source = { snapshot: shown, operations: [], texts: new Map(), asOf: '2026-03-09' };
    const table = (id: 'audit' | 'excerpts' | 'characteristics' | 'memos') =>
      buildTable(id, source, { include: 'set:s' });
    const firstColumn = (id: 'characteristics' | 'excerpts') =>
      table(id).rows.map(({ cells: [cell] }) => (cell === undefined ? '' : cellText(cell)));
    const ofSet =
      'Studies: those of the set “Of interest” (2 of 4), chosen one by one. Of these studies only the document of the set counts. Of these, 1 undecided and 0 excluded are marked.';
    expect([firstColumn('characteristics').length, firstColumn('excerpts').length]).toEqual([2, 1]);
    expect(table('excerpts').notes).toContain(ofSet);
    expect(table('memos').notes).toContain(ofSet);
    expect(table('audit').notes).toContain(
      'Not only the set “Of interest”: this table is of the whole review.',
    );
  });

  it('a search of everything looks at the coding of its documents alone', () => {
    const narrowed = narrowedTo(shown, listed);
    expect([...narrowed.codings.keys()]).toEqual(['document:abara-2']);
  });

  it('one that is gone, or was never there, asks for the included studies', () => {
    const gone = withSet({ deleted: true, studies: { 'study:ostler': true } }).shown;
    const asked = (id: SetId) => [...listedStudies(gone, id).ids];
    expect([asked('set:s'), asked('set:none')]).toEqual([['study:abara'], ['study:abara']]);
  });

  it('is one list as long as its members are the same, whatever is coded', () => {
    const { set, shown: before } = withSet({ groups: [[{ kind: 'code', codeId: 'code:theme' }]] });
    const first = listedStudies(before, set.id);
    const coding = { ...before, everybody: new Map(before.everybody) };
    expect(listedStudies(coding, set.id)).toBe(first);
    const uncoded = { ...before, everybody: new Map() };
    expect([...listedStudies(uncoded, set.id).ids]).toEqual([]);
  });

  it('says whose coding a study has whichever layer is looked at', () => {
    const made: StudySet = {
      id: 'set:s',
      type: 'set',
      name: 'By Ben',
      groups: [[{ kind: 'reviewer', reviewerId: 'reviewer:ben' }]],
    };
    const full = snapshotOf([...rows, made]);
    const ids = (layer: 'own' | 'consensus') =>
      [...listedStudies(viewOf(full, { viewer: 'reviewer:ada', layer }), made.id).ids].join(' ');
    expect([ids('own'), ids('consensus')]).toEqual([
      'study:abara study:harrow',
      'study:abara study:harrow',
    ]);
  });

  it('B1 what a colleague codes blind puts no study into a set', () => {
    const made: StudySet = {
      id: 'set:s',
      type: 'set',
      name: 'Coded',
      groups: [[{ kind: 'code', codeId: 'code:theme' }]],
    };
    const blind = rows.map((row) => (row.type === 'review' ? { ...row, blind: true } : row));
    const full = snapshotOf([
      ...blind,
      made,
      ...(['ada', 'ben'] as const).map(
        (who): AnyRecord => ({
          id: `assignment:harrow-${who}`,
          type: 'assignment',
          documentId: 'document:harrow-1',
          reviewerId: `reviewer:${who}`,
          status: 'open',
        }),
      ),
    ]);
    const ids = (viewer: 'reviewer:ada' | 'reviewer:ben') => [
      ...listedStudies(viewOf(full, { viewer, layer: 'everyone' }), made.id).ids,
    ];
    expect([ids('reviewer:ada'), ids('reviewer:ben')]).toEqual([
      ['study:abara'],
      ['study:abara', 'study:harrow'],
    ]);
  });
});
