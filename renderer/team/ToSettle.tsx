import { useEffect, useMemo, useState } from 'react';
import { mergeCodes } from '../../shared/commands/codebook.ts';
import { settleConflict } from '../../shared/commands/reconcile.ts';
import { adoptCodes } from '../../shared/commands/team.ts';
import type { Json } from '../../shared/json.ts';
import { hasMessage, t } from '../../shared/messages/messages.ts';
import {
  type ConflictSide,
  type FieldConflict,
  findConflicts,
  sameNameCodes,
} from '../../shared/ops/conflicts.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import type { AnyRecord } from '../../shared/records/records.ts';
import { screeningConflicts } from '../../shared/screening/outcomes.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { goToScreening, openCode } from '../store/session-store.ts';
import { readShownLog } from '../store/shown-log.ts';
import { Button } from '../ui/Button.tsx';
import styles from './team.module.css';

/** What the team has to agree on besides the coding: conflicts, codes of one name, proposals. */
export function ToSettle() {
  const snapshot = useReview((state) => state.snapshot);
  const reviewId = useReview((state) => state.reviewId);
  const count = useReview((state) => state.info?.operations);
  const [log, setLog] = useState<readonly Operation[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever the log grew
  useEffect(() => {
    let current = true;
    if (reviewId !== undefined) {
      readShownLog(reviewId)
        .then((read) => current && setLog(read))
        .catch(notifyError);
    }
    return () => {
      current = false;
    };
  }, [reviewId, count]);
  const conflicts = useMemo(() => findConflicts(log, snapshot), [log, snapshot]);
  const pairs = useMemo(() => sameNameCodes(snapshot), [snapshot]);
  const proposed = [...snapshot.codes.values()].filter(
    (code) => code.proposed === true && code.deleted !== true && code.mergedInto === undefined,
  );
  const screened = useMemo(() => screeningConflicts(snapshot), [snapshot]);
  if (conflicts.length + pairs.length + proposed.length + screened.length === 0) return null;
  const nameOf = (id: string | undefined): string =>
    [...snapshot.reviewers.values()].find((reviewer) => reviewer.id === id)?.name ??
    t('team.nobody');
  return (
    <section className={styles.settle} aria-label={t('team.toSettle')}>
      <h2>{t('team.toSettle')}</h2>
      <ul className={styles.people}>
        {screened.length === 0 ? null : (
          <li className={styles.item}>
            <span>{t('screening.conflicts', { count: screened.length })}</span>
            <span className={styles.line}>
              <Button onPress={() => goToScreening(screened[0]?.stage ?? 'titleAbstract')}>
                {t('screening.settleThem')}
              </Button>
            </span>
          </li>
        )}
        {conflicts.map((conflict) => (
          <ConflictItem key={conflict.id} conflict={conflict} nameOf={nameOf} />
        ))}
        {pairs.map(([first, second]) => (
          <li key={`${first.id} ${second.id}`} className={styles.item}>
            <span>
              {t('team.sameName', {
                code: second.name,
                a: nameOf(first.createdBy),
                b: nameOf(second.createdBy),
              })}
            </span>
            <span className={styles.line}>
              <Button
                onPress={() => void commit(mergeCodes, { codeIds: [second.id], intoId: first.id })}
              >
                {t('team.mergeThem')}
              </Button>
              <Button look="quiet" onPress={() => openCode(second.id)}>
                {t('team.lookAt')}
              </Button>
            </span>
          </li>
        ))}
        {proposed.map((code) => (
          <li key={code.id} className={styles.item}>
            <span>{t('team.proposal', { code: code.name, name: nameOf(code.createdBy) })}</span>
            <span className={styles.line}>
              <Button onPress={() => void commit(adoptCodes, { codeIds: [code.id] })}>
                {t('team.adopt')}
              </Button>
              <Button look="quiet" onPress={() => openCode(code.id)}>
                {t('team.lookAt')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConflictItem(props: {
  readonly conflict: FieldConflict;
  readonly nameOf: (id: string) => string;
}) {
  const { conflict, nameOf } = props;
  const [reason, setReason] = useState('');
  const codes = useReview((state) => state.snapshot.codes);
  const choose = (side: 'earlier' | 'later'): void =>
    void commit(settleConflict, { conflict, choose: side, reason });
  return (
    <li className={styles.item}>
      <span>
        {t('team.conflict', { what: titleOf(conflict.record), field: fieldName(conflict.field) })}
      </span>
      {(['earlier', 'later'] as const).map((side) => (
        <span key={side} className={styles.side2}>
          <span dir="auto">{wordsOf(conflict[side].value, codes)}</span>
          <span className={styles.soft}>{whoWhen(conflict[side], nameOf)}</span>
          <Button onPress={() => choose(side)}>
            {t(side === 'later' ? 'team.keepThis' : 'team.takeThis')}
          </Button>
        </span>
      ))}
      <input
        className={styles.reason}
        aria-label={t('team.reason')}
        placeholder={t('team.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </li>
  );
}

function whoWhen({ at, reviewer }: ConflictSide, nameOf: (id: string) => string): string {
  const when = new Date(readStamp(at).ms).toLocaleString('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return `${nameOf(reviewer)}, ${when}`;
}

function titleOf(record: AnyRecord): string {
  switch (record.type) {
    case 'code':
    case 'reviewer':
      return record.name;
    case 'study':
      return record.citation.title;
    case 'document':
    case 'review':
      return record.title;
    default:
      return record.id;
  }
}

function fieldName(field: string): string {
  const key = `team.field.${field}`;
  return hasMessage(key) ? t(key) : field;
}

function wordsOf(value: Json, codes: ReadonlyMap<string, { readonly name: string }>): string {
  if (value === null) return t('team.unset');
  if (value === true) return t('team.yes');
  if (typeof value === 'string' && value.startsWith('code:')) return codes.get(value)?.name ?? '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
