import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { assignDocuments, setAssignmentStatus, unassign } from '../../shared/commands/team.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Assignment, AssignmentStatus } from '../../shared/records/assignment.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { notify } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openDocument } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AssignTools, release } from './AssignTools.tsx';
import own from './assignments.module.css';
import { type AssignedDocument, assignedDocuments, notDone } from './progress.ts';
import styles from './team.module.css';

const rowHeight = 36;

/** Documents by reviewers: who codes what, and how far they are. */
export function Assignments() {
  const snapshot = useReview((state) => state.snapshot);
  const me = useReview((state) => state.reviewerId);
  const rows = useMemo(() => assignedDocuments(snapshot), [snapshot]);
  const reviewers = [...snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  if (rows.length === 0) {
    return <EmptyState title={t('team.assignments')} text={t('team.noDocuments')} />;
  }
  const columns = `minmax(220px, 1fr) repeat(${reviewers.length}, 132px) 112px`;
  const width = 220 + reviewers.length * 140 + 120 + 24;
  return (
    <section className={own.assignments} aria-label={t('team.assignments')}>
      <h2>{t('team.assignments')}</h2>
      <AssignTools rows={rows} reviewers={reviewers} />
      <div
        ref={scroller}
        className={own.table}
        data-work
        role="table"
        aria-rowcount={rows.length + 1}
      >
        <div
          className={own.tableHead}
          role="row"
          style={{ gridTemplateColumns: columns, minWidth: width }}
        >
          <span role="columnheader">{t('team.document')}</span>
          {reviewers.map(({ id, initials, name }) => (
            <span key={id} role="columnheader" title={name}>
              {initials}
            </span>
          ))}
          <span role="columnheader" />
        </div>
        <div
          role="rowgroup"
          style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: width }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <div
                key={row.document.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={own.tableRow}
                style={{
                  gridTemplateColumns: columns,
                  height: rowHeight,
                  transform: `translateY(${item.start}px)`,
                }}
              >
                <span role="rowheader" className={own.rowHead}>
                  <button
                    type="button"
                    className={own.link}
                    dir="auto"
                    title={row.label}
                    onClick={() => openDocument(row.document.id)}
                  >
                    {row.label}
                  </button>
                  {row.reliability ? (
                    <span className={own.mark} title={t('team.reliability')}>
                      {t('team.reliability.short')}
                    </span>
                  ) : null}
                </span>
                {reviewers.map((reviewer) => (
                  <span key={reviewer.id} role="cell">
                    <Cell row={row} reviewer={reviewer} isMe={reviewer.id === me} />
                  </span>
                ))}
                <span role="cell">
                  <Release row={row} reviewers={snapshot.reviewers} />
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** One person's assignment: given and taken back by anybody, its progress told by themselves. */
function Cell(props: {
  readonly row: AssignedDocument;
  readonly reviewer: Reviewer;
  readonly isMe: boolean;
}) {
  const { isMe, reviewer, row } = props;
  const assignment = row.assignments.get(reviewer.id);
  const status = assignment?.status;
  const change = (value: string): void => {
    const documentId = row.document.id;
    if (assignment === undefined) {
      void commit(assignDocuments, { shares: [{ documentId, reviewerId: reviewer.id }] });
    } else if (value === 'none') takeOff(assignment, reviewer);
    else {
      void commit(setAssignmentStatus, {
        assignmentIds: [assignment.id],
        status: value as Exclude<AssignmentStatus, 'released'>,
      });
    }
  };
  const offered: readonly AssignmentStatus[] =
    status === undefined
      ? ['open']
      : isMe && status !== 'released'
        ? ['open', 'coding', 'done']
        : [status];
  return (
    <select
      className={own.status}
      data-status={status ?? 'none'}
      aria-label={t('team.assignmentOf', { document: row.label, name: reviewer.name })}
      value={status ?? 'none'}
      onChange={(event) => change(event.target.value)}
    >
      <option value="none">{t('team.status.none')}</option>
      {offered.map((each) => (
        <option key={each} value={each}>
          {t(`team.status.${each}`)}
        </option>
      ))}
    </select>
  );
}

/** Without an assignment nothing keeps a colleague's coding from somebody: that is said first. */
function takeOff({ id, status }: Assignment, { name }: Reviewer): void {
  const run = (): void => void commit(unassign, { assignmentIds: [id] });
  if (useReview.getState().full.review?.blind !== true || status === 'released') {
    run();
    return;
  }
  notify({
    text: t('team.takeOffBlind', { name }),
    tone: 'problem',
    action: { label: t('team.takeOffAnyway'), run },
  });
}

function Release(props: {
  readonly row: AssignedDocument;
  readonly reviewers: ReadonlyMap<string, Reviewer>;
}) {
  const { reviewers, row } = props;
  if (row.state === 'none') return null;
  if (row.state === 'released') return <span className={styles.soft}>{t('team.released')}</span>;
  const press = (): void => {
    if (row.state === 'finished') {
      release([row]);
      return;
    }
    const names = notDone(row).map((id) => reviewers.get(id)?.name ?? '');
    notify({
      text: t('team.releaseEarly', { names: names.join(', ') }),
      tone: 'problem',
      action: { label: t('team.releaseAnyway'), run: () => release([row]) },
    });
  };
  return (
    <Button
      look={row.state === 'finished' ? 'plain' : 'quiet'}
      aria-label={t('team.releaseOne', { document: row.label })}
      onPress={press}
    >
      {t('team.release')}
    </Button>
  );
}
