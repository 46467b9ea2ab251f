import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { codeLife } from '../../../shared/codebook-history/code-life.ts';
import { codesThen } from '../../../shared/codebook-history/codes-then.ts';
import { codebookDifference } from '../../../shared/codebook-history/difference.ts';
import { isIn, knewOf, versionsOf } from '../../../shared/codebook-history/versions.ts';
import {
  createCode,
  defineCode,
  mergeCodes,
  promoteCode,
  renameCode,
  splitCode,
} from '../../../shared/commands/codebook.ts';
import { moveCodes, removeCodes } from '../../../shared/commands/several-codes.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { editVersion, nameVersion, removeVersion } from '../../../shared/commands/versions.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import type { ReviewerId, VersionId } from '../../../shared/records/ids.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { reviewOfVersion } from '../../../shared/use-cases/review-of-day.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { coded, codeNamed, documentAt, pair } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { takeBack } from '../../property/random-review.ts';
import { ann, bo, teamAfter, teamSession } from '../../property/random-team.ts';

const pilot: VersionId = 'version:pilot';

const name = (log: LogWriter, title = 'After the pilot', versionId: VersionId = pilot) =>
  log.run(nameVersion, { versionId, name: title, knew: knewOf(log.operations) });

const namesIn = ({ codes }: Pick<Full, 'codes'>): readonly string[] =>
  codeTree(codes).inOrder.map(({ code }) => code.name);

const codesOf = (log: LogWriter, id = pilot): readonly string[] => {
  const version = log.snapshot.versions.get(id);
  if (version === undefined) throw new Error('No such version');
  return namesIn({ codes: codesThen(log.operations, isIn(version)) });
};

describe('versions of the codebook', () => {
  test('Y3 a version holds what was known where it was named, on every machine, whatever comes in later', () => {
    const [log, other] = pair();
    other.run(createCode, { name: 'Late work' });
    for (const each of ['Seen', 'Seen too', 'Seen last']) log.run(createCode, { name: each });
    name(log);
    // It was done before the codebook was named, by every clock.
    const [last] = Object.values(knewOf(log.operations)).toSorted().reverse();
    expect((other.operations.at(-1)?.at ?? '') < (last ?? '')).toBe(true);
    log.run(createCode, { name: 'Written after' });
    const seen = ['Being informed', 'Waiting', 'Seen', 'Seen too', 'Seen last'];
    expect(codesOf(log)).toEqual(seen);
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(namesIn(log.snapshot)).toContain('Late work');
    expect([codesOf(log), codesOf(other)]).toEqual([seen, seen]);
  });

  test('Y3 it is renamed and removed as every record is, and its name stands once', () => {
    const [log] = pair();
    name(log);
    expect(() => name(log, ' after the PILOT ', 'version:other')).toThrow(
      'There is a version called “after the PILOT” already.',
    );
    expect(() => name(log, ' ', 'version:other')).toThrow('Give the version a name');
    log.run(editVersion, { versionId: pilot, name: 'Pilot' });
    log.run(removeVersion, { versionId: pilot });
    expect(versionsOf(log.snapshot)).toEqual([]);
    expect(() => log.run(editVersion, { versionId: pilot, name: 'Again' })).toThrow('was removed');
    takeBack(log, 'undo');
    expect(versionsOf(log.snapshot).map((each) => each.name)).toEqual(['Pilot']);
    expect(log.operations.slice(-4).map(sentenceOf)).toEqual([
      'Named the codebook as it stands: “After the pilot”',
      'Renamed the codebook version “After the pilot” to “Pilot”',
      'Removed the codebook version “Pilot”',
      'Undid: Removed the codebook version “Pilot”',
    ]);
  });

  test('Y3 the codes of a version are those of the replay of what it holds', () => {
    fc.assert(
      fc.property(teamSession(), fc.nat(), (session, cut) => {
        const { operations } = teamAfter(session);
        const known = operations.slice(0, cut % (operations.length + 1));
        const test = isIn({ knew: knewOf(known) });
        const then = replay(operations.filter(test));
        expect(codesThen(operations, test)).toEqual(then.codes);
      }),
      { numRuns: 25 },
    );
  });
});

/** A codebook that was worked over since it was named. */
function workedOver(): LogWriter {
  const [log] = pair();
  log.run(createCode, { name: 'Coming home', kind: 'descriptive' });
  for (const each of ['Lift', 'Bag', 'Told late', 'Gone', 'Same'])
    log.run(createCode, { name: each });
  const excerpt = coded(log, 'Waiting', 1, 0, 9);
  name(log);
  const id = (of: string) => codeNamed(log, of);
  log.run(renameCode, { codeId: id('Lift'), name: 'Lift broken' });
  log.run(moveCodes, { codeIds: [id('Bag')], place: { parentId: id('Coming home') } });
  log.run(mergeCodes, { codeIds: [id('Told late')], intoId: id('Being informed') });
  log.run(removeCodes, { codeIds: [id('Gone')] });
  log.run(defineCode, { codeId: id('Bag'), fields: { definition: 'What was packed.' } });
  log.run(promoteCode, {
    codeId: id('Waiting'),
    kind: 'descriptive',
    reason: 'It runs through all accounts.',
  });
  log.run(splitCode, { codeId: id('Waiting'), excerptIds: [excerpt], name: 'Waiting for the van' });
  return log;
}

function changesOf(log: LogWriter, since?: string) {
  const source = tablesSource(
    { full: log.snapshot, operations: log.operations, texts: new Map() },
    { viewer: ann, since },
  );
  const { notes, rows } = buildTable('codebook-changes', source);
  return { notes, rows: rows.map(({ cells }) => cells.slice(0, 6).map(cellText)) };
}

describe('what became of a codebook', () => {
  test('Y4 tells of each code what became of it, by whom, and the reason that was given', () => {
    const { notes, rows } = changesOf(workedOver(), pilot);
    const by = 'Ann Vale';
    expect(rows).toEqual([
      ['Waiting', 'kind changed', 'Code', 'Descriptive theme', 'It runs through all accounts.', by],
      ['Bag', 'moved', 'at the top', 'Coming home', '', by],
      ['Bag', 'definition changed', '', 'What was packed.', '', by],
      ['Lift broken', 'renamed', 'Lift', 'Lift broken', '', by],
      ['Waiting for the van', 'added', '', 'Waiting for the van', 'split off “Waiting”', by],
      ['Told late', 'merged', 'Told late', 'Being informed', '', by],
      ['Gone', 'removed', 'Gone', '', '', by],
    ]);
    expect(notes.slice(0, 2)).toEqual([
      'Since “After the pilot”: 8 codes then, 7 now.',
      'What changed: added (1), removed (1), merged (1), renamed (1), kind changed (1), moved (1) and definition changed (1).',
    ]);
  });

  test('Y4 without an earlier day or version every code is new', () => {
    const { notes, rows } = changesOf(workedOver());
    expect(new Set(rows.map(([, change]) => change))).toEqual(new Set(['added']));
    expect(notes[0]).toMatch(/^Since the beginning/);
  });

  test('Y4 a code below one that was merged was moved by nobody', () => {
    const [log] = pair();
    log.run(createCode, { name: 'Ward', kind: 'descriptive' });
    log.run(createCode, { name: 'Nurse', parentId: codeNamed(log, 'Ward') });
    name(log);
    log.run(mergeCodes, {
      codeIds: [codeNamed(log, 'Ward')],
      intoId: codeNamed(log, 'Being informed'),
    });
    expect(changesOf(log, pilot).rows.map((row) => row.slice(0, 2))).toEqual([['Ward', 'merged']]);
  });

  test('Y4 of a codebook and itself there is no difference, and what came and went adds up', () => {
    fc.assert(
      fc.property(teamSession(), fc.nat(), (session, cut) => {
        const { operations, snapshot } = teamAfter(session);
        const again = replay(operations);
        expect(codebookDifference(snapshot.codes, again.codes)).toEqual([]);
        const known = operations.slice(0, cut % (operations.length + 1));
        const then = codesThen(operations, isIn({ knew: knewOf(known) }));
        const differences = codebookDifference(then, snapshot.codes);
        const count = (...changes: readonly string[]) =>
          differences.filter(({ change }) => changes.includes(change)).length;
        expect(
          codeTree(then).inOrder.length + count('added', 'separated') - count('removed', 'merged'),
        ).toBe(codeTree(snapshot.codes).inOrder.length);
      }),
      { numRuns: 25 },
    );
  });

  test('Y3 every table can be had of a version, and says so', () => {
    const log = workedOver();
    const review = { full: log.snapshot, operations: log.operations, texts: new Map() };
    const { notes, rows } = buildTable(
      'codebook',
      tablesSource(review, { viewer: ann, asOf: pilot }),
    );
    expect(rows.map(({ cells: [first] }) => (first === undefined ? '' : cellText(first)))).toEqual([
      'Being informed',
      'Waiting',
      'Coming home',
      'Lift',
      'Bag',
      'Told late',
      'Gone',
      'Same',
    ]);
    expect(notes.join('\n')).toContain('Of the codebook version “After the pilot”');
    const version = log.snapshot.versions.get(pilot);
    if (version === undefined) throw new Error('No version');
    expect(() => reviewOfVersion(review, { ...version, knew: {} })).toThrow(
      'Nothing of the version',
    );
  });
});

describe('the life of a theme', () => {
  const lifeOf = (log: LogWriter, of: string, viewer: ReviewerId = ann) =>
    codeLife(
      codeNamed(log, of),
      operationsFor(log.operations, log.snapshot, viewer),
      viewOf(log.snapshot, { viewer, layer: 'own' }),
    ).map(
      ({ isUndone, operation, part }) =>
        `${part}${isUndone ? ' (undone)' : ''}: ${sentenceOf(operation)}`,
    );

  test('Y5 tells what it was made from, what joined it and what stands below it, in the order of the log', () => {
    const log = workedOver();
    expect(lifeOf(log, 'Coming home')).toEqual([
      'born: Created the descriptive theme “Coming home”',
      'below: Moved “Bag” under Coming home',
    ]);
    expect(lifeOf(log, 'Being informed')).toEqual([
      'born: Created the descriptive theme “Being informed”',
      'joined: Created the code “Told late”',
      'self: Merged Told late into “Being informed”',
    ]);
    expect(lifeOf(log, 'Waiting').slice(1)).toEqual([
      'self: Made “Waiting” a descriptive theme: It runs through all accounts.',
      'self: Split “Waiting”: an excerpt to “Waiting for the van”',
    ]);
    expect(lifeOf(log, 'Waiting for the van')).toEqual([
      'born: Split “Waiting”: an excerpt to “Waiting for the van”',
    ]);
    log.run(renameCode, { codeId: codeNamed(log, 'Coming home'), name: 'Going home' });
    takeBack(log, 'undo');
    expect(lifeOf(log, 'Coming home').slice(2)).toEqual([
      'self (undone): Renamed “Coming home” to “Going home”',
      'self: Undid: Renamed “Coming home” to “Going home”',
    ]);
  });

  test('Y4 Y5 a theme that is removed is told above it, and moved what stood below it', () => {
    const [log] = pair();
    log.run(createCode, { name: 'Ward', parentId: codeNamed(log, 'Being informed') });
    log.run(createCode, { name: 'Nurse', parentId: codeNamed(log, 'Ward') });
    name(log);
    log.run(removeCodes, { codeIds: [codeNamed(log, 'Ward')] });
    expect(lifeOf(log, 'Being informed').at(-1)).toMatch(/^below: Removed “Ward”/);
    expect(changesOf(log, pilot).rows).toEqual([
      ['Nurse', 'moved', 'Being informed › Ward', 'Being informed', '', 'Ann Vale'],
      ['Ward', 'removed', 'Being informed › Ward', '', '', 'Ann Vale'],
    ]);
  });

  test('Y5 a place among siblings and a colour are no part of it', () => {
    const log = workedOver();
    const before = lifeOf(log, 'Same');
    log.run(moveCodes, {
      codeIds: [codeNamed(log, 'Same')],
      place: { parentId: undefined, beforeId: codeNamed(log, 'Lift broken') },
    });
    expect(lifeOf(log, 'Same')).toEqual(before);
  });

  test('B1 what was split off in a document that is closed is left out', () => {
    const log = workedOver();
    log.run(setTeamRules, { blind: true });
    const documentId = documentAt(log, 1);
    log.run(assignDocuments, {
      shares: [ann, bo].map((reviewerId) => ({ documentId, reviewerId })),
    });
    expect(lifeOf(log, 'Waiting', bo).join(' ')).not.toContain('Split');
    expect(lifeOf(log, 'Waiting', ann).join(' ')).toContain('Split');
  });
});
