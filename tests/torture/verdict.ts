/** What must be true of an installation whatever happened to it: read off what the application itself opens and tells. */
import { expect } from 'vitest';
import { readOperations, readTexts } from '../../renderer/db/review-rows.ts';
import { describeLost, lookInto, statesOf } from '../../renderer/store/kept-states.ts';
import { useNotices } from '../../renderer/store/notices.ts';
import { showReview } from '../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../renderer/store/recovery.ts';
import { useReview } from '../../renderer/store/review-store.ts';
import { services } from '../../renderer/store/services.ts';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { countWithoutText } from '../../shared/use-cases/kept-state.ts';
import { blindReview, closedWord } from './blind-team.ts';
import type { Installation } from './installation.ts';
import type { Acknowledged } from './witness.ts';

/** What is told that is no success. */
export const problemsTold = (): readonly string[] =>
  useNotices
    .getState()
    .notices.filter(({ tone }) => tone === 'problem')
    .map(({ text }) => text);

/** After an end: everything is there, or is offered where its database was lost before; no word of a problem. */
export async function expectAllThere(
  machine: Installation,
  { wasLost = false }: { readonly wasLost?: boolean } = {},
): Promise<void> {
  const lost = new Set((await describeLost()).map(({ id }) => id));
  for (const [id, acknowledged] of wantedIn(machine)) {
    if (wasLost && lost.has(id)) await restoreLostReview(id);
    else await showReview(id);
    await services().journal.written();
    await expectWhole(id, acknowledged);
  }
  expect(problemsTold()).toEqual([]);
}

/** Once it was closed, everything comes back without its database. */
export async function expectComesBack(machine: Installation): Promise<void> {
  await machine.close();
  machine.loseDatabase();
  machine.start();
  const offered = new Set((await describeLost()).map(({ id }) => id));
  // What was being stored when the end came may be there as well.
  expect(wantedIn(machine).filter(([id]) => !offered.has(id))).toEqual([]);
  await expectAllThere(machine, { wasLost: true });
}

function wantedIn({ witness }: Installation): readonly (readonly [ReviewId, Acknowledged])[] {
  return [...witness.reviews].filter(([id]) => !witness.deleted.has(id));
}

async function expectWhole(id: ReviewId, { operations, who }: Acknowledged): Promise<void> {
  const { full, reviewerId, reviewId, snapshot } = useReview.getState();
  expect([reviewId, reviewerId]).toEqual([id, who]);
  const log = await readOperations(services().db, id);
  const ids = new Set(log.map((one) => one.id));
  expect(ids.size).toBe(log.length);
  expect([...operations].filter((one) => !ids.has(one))).toEqual([]);
  expect(rowsDigest(full)).toBe(rowsDigest(replay(log)));
  expect(full.reviewers.get(who)?.deleted).not.toBe(true);
  expect([...full.reviewers.keys()]).toContain(who);
  const texts = await readTexts(services().db, id);
  expect(countWithoutText(full, texts)).toBe(0);
  if (id !== blindReview) return;
  expect(JSON.stringify([...snapshot.codes.values()])).not.toContain(closedWord);
  for (const { codings, excerpts } of snapshot.codings.values()) {
    for (const record of [...codings.values(), ...excerpts.values()])
      expect(record.reviewerId).toBe(who);
  }
}

/** Nothing that the Recovery centre shows of any kept state is closed to who works here. */
export async function expectPreviewsBlind(id: ReviewId): Promise<void> {
  for (const { source } of await statesOf(id)) {
    if (source.kind === 'copy') continue;
    const look = await lookInto(id, source).catch(refusal);
    if (look === undefined) continue;
    const { preview } = look;
    expect(JSON.stringify(preview)).not.toContain(closedWord);
    expect(preview.worker).toBe('Ines Abara');
  }
}

/** A state that is damaged is refused in words. */
function refusal(error: unknown): undefined {
  if (!(error instanceof ExpectedError)) throw error;
}
