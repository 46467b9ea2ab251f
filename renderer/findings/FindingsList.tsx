import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FindingOutline, ReadFinding } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import { chooseFinding, composeFinding } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { focusBehind } from '../ui/focus-behind.ts';
import { FindingRow } from './FindingRow.tsx';
import { moveBy, moveTo, removeHere } from './finding-edits.ts';
import styles from './findings.module.css';
import type { FindingsView } from './use-findings-view.ts';

/** A line of the outline: the name of a theme, or a finding. */
type Line = { readonly key: string; readonly name: string } | ReadFinding;

/** Pixels of a finding with a line of words, as far as it was not measured. */
const usualHeight = 58;

/** The outline: findings under their themes, numbered; arrows step, Alt with them moves, N writes a new one. */
export function FindingsList(props: {
  readonly view: FindingsView;
  readonly chosen: FindingId | undefined;
  readonly readOnly: boolean;
  /** Whether work goes on here; while a finding is composed it goes on in its form. */
  readonly isWork: boolean;
}) {
  const { chosen, isWork, readOnly, view } = props;
  const { outline } = view.evidence;
  const { findings } = outline;
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [over, setOver] = useState<FindingId>();
  const lines = useMemo(() => linesOf(outline), [outline]);
  const at = findings.findIndex(({ finding }) => finding.id === chosen);
  const line = lines.findIndex((each) => 'finding' in each && each.finding.id === chosen);
  // The chosen finding is told by its id, and so must be there when it is out of view.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      return line < 0 || seen.includes(line) ? seen : [...seen, line].sort((a, b) => a - b);
    },
    [line],
  );
  const items = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current,
    getItemKey: (index) => keyOf(lines[index]),
    estimateSize: () => usualHeight,
    overscan: 8,
    rangeExtractor,
  });
  useEffect(() => {
    if (line >= 0) items.scrollToIndex(line, { align: 'auto' });
  }, [line, items]);
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
    if (!readOnly && chosen !== undefined) moveBy(outline, chosen, by).catch(notifyError);
  };
  const keys: Readonly<Record<string, (alt: boolean) => void>> = {
    ArrowDown: (alt) => (alt ? move(1) : step(at + 1)),
    ArrowUp: (alt) => (alt ? move(-1) : step(at - 1)),
    Home: () => step(0),
    End: () => step(findings.length - 1),
    Enter: () => focusBehind('[data-statement] textarea'),
    n: () => {
      if (!readOnly) composeFinding(findings[at]?.finding.themeId);
    },
    Delete: () => {
      if (!readOnly && chosen !== undefined) removeHere(outline, chosen).catch(notifyError);
    },
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
      <div role="presentation" className={styles.lines} style={{ height: items.getTotalSize() }}>
        {items.getVirtualItems().map(({ index, key, start }) => {
          const each = lines[index];
          return each === undefined ? null : (
            <div
              key={key}
              ref={items.measureElement}
              data-index={index}
              role="presentation"
              className={styles.outlineLine}
              style={{ transform: `translateY(${start}px)` }}
            >
              {'finding' in each ? (
                <FindingRow
                  id={`${prefix}${each.finding.id}`}
                  read={each}
                  remarks={view.remarks.get(each.finding.id)?.open.length ?? 0}
                  all={findings.length}
                  isChosen={each.finding.id === chosen}
                  isOver={over === each.finding.id}
                  isDraggable={!readOnly}
                  onOver={(isOver) => setOver(isOver ? each.finding.id : undefined)}
                  onDropped={(id) => {
                    if (!readOnly)
                      moveTo(id, each.finding.themeId, each.finding.id).catch(notifyError);
                  }}
                />
              ) : (
                <div role="presentation" className={styles.theme} dir="auto">
                  {each.name}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function linesOf({ groups }: FindingOutline): readonly Line[] {
  return groups.flatMap(({ findings, theme }): readonly Line[] => [
    { key: theme?.code.id ?? 'none', name: theme?.code.name ?? t('findings.noTheme') },
    ...findings,
  ]);
}

function keyOf(line: Line | undefined): string {
  if (line === undefined) return '';
  return 'finding' in line ? line.finding.id : line.key;
}
