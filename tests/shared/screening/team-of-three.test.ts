import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { joinReports } from '../../../shared/commands/reports.ts';
import { addStep, sampleBySteps } from '../../../shared/commands/sampling.ts';
import { screenStudy, settleScreening } from '../../../shared/commands/screening.ts';
import { shareScreening } from '../../../shared/commands/share-screening.ts';
import { unmergedGroups } from '../../../shared/duplicates/groups.ts';
import { gathered } from '../../../shared/export/write-table.ts';
import { readImportFile, type Told } from '../../../shared/import/read-import-file.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { flowProblems } from '../../../shared/prisma/flow-problems.ts';
import { flowDescription } from '../../../shared/prisma/flow-text.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { screeningStages } from '../../../shared/records/screening.ts';
import { screeningConflicts } from '../../../shared/screening/outcomes.ts';
import { notRetrieved } from '../../../shared/screening/reasons.ts';
import { samplingCounts } from '../../../shared/screening/sampling-counts.ts';
import { stepsOf } from '../../../shared/screening/sampling-steps.ts';
import { chosenReferences, openReferences } from '../../../shared/use-cases/export-references.ts';
import { importReadings } from '../../../shared/use-cases/import-readings.ts';
import { type Machine, machinesOf, meet, queueOf } from '../../fixtures/screening-team.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { publications, threeSources } from '../../fixtures/three-sources.ts';
import { rayyanCsv } from '../import/rayyan-file.ts';

const numbers = new Map(publications.map(({ number, title }) => [title, number]));

/** Of the 240, every sixth belongs in the review by its title: 40; of their full texts the first 21 do. */
const belongs = (number: number): boolean => number % 6 === 0;
const isIn = (number: number): boolean => number <= 6 * 21;
/** Ben lets these through at first, which others do not. */
const benErrs = (number: number): boolean => number % 40 === 7;

let given = 0;

/** Brings a file in as the import of the application does. */
async function bring({ log }: Machine, name: string, text: string, told: Told = {}) {
  const reading = await readImportFile({ name, bytes: new TextEncoder().encode(text) }, told);
  const { files } = await importReadings([reading], {
    snapshot: log.snapshot,
    newId: (prefix) => {
      given += 1;
      return `${prefix}:came-${given}`;
    },
    commit: async (command, params) => log.run(command, params),
  });
  return files;
}

const numberOf = ({ log }: Machine, id: StudyId): number =>
  numbers.get(log.snapshot.studies.get(id)?.citation.title ?? '') ?? 0;

function screenAll(machine: Machine, isBen: boolean): void {
  for (const studyId of queueOf(machine)) {
    const number = numberOf(machine, studyId);
    const decision = belongs(number) || (isBen && benErrs(number)) ? 'include' : 'exclude';
    machine.log.run(screenStudy, { studyId, stage: 'titleAbstract', decision });
  }
}

function judgeAll(machine: Machine): void {
  for (const studyId of queueOf(machine, 'fullText')) {
    const number = numberOf(machine, studyId);
    const reasonId = number === 132 ? notRetrieved : number % 4 === 0 ? 'design' : 'context';
    machine.log.run(screenStudy, {
      ...{ studyId, stage: 'fullText' },
      ...(isIn(number) ? { decision: 'include' } : { decision: 'exclude', reasonId }),
    });
  }
}

/** The DOIs that another program reads out of a file of references. */
function doisIn(ris: string): readonly string[] {
  const require = createRequire(import.meta.url);
  const { Cite } = require('@citation-js/core') as {
    readonly Cite: new (text: string) => { readonly data: readonly { readonly DOI: string }[] };
  };
  require('@citation-js/plugin-ris');
  return new Cite(ris).data.map(({ DOI }) => DOI).toSorted();
}

describe('a team of three from 300 records to twelve sampled studies', () => {
  it('S8 S10 S13 S18 counts what a count by hand gives, and its references come back as the same studies', async () => {
    const team = machinesOf(3, 0, 2);
    const [rosa, ben, ana] = team as readonly [Machine, Machine, Machine];
    for (const [name, text] of threeSources) await bring(rosa, name, text);
    for (const { kept, others } of unmergedGroups(rosa.log.snapshot))
      rosa.log.run(mergeDuplicates, {
        groups: [{ keep: kept.id, duplicates: others.map(({ study }) => study.id) }],
      });
    const live = () => [...rosa.log.snapshot.studies.values()].filter(({ deleted }) => !deleted);
    expect(live()).toHaveLength(240);
    // A fourth person screened the last ten in Rayyan: no search found them anew.
    const notes = (number: number): string =>
      `RAYYAN-INCLUSION: {"Dora Lenz"=>"${belongs(number) ? 'Included' : 'Excluded'}"}`;
    const dora = publications.slice(230).map(({ author, number, title, year }) => ({
      ...{ title, authors: author, year, notes: notes(number) },
    }));
    await bring(rosa, 'articles.csv', rayyanCsv(dora), {
      decisions: {
        stage: 'titleAbstract',
        people: { 'Dora Lenz': { add: 'Dora Lenz' } },
        reasons: {},
      },
    });
    expect(live()).toHaveLength(240);

    const studyIds = live().map(({ id }) => id);
    const reviewerIds = team.map(({ reviewerId }) => reviewerId);
    for (const stage of screeningStages) {
      rosa.log.run(shareScreening, {
        ...{ stage, studyIds, reviewerIds, seed: 7 },
        pilot: stage === 'titleAbstract' ? 20 : 0,
      });
      meet(team);
      for (const machine of team)
        if (stage === 'titleAbstract') screenAll(machine, machine === ben);
        else judgeAll(machine);
      meet(team);
      for (const { studyId } of screeningConflicts(rosa.log.snapshot))
        rosa.log.run(settleScreening, {
          ...{ studyId, stage, decision: 'exclude', note: 'Talked it over' },
          present: [ana.reviewerId],
        });
    }
    const [first = 'study:', companion = 'study:'] = live()
      .filter(({ id }) => [6, 12].includes(numberOf(rosa, id)))
      .map(({ id }) => id);
    rosa.log.run(joinReports, { studyId: first, reportIds: [companion] });

    const flow = flowOfReview(rosa.log.snapshot);
    const late = publications.filter(({ number }) => belongs(number) && number > 132);
    const design = late.filter(({ number }) => number % 4 === 0).length;
    expect(flowDescription(flow)).toBe(
      [
        'Records identified from: Databases (n = 300): CINAHL (n = 130); MEDLINE (n = 110); PsycINFO (n = 60); Registers (n = 0).',
        'Records removed before screening: Duplicate records removed (n = 60); Records marked as ineligible by automation tools (n = 0); Records removed for other reasons (n = 0).',
        'Records screened (n = 240).',
        'Records excluded (n = 200).',
        'Reports sought for retrieval (n = 40).',
        'Reports not retrieved (n = 1).',
        'Reports assessed for eligibility (n = 39).',
        `Reports excluded (n = 18): Wrong setting or context (n = ${18 - design}); No qualitative findings (n = ${design}).`,
        'Studies included in review (n = 20); Reports of included studies (n = 21).',
      ].join(' '),
    );
    expect(flowProblems(flow)).toEqual([]);

    const included = live().filter(
      ({ id }) => isIn(numberOf(rosa, id)) && belongs(numberOf(rosa, id)),
    );
    rosa.log.run(addStep, null);
    const [stepId = 'step:'] = stepsOf(rosa.log.snapshot).map(({ id }) => id);
    rosa.log.run(sampleBySteps, { given: [], taken: new Map([[stepId, included.slice(0, 12)]]) });
    const { eligible, notSampled, sampled } = samplingCounts(rosa.log.snapshot);
    expect([eligible, sampled, notSampled]).toEqual([20, 12, 8]);

    const shown = shownOf(rosa.log.snapshot);
    const references = chosenReferences(shown, { which: 'included', stage: 'any' });
    const [file] = openReferences(
      references,
      { which: 'included', stage: 'any' },
      { formats: ['ris'] },
    );
    if (file === undefined) throw new Error('Nothing is written');
    const written = new TextDecoder().decode(await gathered(file.pieces()));
    const expected = publications.filter(({ number }) => belongs(number) && isIn(number));
    const dois = expected.map(({ number }) => `10.5555/tm.${number}`).toSorted();
    expect(doisIn(written)).toEqual(dois);
    const before = live().length;
    const [back] = await bring(rosa, 'back.ris', written);
    expect([live().length, back?.merged.length]).toEqual([before, 21]);
  });
});
