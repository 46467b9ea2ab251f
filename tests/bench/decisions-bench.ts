/** A Rayyan export of twenty thousand records with two decisions each, from its bytes to the rows. */
import { readImportFile } from '../../shared/import/read-import-file.ts';
import { snapshotOf } from '../../shared/ops/snapshot.ts';
import { seededBytes } from '../../shared/random.ts';
import { newId, type ReviewerId } from '../../shared/records/ids.ts';
import { importReadings } from '../../shared/use-cases/import-readings.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { rayyanCsv } from '../shared/import/rayyan-file.ts';
import { median, printFigures } from './figures.ts';

const records = 20_000;
const runs = 3;
const words = 'nurses carers night ward home forms evening calls valley village paperwork help';

/** Prints the figures; the result is how many are over their target. */
export async function runDecisionsBench(): Promise<number> {
  const bytes = new TextEncoder().encode(exported());
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await imported(bytes));
  return printFigures(`Decisions of another program (${records} records)`, [
    {
      name: 'Rayyan export read and taken over, median',
      value: median(times),
      unit: 'ms',
      target: 3000,
    },
  ]);
}

function exported(): string {
  const list = words.split(' ');
  const word = (at: number): string => list[at % list.length] ?? '';
  return rayyanCsv(
    Array.from({ length: records }, (_, at) => ({
      title: `${word(at)} and ${word(at * 7 + 3)} in record ${at}: what ${word(at >> 3)} carry home`,
      authors: `Harrow${at % 977}, Maren; Ostler, Piet`,
      year: 1990 + (at % 35),
      notes: `RAYYAN-INCLUSION: {"Ana Ruiz"=>"${at % 9 === 0 ? 'Included' : 'Excluded'}", "Ben"=>"${at % 11 === 0 ? 'Maybe' : 'Excluded'}"} | RAYYAN-LABELS: ${word(at)} | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {"Ben"=>["Note ${at}"]}`,
    })),
  );
}

async function imported(bytes: Uint8Array): Promise<number> {
  const random = seededBytes(31);
  const reviewerId: ReviewerId = newId('reviewer', random);
  const log = new LogWriter(
    { device: newId('device', random), reviewerId, now: () => Date.UTC(2026, 1, 2), random },
    snapshotOf([
      { id: 'review:bench', type: 'review', title: 'Coming home', screeners: 2 },
      { id: reviewerId, type: 'reviewer', name: 'Maren', initials: 'MH', colour: 0 },
    ]),
  );
  const decisions = {
    stage: 'titleAbstract',
    people: { 'Ana Ruiz': { add: 'Ana Ruiz' }, Ben: { add: 'Ben' } },
    reasons: {},
  } as const;
  const start = performance.now();
  const reading = await readImportFile({ name: 'articles.csv', bytes }, { decisions });
  const read = performance.now();
  await importReadings([reading], {
    snapshot: log.snapshot,
    newId: (prefix) => newId(prefix, random),
    commit: async (command, params) => log.run(command, params),
  });
  const end = performance.now();
  console.log(
    `  read ${Math.round(read - start)} ms, planned and written ${Math.round(end - read)} ms`,
  );
  if (log.snapshot.screenings.size !== 2 * records)
    throw new Error(`${log.snapshot.screenings.size} decisions were taken over`);
  return end - start;
}
