import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { takeInstrument } from '../../shared/commands/instruments.ts';
import { appraisalTeam } from '../fixtures/appraisal-team.ts';
import { meet } from '../fixtures/screening-team.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-appraisal-cli-'));
  const { lead, machines, sayAll, studyIds } = appraisalTeam(2, 2);
  lead.log.run(takeInstrument, { template: 'casp' });
  sayAll(lead, 'no');
  for (const machine of machines) sayAll(machine, 'partly', studyIds[1]);
  meet(machines);
  const contents = { operations: lead.log.operations, texts: new Map(), originals: new Map() };
  const bytes = await writeBundle(contents, { rows: lead.log.snapshot });
  await writeFile(join(folder, 'nights.loom'), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

const exporting = (out: string, ...more: readonly string[]) => [
  ...['export', 'nights.loom', '--tables', 'appraisal,appraisal-summary', '--format', 'csv'],
  ...['--include', 'all', '--out', out, ...more],
];

it('P7, P4 export writes what is agreed, and nothing that one of two appraised alone', async () => {
  expect((await runIn(folder, exporting('a', '--instrument', 'our checklist'))).status).toBe(0);
  const names = (await readdir(join(folder, 'a'))).toSorted();
  const read = async (name: string) => readFile(join(folder, 'a', name), 'utf8');
  const [appraisal = '', summary = ''] = await Promise.all(names.map(read));
  expect([names.length, appraisal.includes('◔ Partly'), appraisal.includes('● No')]).toEqual([
    2,
    true,
    false,
  ]);
  const recruitment = summary.split(/\r?\n/).find((line) => line.includes('Recruitment'));
  expect(recruitment?.split(',').slice(2, 9)).toEqual(['0', '1', '0', '0', '0', '2', '1']);
});

it('refuses an instrument that is not there with the names of those that are', async () => {
  const { err, status } = await runIn(folder, exporting('b', '--instrument', 'AMSTAR'));
  expect([status, err.trim()]).toEqual([
    2,
    'There is no instrument “AMSTAR”. Instruments: CASP qualitative and Our checklist.',
  ]);
});

it('R5 check finds the file sound, and inspect counts instruments, items and appraisals', async () => {
  expect((await runIn(folder, ['check', 'nights.loom'])).status).toBe(0);
  const { out } = await runIn(folder, ['inspect', 'nights.loom', '--json']);
  const { appraisals, instruments, items } = JSON.parse(out) as Readonly<Record<string, number>>;
  expect([instruments, items, appraisals]).toEqual([2, 13, 9]);
});
