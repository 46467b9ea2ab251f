import {
  type DragEvent,
  Fragment,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { ReadFinding } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import { chooseFinding, composeFinding } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { clipQuote } from '../ui/quote.ts';
import { moveBy, moveTo, removeHere } from './finding-edits.ts';
import styles from './findings.module.css';
import type { FindingsView } from './use-findings-view.ts';

/** The outline: findings under their themes, numbered; arrows step, Alt with them moves, N writes a new one. */
export function FindingsList(props: {
  readonly view: FindingsView;
  readonly chosen: FindingId | undefined;
  readonly readOnly: boolean;
  /** Whether work goes on here; while a finding is composed it goes on in its form. */
  readonly isWork: boolean;
}) {
  const { chosen, isWork, readOnly, view } = props;
  const { findings, groups } = view.evidence.outline;
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [over, setOver] = useState<FindingId>();
  const at = findings.findIndex(({ finding }) => finding.id === chosen);
  useEffect(() => {
    if (at >= 0)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const step = (to: number): void => {
    const next = findings[Math.max(0, Math.min(findings.length - 1, to))];
    if (next !== undefined) chooseFinding(next.finding.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    // On a keyboard without an N the key in its place.
    const act = keys[event.key] ?? (event.code === 'KeyN' ? keys.n : undefined);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act(event.altKey);
  };
  const move = (by: -1 | 1): void => {
    if (!readOnly && chosen !== undefined)
      moveBy(view.evidence.outline, chosen, by).catch(notifyError);
  };
  const keys: Readonly<Record<string, (alt: boolean) => void>> = {
    ArrowDown: (alt) => (alt ? move(1) : step(at + 1)),
    ArrowUp: (alt) => (alt ? move(-1) : step(at - 1)),
    Home: () => step(0),
    End: () => step(findings.length - 1),
    Enter: () => document.querySelector<HTMLElement>('[data-statement] textarea')?.focus(),
    n: () => {
      if (!readOnly) composeFinding(findings[at]?.finding.themeId);
    },
    Delete: () => {
      if (!readOnly && chosen !== undefined)
        removeHere(view.evidence.outline, chosen).catch(notifyError);
    },
  };
  const onDrop = (event: DragEvent, before: ReadFinding): void => {
    event.preventDefault();
    setOver(undefined);
    const id = event.dataTransfer.getData(dragged) as FindingId;
    if (id.startsWith('finding:') && id !== before.finding.id && !readOnly)
      moveTo(id, before.finding.themeId, before.finding.id).catch(notifyError);
  };
  return (
    <div
      ref={list}
      role="listbox"
      data-findings
      data-work={isWork || undefined}
      tabIndex={0}
      className={styles.list}
      aria-label={t('findings.list')}
      {...(at < 0 ? {} : { 'aria-activedescendant': `${prefix}${chosen}` })}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ findings: own, theme }) => (
        <Fragment key={theme?.code.id ?? 'none'}>
          <div role="presentation" className={styles.theme} dir="auto">
            {theme?.code.name ?? t('findings.noTheme')}
          </div>
          {own.map((read) => {
            const { finding, number } = read;
            const remarks = view.remarks.get(finding.id)?.open.length ?? 0;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              <div
                key={finding.id}
                id={`${prefix}${finding.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={finding.id === chosen}
                className={styles.row}
                data-over={over === finding.id}
                draggable={!readOnly}
                onClick={() => chooseFinding(finding.id)}
                onDragStart={(event) => event.dataTransfer.setData(dragged, finding.id)}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(finding.id);
                }}
                onDragLeave={() => setOver(undefined)}
                onDrop={(event) => onDrop(event, read)}
              >
                <span className={styles.number}>{number}</span>
                <span className={styles.line} dir="auto">
                  {clipQuote(finding.statement, 160)}
                </span>
                <span className={styles.level}>
                  {finding.confidence === undefined
                    ? t('findings.open')
                    : t(`findings.confidence.${finding.confidence}`)}
                  {remarks === 0 ? null : (
                    <span className={styles.remarked}>
                      {t('findings.remarkCount', { count: remarks })}
                    </span>
                  )}
                </span>
              </div>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}

const dragged = 'application/x-themeloom-finding';
