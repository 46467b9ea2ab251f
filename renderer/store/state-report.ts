/**
 * How the open review is kept, in lines for whoever looks for a fault: log, clock, rows, knowledge, journal, backups,
 * team folder. It holds ids, counts and dates alone, nothing that anybody wrote: it can be sent to a stranger.
 */
import { create } from 'zustand';
import type { EngineState } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { asideOf } from '../../shared/ops/aside.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { allRecords, type Full } from '../../shared/ops/snapshot.ts';
import { type Stamp, writeStamp } from '../../shared/ops/stamp.ts';
import { waitingIn } from '../../shared/ops/waiting.ts';
import type { BackupEntry } from '../../shared/platform/platform.ts';
import { type DeviceId, recordTypeNames } from '../../shared/records/ids.ts';
import type { ReviewSize } from '../db/review-size.ts';
import type { WatchedFolder } from './folder-state.ts';
import type { JournalState } from './journal.ts';

export type StateRow = readonly [label: string, value: string];

export interface StateSection {
  readonly title: string;
  readonly rows: readonly StateRow[];
}

/** What a report is made of. */
export interface StateSource {
  readonly state: EngineState;
  readonly log: readonly Operation[];
  readonly size: ReviewSize;
  /** Undefined where the platform keeps none. */
  readonly journal: JournalState | undefined;
  readonly backups: readonly BackupEntry[];
  /** Undefined where no folder is shared. */
  readonly folder: WatchedFolder | undefined;
}

/** The report that is shown. */
export const useStateReport = create<{ readonly sections: readonly StateSection[] }>(() => ({
  sections: [],
}));

/** The sections of the report, in the order in which they are shown. */
export function stateSections(source: StateSource): readonly StateSection[] {
  const { folder, log, size, state } = source;
  return [
    { title: t('state.head'), rows: headRows(state, log) },
    { title: t('state.devices'), rows: deviceRows(state.device, log) },
    { title: t('state.knowledge'), rows: knowledgeRows(log) },
    { title: t('state.rows'), rows: recordRows(state.full) },
    { title: t('state.storage'), rows: sizeRows(size) },
    { title: t('state.kept'), rows: keptRows(source) },
    { title: t('state.folder'), rows: folderRows(folder) },
  ];
}

/** The sections as text, to be copied. */
export function stateText(sections: readonly StateSection[]): string {
  return sections
    .map(({ rows, title }) =>
      [title, ...rows.map(([label, value]) => `  ${label}: ${value}`)].join('\n'),
    )
    .join('\n\n');
}

function headRows(
  { device, full, head, id, readOnly, reviewerId, version }: EngineState,
  log: readonly Operation[],
): readonly StateRow[] {
  return [
    [t('state.review'), id],
    [t('state.device'), device],
    [t('state.reviewer'), full.reviewers.has(reviewerId) ? reviewerId : `${reviewerId} (–)`],
    [t('state.window'), t(readOnly ? 'state.window.reads' : 'state.window.writes')],
    [t('state.version'), String(version)],
    [t('state.operations'), String(head.operations)],
    [t('state.tip'), head.tip ?? '–'],
    [t('state.clock'), writeStamp(head.clock, device)],
    [t('state.ahead'), head.ahead ?? t('state.none')],
    [t('state.changedAt'), dateOf(head.changedAt)],
    [t('state.aside'), String(asideOf(log).size)],
    [t('state.waiting'), String(waitingIn(log).length)],
  ];
}

function deviceRows(here: DeviceId, log: readonly Operation[]): readonly StateRow[] {
  const devices = new Map<DeviceId, { count: number; last: Stamp }>();
  for (const { at, device } of log) {
    const known = devices.get(device);
    if (known === undefined) devices.set(device, { count: 1, last: at });
    else {
      known.count += 1;
      if (at > known.last) known.last = at;
    }
  }
  return [...devices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([device, { count, last }]) => [
      device === here ? t('state.here', { device }) : device,
      t('state.ofDevice', { count, last }),
    ]);
}

function knowledgeRows(log: readonly Operation[]): readonly StateRow[] {
  return Object.entries(knowledgeOf(log))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([device, known]): readonly StateRow[] =>
      known === undefined
        ? []
        : [
            [
              device,
              t('state.known', { count: known.count, last: known.last, sum: known.sum ?? '–' }),
            ],
          ],
    );
}

/** Of each type how many there are, with those that are gone. */
function recordRows(full: Full): readonly StateRow[] {
  const counts = new Map(recordTypeNames.map((type) => [type, { all: 0, gone: 0 }]));
  for (const { deleted, type } of allRecords(full)) {
    const count = counts.get(type);
    if (count === undefined) continue;
    count.all += 1;
    if (deleted === true) count.gone += 1;
  }
  return [...counts].map(([type, { all, gone }]) => [type, t('state.ofType', { all, gone })]);
}

function sizeRows({ lines, originals, pages, segments, texts }: ReviewSize): readonly StateRow[] {
  return [
    [t('state.pages'), t('state.held', { ...pages })],
    [t('state.segments'), t('state.heldOnly', { ...segments })],
    [t('state.lines'), t('state.heldOnly', { ...lines })],
    [t('state.texts'), t('state.held', { ...texts })],
    [t('state.originals'), t('state.heldOnly', { ...originals })],
  ];
}

function keptRows({ backups, journal }: StateSource): readonly StateRow[] {
  if (journal === undefined) return [[t('state.journal'), t('state.journal.none')]];
  const { bytes, operations, owed } = journal;
  const [newest] = backups;
  return [
    [t('state.journal'), t('state.journal.lines', { count: operations, bytes })],
    [t('state.journal.owed'), String(owed)],
    [
      t('state.backups'),
      newest === undefined
        ? t('state.none')
        : t('state.backups.held', {
            count: backups.length,
            bytes: backups.reduce((sum, { size }) => sum + size, 0),
            newest: newest.writtenAt,
          }),
    ],
  ];
}

function folderRows(folder: WatchedFolder | undefined): readonly StateRow[] {
  if (folder === undefined) return [[t('state.folder'), t('state.folder.none')]];
  const { done, ignored, isReached, newWork, packs, pending, segments, small, toMend, waiting } =
    folder;
  return [
    [t('state.folder.reach'), yesOrNo(isReached)],
    [t('state.folder.written'), t('state.folder.files', { segments, small, packs })],
    [t('state.folder.pending'), String(pending)],
    [t('state.folder.mend'), yesOrNo(toMend)],
    [t('state.folder.done'), String(done)],
    [t('state.folder.new'), String(newWork)],
    [t('state.folder.waiting'), String(waiting)],
    [t('state.folder.ignored'), String(ignored)],
  ];
}

function yesOrNo(value: boolean): string {
  return t(value ? 'state.yes' : 'state.no');
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString();
}
