/** What is done to findings from their screen, with what is told of it. */
import {
  mergeFindings,
  moveFinding,
  removeFinding,
  separateFinding,
  splitFinding,
  writeFinding,
} from '../../shared/commands/findings.ts';
import type { FindingOutline } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { CodeId, FindingId } from '../../shared/records/ids.ts';
import { chooseFinding, focusFindings } from '../store/findings-state.ts';
import { speak } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';

/** Writes a finding and shows it. */
export async function write(
  statement: string,
  themeId: CodeId | undefined,
  rests: readonly CodeId[],
): Promise<void> {
  const operation = await commitText(writeFinding, { statement, themeId, rests });
  showMade(operation);
}

/** Splits a finding off another and shows it. */
export async function split(findingId: FindingId, statement: string): Promise<void> {
  showMade(await commitText(splitFinding, { findingId, statement }));
}

function showMade(operation: Operation | undefined): void {
  const [made] = operation?.changes ?? [];
  const id = made === undefined ? undefined : changedId(made);
  if (operation === undefined || id?.startsWith('finding:') !== true) return;
  chooseFinding(id as FindingId);
  focusFindings();
  tellDone(operation);
}

/** One place up or down; over the edge of its theme, into the next. */
export async function moveBy({ groups }: FindingOutline, id: FindingId, by: -1 | 1): Promise<void> {
  const inGroup = groups.findIndex((group) =>
    group.findings.some(({ finding }) => finding.id === id),
  );
  const group = groups[inGroup];
  if (group === undefined) return;
  const at = group.findings.findIndex(({ finding }) => finding.id === id);
  const next = group.findings[at + by];
  const other = groups[inGroup + by];
  if (next !== undefined) {
    const before = by < 0 ? next.finding.id : group.findings[at + 2]?.finding.id;
    await moveTo(id, group.theme?.code.id, before);
  } else if (other !== undefined) {
    await moveTo(id, other.theme?.code.id, by < 0 ? undefined : other.findings[0]?.finding.id);
  }
}

/** Puts a finding under a theme, before another or last, and says where it stands. */
export async function moveTo(
  findingId: FindingId,
  themeId: CodeId | undefined,
  beforeId: FindingId | undefined,
): Promise<void> {
  const operation = await commit(moveFinding, { findingId, themeId, beforeId });
  if (operation !== undefined) speak(t('findings.moved'));
}

/** Removes a finding; the one behind it, else before it, is shown then. */
export async function removeHere(
  { findings }: FindingOutline,
  findingId: FindingId,
): Promise<void> {
  const at = findings.findIndex(({ finding }) => finding.id === findingId);
  const operation = await commit(removeFinding, { findingId });
  if (operation === undefined) return;
  chooseFinding((findings[at + 1] ?? findings[at - 1])?.finding.id);
  focusFindings();
  tellDone(operation);
}

export async function merge(findingId: FindingId, intoId: FindingId): Promise<void> {
  const operation = await commit(mergeFindings, { findingId, intoId });
  if (operation === undefined) return;
  chooseFinding(intoId);
  focusFindings();
  tellDone(operation);
}

export async function separate(findingId: FindingId): Promise<void> {
  const operation = await commit(separateFinding, { findingId });
  if (operation !== undefined) tellDone(operation);
}
