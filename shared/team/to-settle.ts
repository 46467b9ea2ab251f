/**
 * What two people did that does not go together and that no field conflict tells of: coding under what a
 * colleague removed, codes or studies merged or moved in a circle, a consensus whose sources are gone, codes of one name, words
 * that were corrected in different ways.
 * It is read off the log and the rows, never stored, and settled by the commands of
 * `shared/commands/settle-trouble.ts`: ordinary operations that can be undone.
 */
import { overlap, standingIn } from '../corrections/standing.ts';
import { sameNameCodes } from '../ops/conflicts.ts';
import type { Log } from '../ops/log.ts';
import { findRecord, type Snapshot } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import { mergeCircles, parentCircles } from './code-circles.ts';
import { codingUnderRemoved } from './removed-under.ts';
import { studyCircles } from './study-circles.ts';
import type { LetBe, Trouble } from './trouble.ts';

/**
 * Everything that is to be settled, by kind and then by id; what a live decision lets be is left out. With
 * the rows that a reviewer may see, nothing that is closed to them is named.
 */
export function findTroubles(operations: Log, snapshot: Snapshot): readonly Trouble[] {
  const letBe = letBeIn(snapshot);
  return [
    ...codingUnderRemoved(operations, snapshot, letBe),
    ...mergeCircles(snapshot.codes),
    ...parentCircles(snapshot.codes),
    ...studyCircles(snapshot.studies),
    ...withdrawnSources(snapshot, letBe),
    ...differentCorrections(snapshot),
    ...sameNames(snapshot, letBe),
  ];
}

function letBeIn(snapshot: Snapshot): LetBe {
  const known = new Set<string>();
  for (const { conflict, deleted } of snapshot.decisions.values()) {
    if (conflict === undefined || deleted === true) continue;
    for (const other of conflict.operations)
      known.add(`${conflict.record} ${conflict.field} ${other}`);
  }
  return (record, field, other) => known.has(`${record} ${field} ${other}`);
}

function withdrawnSources(snapshot: Snapshot, letBe: LetBe): readonly Trouble[] {
  const troubles: Trouble[] = [];
  // A later decision about the same codings takes the place of an earlier one (C4).
  const replaced = new Set(
    [...snapshot.decisions.values()].flatMap(({ deleted, supersedes = [] }) =>
      deleted === true ? [] : supersedes,
    ),
  );
  for (const decision of snapshot.decisions.values()) {
    if (decision.deleted === true || replaced.has(decision.id)) continue;
    const codings = decision.results
      .flatMap((id) => codingOf(snapshot, id) ?? [])
      .filter((coding) => {
        const sources = coding.derivedFrom ?? [];
        return (
          isLive(snapshot, coding) &&
          sources.length > 0 &&
          sources.every((source) => {
            const found = codingOf(snapshot, source);
            return found !== undefined && !isLive(snapshot, found);
          }) &&
          !letBe(decision.id, 'derivedFrom', coding.id)
        );
      });
    if (codings.length > 0) {
      troubles.push({
        kind: 'sources-withdrawn',
        id: `sources-withdrawn ${decision.id}`,
        decision,
        codings,
      });
    }
  }
  return troubles.sort(byId);
}

function sameNames(snapshot: Snapshot, letBe: LetBe): readonly Trouble[] {
  return sameNameCodes(snapshot)
    .filter(([first, second]) => !letBe(first.id, 'name', second.id))
    .map((codes) => ({
      kind: 'same-name' as const,
      id: `same-name ${codes[0].id} ${codes[1].id}`,
      codes,
    }))
    .sort(byId);
}

/** Corrections of the same words that do not say the same (A9). */
function differentCorrections(snapshot: Snapshot): readonly Trouble[] {
  const troubles: Trouble[] = [];
  for (const [documentId, { corrections, waiting }] of standingIn(snapshot)) {
    if (snapshot.documents.get(documentId)?.deleted !== undefined) continue;
    for (const one of waiting) {
      const shown = corrections.filter((other) => overlap(one, other));
      troubles.push({
        kind: 'corrections',
        id: `corrections ${one.id}`,
        corrections: [...shown, one],
      });
    }
  }
  return troubles.sort(byId);
}

function codingOf(snapshot: Snapshot, id: Coding['id']): Coding | undefined {
  const record = findRecord(snapshot, id);
  return record?.type === 'coding' ? record : undefined;
}

function isLive(snapshot: Snapshot, coding: Coding): boolean {
  return coding.deleted !== true && findRecord(snapshot, coding.excerptId)?.deleted !== true;
}

function byId(a: Trouble, b: Trouble): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
