import { describe, expect, it } from 'vitest';
import { clearScreening, screenStudy } from '../../../shared/commands/screening.ts';
import { importDecided } from '../../../shared/commands/taken-decisions.ts';
import { setTeamRules } from '../../../shared/commands/team.ts';
import { decisionLines } from '../../../shared/import/decision-lines.ts';
import type { DecisionsAnswer } from '../../../shared/import/decision-types.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { seededBytes } from '../../../shared/random.ts';
import { newId, type StudyId } from '../../../shared/records/ids.ts';
import { screeningsFor } from '../../../shared/screening/blinding.ts';
import { labelWords } from '../../../shared/screening/labels.ts';
import { screeningConflicts, votesOn } from '../../../shared/screening/outcomes.ts';
import { reasonName } from '../../../shared/screening/reasons.ts';
import { importReadings } from '../../../shared/use-cases/import-readings.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { maren, piet, reviewOfTwo, titles, writing } from '../screening/team-of-two.ts';
import { type RayyanRecord, rayyanCsv, readText, threeRecords } from './rayyan-file.ts';

const random = seededBytes(29);

const asPiet: DecisionsAnswer = {
  stage: 'titleAbstract',
  people: { Ben: piet, 'Ana Ruiz': { add: 'Ana Ruiz' } },
  reasons: { 'wrong population': 'population' },
};

async function take(
  log: LogWriter,
  text: string,
  decisions: DecisionsAnswer | 'leave' = asPiet,
  name = 'articles.csv',
) {
  const before = log.operations.length;
  const { files } = await importReadings([await readText(name, text, { decisions })], {
    snapshot: log.snapshot,
    newId: (prefix) => newId(prefix, random),
    commit: async (command, params) => log.run(command, params),
  });
  return { report: files[0], operations: log.operations.slice(before) };
}

const titled = ({ snapshot }: LogWriter, title: string): StudyId =>
  [...snapshot.studies.values()].find(
    (study) => study.citation.title === title && study.deleted !== true,
  )?.id ?? 'study:none';

/** Who says what of a record, as somebody would tell it. */
function told(
  log: LogWriter,
  title: string,
  stage: 'titleAbstract' | 'fullText' = 'titleAbstract',
) {
  const { own } = votesOn(log.snapshot, titled(log, title), stage);
  return [...own.values()].map(({ decision, note, reasonId, reviewerId, takenBy, takenFrom }) => [
    log.snapshot.reviewers.get(reviewerId)?.name,
    decision,
    ...(reasonId === undefined ? [] : [reasonName(log.snapshot.review, reasonId)]),
    ...(note === undefined ? [] : [note]),
    `${takenBy} ${takenFrom}`,
  ]);
}

const from = `${maren} Rayyan`;
const [nurses, nights] = titles;
const one = (notes: string, title: string = nurses): readonly RayyanRecord[] => [{ title, notes }];
/** The records of the team have neither author nor year to be known by. */
const sameAs = (notes: string): string =>
  `TY  - JOUR\nTI  - ${nurses}\nDO  - 10.1000/nurses\nN1  - ${notes}\nER  - \n`;

describe('taking over decisions of another program', () => {
  it('S11 makes them screenings of their reviewers that belong to whoever imports, in one step with the records', async () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    const { operations, report } = await take(log, rayyanCsv(threeRecords));
    expect(operations.map(({ kind, params }) => [kind, params])).toEqual([
      [
        'import-decided',
        { studies: 3, documents: 0, first: 'Harrow 2016', decisions: 5, from: 'Rayyan' },
      ],
    ]);
    expect(told(log, threeRecords[0]?.title ?? '')).toEqual([
      ['Ana Ruiz', 'include', from],
      [
        'Piet',
        'exclude',
        'Wrong population',
        'Further reasons: no findings of its own\nNo patients, "only" staff\nAsk Ana',
        from,
      ],
    ]);
    expect(screeningConflicts(log.snapshot)).toHaveLength(1);
    expect(report?.decisions).toEqual({
      program: 'Rayyan',
      people: [
        { person: 'Ana Ruiz', reviewer: 'Ana Ruiz', isNew: true, decisions: 3 },
        { person: 'Ben', reviewer: 'Piet', isNew: false, decisions: 2 },
      ],
      decisions: 5,
      notes: 1,
      labels: 3,
      reasonsAdded: [],
      known: 0,
      otherwise: [],
      contradictory: [],
      leftOut: [],
      notesLeft: 0,
      reasonsLeft: 0,
      labelsLeft: 0,
      labelsUnwanted: 0,
      unread: 0,
    });
    const [first, , third] = threeRecords.map(({ title }) =>
      log.snapshot.studies.get(titled(log, title)),
    );
    expect([first, third].map((study) => labelWords(log.snapshot.review, study ?? {}))).toEqual([
      'Care at home; Rural',
      'Rural',
    ]);
  });

  it('S12 leaves labels out where they are not wanted, and says how many', async () => {
    const { log } = reviewOfTwo();
    const answer = { ...asPiet, withoutLabels: true };
    const { report } = await take(log, rayyanCsv(threeRecords), answer);
    expect(report?.decisions).toMatchObject({ labels: 0, labelsUnwanted: 3, decisions: 5 });
    expect(decisionLines(report ?? {})).toContain('3 labels were left out, as was asked.');
    expect(Object.keys(log.snapshot.review?.recordLabels ?? {})).toEqual([]);
  });

  it('S11 is taken back as a whole, and joins the log of another machine', async () => {
    const { log } = reviewOfTwo();
    const before = log.snapshot;
    await take(log, rayyanCsv(threeRecords));
    const { reviewers, screenings, studies } = log.snapshot;
    const joined = joinLogs(log.operations.slice(0, 1), log.operations);
    expect(joined.operations).toHaveLength(log.operations.length);
    const operation = log.operations.at(-1);
    if (operation === undefined) throw new Error('nothing was done');
    log.run(
      (rows) => planInverse(rows, operation) ?? { kind: '', params: {}, changes: [] },
      undefined,
    );
    const live = (rows: typeof log.snapshot) =>
      [rows.reviewers, rows.screenings, rows.studies].map(
        (map) => [...map.values()].filter(({ deleted }) => deleted !== true).length,
      );
    expect(live(log.snapshot)).toEqual(live(before));
    expect([reviewers.size, screenings.size, studies.size]).toEqual([3, 5, 6]);
  });

  it('S11 lets a reviewer’s own decision take its place, and nobody else take it back', async () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    await take(log, rayyanCsv(one('RAYYAN-INCLUSION: {"Ben"=>"Included"}', 'A new record')));
    const studyId = titled(log, 'A new record');
    const pietHere = writing(log.snapshot, piet);
    expect(() => pietHere.run(clearScreening, { studyId, stage: 'titleAbstract' })).toThrow(
      'taken over from another program by a colleague',
    );
    pietHere.run(screenStudy, { studyId, stage: 'titleAbstract', decision: 'exclude' });
    expect(told(pietHere, 'A new record')).toEqual([['Piet', 'exclude', 'undefined undefined']]);
    pietHere.run(clearScreening, { studyId, stage: 'titleAbstract' });
    expect(told(pietHere, 'A new record')).toEqual([['Piet', 'include', from]]);
  });

  it('S11 refuses a screening of somebody else that does not say who took it over, or says somebody else', () => {
    const { log, studyIds } = reviewOfTwo();
    const [studyId = 'study:none'] = studyIds;
    const forged = (takenBy: typeof maren | typeof piet | undefined) => () =>
      applyChecked(
        log.snapshot,
        [
          {
            create: {
              ...{ id: 'screening:forged', type: 'screening', studyId, reviewerId: piet },
              ...{ stage: 'titleAbstract', decision: 'include' },
              ...(takenBy === undefined ? {} : { takenBy }),
            },
          },
        ],
        maren,
      );
    expect(forged(undefined)).toThrow();
    expect(forged(piet)).toThrow();
    expect(forged(maren)).not.toThrow();
  });

  it('S2 writes the inclusion that they settle on the study', async () => {
    const { log } = reviewOfTwo();
    await take(
      log,
      rayyanCsv(
        one('RAYYAN-INCLUSION: {"Ben"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: too old', 'Old'),
      ),
    );
    expect(log.snapshot.studies.get(titled(log, 'Old'))).toMatchObject({
      inclusion: 'excluded',
      exclusionReason: 'too old',
    });
  });

  it('S12 gives them to the study that a record repeats, once, whatever file they come in', async () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    const own = 'TY  - JOUR\nTI  - Nights at home\nDO  - 10.1000/nights\nER  - \n';
    await take(log, own, 'leave', 'cinahl.ris');
    const decided =
      'TY  - JOUR\nTI  - Nights at home\nDO  - 10.1000/nights\nN1  - RAYYAN-INCLUSION: {"Ben"=>"Included"}\nER  - \n';
    const { operations } = await take(log, decided, asPiet, 'rayyan.ris');
    expect(operations.map(({ kind }) => kind)).toEqual(['import-decided', 'merge-duplicates']);
    expect(told(log, 'Nights at home')).toEqual([['Piet', 'include', from]]);
    const again = await take(log, decided, asPiet, 'rayyan.ris');
    expect(again.operations).toEqual([]);
    expect(again.report?.decisions).toMatchObject({ decisions: 0, known: 1, otherwise: [] });
  });

  it('S12 lets what a reviewer decided here stand, and names it', async () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    await take(log, sameAs(''), 'leave', 'first.ris');
    const studyId = [...log.snapshot.studies.values()].find(
      ({ citation }) => citation.DOI === '10.1000/nurses',
    )?.id;
    log.run(screenStudy, {
      studyId: studyId ?? 'study:none',
      stage: 'titleAbstract',
      decision: 'exclude',
    });
    const { report } = await take(
      log,
      sameAs('RAYYAN-INCLUSION: {"Maren"=>"Included"}'),
      { ...asPiet, people: { Maren: maren } },
      'second.ris',
    );
    expect(report?.decisions).toMatchObject({
      decisions: 0,
      otherwise: [{ label: expect.stringContaining('What district nurses'), person: 'Maren' }],
    });
  });

  it('S12 takes over neither of two decisions that contradict each other, and names the record', async () => {
    const { log } = reviewOfTwo();
    const twice = `${sameAs('RAYYAN-INCLUSION: {"Ben"=>"Included","Ana Ruiz"=>"Maybe"}')}${sameAs(
      'RAYYAN-INCLUSION: {"Ben"=>"Excluded","Ana Ruiz"=>"Maybe"}',
    )}`;
    const { report } = await take(log, twice, asPiet, 'twice.ris');
    expect([...log.snapshot.screenings.values()].map(({ decision }) => decision)).toEqual([
      'maybe',
    ]);
    expect(report?.decisions).toMatchObject({
      decisions: 1,
      known: 1,
      contradictory: [{ person: 'Ben' }],
    });
  });

  it('S12 counts what is left: people nobody named, notes and reasons without a decision, long labels', async () => {
    const { log } = reviewOfTwo();
    const { report } = await take(
      log,
      rayyanCsv([
        {
          title: nights,
          notes: `RAYYAN-INCLUSION: {"Zoe"=>"Included","Ben"=>"Included"} | RAYYAN-LABELS: ${'x'.repeat(81)} | RAYYAN-EXCLUSION-REASONS: too old | USER-NOTES: {"Zoe"=>["Hm"], "Ana Ruiz"=>["Later"]} | RAYYAN-STARS: 4`,
        },
      ]),
    );
    expect(report?.decisions).toMatchObject({
      decisions: 1,
      leftOut: [{ person: 'Zoe', decisions: 1 }],
      notesLeft: 2,
      reasonsLeft: 1,
      labelsLeft: 1,
      unread: 1,
    });
    expect(decisionLines(report ?? {})).toEqual([
      '1 decision was taken over from Rayyan.',
      'Ben, here Piet: 1 decision',
      'Zoe was left out: 1 decision.',
      '2 notes were not taken over: whoever wrote them has no decision there that was.',
      '1 reason was not taken over: nobody excluded the record.',
      '1 label was not put on: more than 80 letters.',
      '1 entry of Rayyan could not be read.',
    ]);
    // Nobody is added who decided nothing.
    expect(log.snapshot.reviewers.size).toBe(2);
  });

  it('S12 leaves all of it where it is told to, and says how much', async () => {
    const { log } = reviewOfTwo();
    const { report } = await take(log, rayyanCsv(threeRecords), 'leave');
    expect(log.snapshot.screenings.size).toBe(0);
    expect(decisionLines(report ?? {})).toEqual([
      '5 decisions made in Rayyan (Ana Ruiz and Ben) were not taken over.',
    ]);
  });

  it('gives every exclusion at the full text a reason', async () => {
    const { log } = reviewOfTwo();
    const { report } = await take(
      log,
      rayyanCsv(one('RAYYAN-INCLUSION: {"Ben"=>"Excluded"}', 'Read whole')),
      { ...asPiet, stage: 'fullText' },
    );
    expect(told(log, 'Read whole', 'fullText')).toEqual([
      ['Piet', 'exclude', 'No reason stated', from],
    ]);
    expect(report?.decisions?.reasonsAdded).toEqual(['No reason stated']);
  });

  it('B4 keeps them from who has not decided in a blind review, and in the record itself too', async () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    log.run(setTeamRules, { blind: true });
    await take(log, rayyanCsv(threeRecords));
    expect(screeningsFor(log.snapshot, maren).size).toBe(4);
    const study = log.snapshot.studies.get(titled(log, threeRecords[0]?.title ?? ''));
    expect(JSON.stringify(study)).not.toContain('RAYYAN');
    expect(study?.citation.custom?.fields?.notes).toEqual(['From the hand search.']);
  });

  it('writes nothing where the command is given nothing', () => {
    const { log } = reviewOfTwo();
    const taken = { from: 'Rayyan', decisions: [], reviewers: [], reasons: [], labels: [] };
    expect(log.run(importDecided, { studies: [], taken })).toBeUndefined();
  });
});
