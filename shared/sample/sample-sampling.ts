/** How rich the sample’s studies are, the steps by which fewer of them could be taken, and sets of them. */
import { addStep, changeStep, rateStudy } from '../commands/sampling.ts';
import { makeSet } from '../commands/sets.ts';
import { BugError } from '../errors.ts';
import type { StudyId } from '../records/ids.ts';
import type { MemberCondition } from '../records/set.ts';
import type { SampleLog } from './sample-log.ts';
import { createdIds } from './sample-screening.ts';

interface Rated {
  readonly study: { readonly key: string };
  readonly studyId: StudyId;
}

/** Data richness from 1 to 5 and closeness to the question from 1 to 3, by the key of the study. */
const ratings: Readonly<Record<string, readonly [richness: number, closeness: number]>> = {
  'ashgrove-2022': [4, 2],
  'brommelkamp-2015': [3, 3],
  'castellane-2019': [4, 2],
  'figueiroa-2021': [4, 3],
  'harrow-2016': [5, 3],
  'lindvag-2018': [5, 3],
  'macrandal-2013': [3, 3],
  'o-muireagain-2014': [3, 2],
  'paravath-2017': [4, 2],
  'penhallowick-2024': [2, 2],
  'wekambo-2020': [4, 3],
  'zoltowicz-2023': [5, 2],
};

const steps: readonly { readonly reason: string; readonly condition: MemberCondition }[] = [
  {
    reason: 'Rich data first: they say most of how the work was lived.',
    condition: { kind: 'richness', least: 4 },
  },
  {
    reason: 'Of the others those closest to the question.',
    condition: { kind: 'closeness', least: 3 },
  },
];

const islands = ['United Kingdom (England)', 'United Kingdom (Scotland)', 'Ireland'];
const far = ['harrow-2016', 'lindvag-2018', 'macrandal-2013', 'penhallowick-2024'];

/** Rates the studies and writes two steps down. Nothing is sampled: all twelve count until the reader samples. */
export async function writeSampleSampling(
  log: SampleLog,
  studies: readonly Rated[],
): Promise<void> {
  for (const { study, studyId } of studies) {
    const [richness, closeness] = ratings[study.key] ?? [];
    await log.commit(rateStudy, { studyId, rates: 'richness', value: richness });
    await log.commit(rateStudy, { studyId, rates: 'closeness', value: closeness });
  }
  for (const { condition, reason } of steps) {
    const [stepId] = createdIds(await log.commit(addStep, null), 'step');
    if (stepId === undefined) throw new BugError('No step was added to the sample');
    await log.commit(changeStep, { stepId, fields: { groups: [[condition]], reason } });
  }
}

const isFrom = (value: string): MemberCondition => ({ kind: 'study', attribute: 'country', value });

/** A set by conditions, and one of studies that were chosen. */
export async function writeSampleSets(log: SampleLog, studies: readonly Rated[]): Promise<void> {
  await log.commit(makeSet, {
    name: 'United Kingdom and Ireland',
    groups: islands.map((value) => [isFrom(value)]),
  });
  await log.commit(makeSet, {
    name: 'Far from a hospital',
    studyIds: studies.flatMap(({ study, studyId }) => (far.includes(study.key) ? [studyId] : [])),
  });
}
