import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { KeptWorker } from '../store/kept-worker.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { inOurLanguage } from '../store/worker-language.ts';
import type {
  AgreementReply,
  AgreementRequest,
  Measured,
  MeasuredRecoded,
  MeasureRequest,
  RecodedRequest,
} from './agreement-messages.ts';

/** Who looks, and what is compared. */
export type AgreementAsked = Pick<MeasureRequest, 'viewer' | 'choice'>;

/** The workers of the agreement screen, which keeps one while it is shown. */
export const agreementWorker = new KeptWorker<AgreementRequest, AgreementReply>(() =>
  inOurLanguage(new Worker(new URL('./agreement-worker.ts', import.meta.url), { type: 'module' })),
);

/** Every figure of a choice, measured in a worker, with a way to cancel. */
export function measureInWorker(asked: AgreementAsked, label: string): Promise<Measured> {
  return runTask(label, (task) =>
    agreementWorker.ask({ ...storedVersion(), ...asked, kind: 'measure' }, 'measured', task),
  );
}

/** How far a second coding agrees with the first, with a way to cancel. */
export function measureRecodedInWorker(
  asked: Pick<RecodedRequest, 'level' | 'recodeId' | 'unit' | 'viewer'>,
  label: string,
): Promise<MeasuredRecoded> {
  return runTask(label, (task) =>
    agreementWorker.ask({ ...storedVersion(), ...asked, kind: 'recoded' }, 'recoded', task),
  );
}

/** The bootstrap interval of alpha over all decisions, with progress and a way to cancel. */
export async function resampleInWorker(asked: AgreementAsked, label: string): Promise<Interval> {
  const { interval } = await runTask(label, (task) =>
    agreementWorker.ask({ ...storedVersion(), ...asked, kind: 'resample' }, 'interval', task),
  );
  return interval;
}
