/**
 * One life of the built application in a process of its own, which is killed from outside: starts on a profile, gives
 * the verdict on the life before, and works until the end. Everything it acknowledges is told to the parent at once.
 */
import { launchStandIn } from '../../e2e/driver/launch-stand-in.ts';
import { documentShown } from '../../e2e/driver/shown.ts';
import { type Desk, joinAsInes, openDocument } from './acts.ts';
import { listen } from './hearing.ts';
import { type Note, Record } from './record.ts';
import { faultsAfter } from './verdict.ts';
import { doWork, type WorkKind } from './work.ts';

/** What the parent says at the beginning. */
export interface LifeOrder {
  readonly profileDir: string;
  readonly files: string;
  readonly round: number;
  /** What the life before was doing; undefined in the first. */
  readonly before: WorkKind | undefined;
  /** What to do; undefined in the last, which gives its verdict and goes. */
  readonly kind: WorkKind | undefined;
  /** What was acknowledged so far. */
  readonly notes: readonly Note[];
  /** The database was taken away, or may have been emptied: the review is brought back first. */
  readonly isLost: boolean | 'perhaps';
  /** Something of what is kept was wrecked: what is gone may be gone, if it is told. */
  readonly isWrecked?: boolean;
}

export type LifeReport =
  | { readonly note: Note }
  | { readonly faults: readonly string[] }
  | { readonly state: 'working' | 'failed'; readonly reason?: string };

const tell = (report: LifeReport): void => void process.send?.(report);

process.once('message', (order: LifeOrder) => {
  live(order).then(
    () => process.exit(0),
    (error: unknown) => {
      tell({ state: 'failed', reason: String(error) });
    },
  );
});

async function live(order: LifeOrder): Promise<void> {
  const { before, files, isLost, isWrecked, kind, notes, profileDir, round } = order;
  const app = await launchStandIn({ profileDir });
  const record = new Record((note) => tell({ note }));
  await listen(app.page, (what) => record.note({ kind: 'heard', what }));
  const known = new Record();
  for (const note of notes) known.note(note);
  const desk: Desk = { app, files, record };
  if (notes.length === 0) {
    await documentShown(app.page);
    await joinAsInes(desk);
    await openDocument(desk);
  } else {
    if (isLost === true || (isLost === 'perhaps' && (await isOffered(desk)))) await bringBack(desk);
    for (const [name, state] of known.codes) record.codes.set(name, state);
    for (const title of known.documents) record.documents.add(title);
    for (const title of known.reviews) record.reviews.add(title);
    tell({ faults: await faultsAfter(desk, { kind: before, isWrecked, mark: `k${round}-after` }) });
  }
  if (kind === undefined) return app.close();
  tell({ state: 'working' });
  await doWork(desk, kind, String(round));
  // Done before the end came: it comes while nothing is under way.
  await new Promise(() => undefined);
}

const wayBack = ({ app: { page } }: Desk) =>
  page
    .getByRole('alert')
    .locator('div')
    .filter({ has: page.getByText('Nights on call', { exact: true }) })
    .getByRole('button', { name: 'Bring it back' });

/** Whether the start offers the review as lost, or shows it. */
async function isOffered(desk: Desk): Promise<boolean> {
  const open = desk.app.page.getByRole('banner').getByText('Nights on call');
  await wayBack(desk).or(open).first().waitFor();
  return wayBack(desk).isVisible();
}

async function bringBack(desk: Desk): Promise<void> {
  const { page } = desk.app;
  await wayBack(desk).click();
  await page.getByRole('banner').getByText('Nights on call').waitFor();
}
