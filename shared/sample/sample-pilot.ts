import { knewOf } from '../codebook-history/versions.ts';
import { renameCode } from '../commands/codebook.ts';
import { moveCodes } from '../commands/several-codes.ts';
import { nameVersion } from '../commands/versions.ts';
import type { CodeId } from '../records/ids.ts';
import { sampleCodebook } from './sample-codebook.ts';
import { sampleCodeOf } from './sample-coding.ts';
import type { SampleCode } from './sample-content.ts';
import type { SampleLog } from './sample-log.ts';

/** How codes stood before the pilot, where that was otherwise. */
const before: Readonly<Record<string, Partial<SampleCode>>> = {
  ooh: { name: 'Nights and weekends' },
  justincase: { parent: 'resources' },
};

/** The codebook that the sample is piloted with. */
export const pilotCodebook: readonly SampleCode[] = sampleCodebook.map((code) => ({
  ...code,
  ...before[code.key],
}));

/** After the pilot: the codebook is named as it stands and then revised to what it is now. */
export async function reviseAfterPilot(
  log: SampleLog,
  codeIds: ReadonlyMap<string, CodeId>,
): Promise<void> {
  const codeOf = sampleCodeOf(codeIds);
  await log.commit(nameVersion, {
    name: 'After the pilot',
    note: 'Three studies coded by two of us, and talked through code by code.',
    knew: knewOf(await log.readLog()),
  });
  await log.commit(renameCode, { codeId: codeOf('ooh'), name: 'Out-of-hours gap' });
  await log.commit(moveCodes, {
    codeIds: [codeOf('justincase')],
    place: { parentId: codeOf('drugs') },
    reason: 'The box is one way of getting the medicines, and was always coded with it.',
  });
}
