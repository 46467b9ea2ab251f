import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/records.ts';
import { useReview } from '../store/review-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './matrix.module.css';
import { useMatrixSettings } from './matrix-settings.ts';
import type { ChosenCell, MatrixSettings, MatrixView } from './matrix-view.ts';

interface Props {
  readonly view: MatrixView;
  readonly settings: MatrixSettings;
  readonly chosen: ChosenCell | undefined;
  readonly onChoose: (cell: ChosenCell) => void;
}

/** The grid: arrow keys move the cell, heads and first column stay put, rows are drawn as they come into view. */
export function MatrixGrid({ view, settings, chosen, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = settings.shows === 'quote' ? 76 : 32;
  const rows = useVirtualizer({
    count: view.studies.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes change with the row height only
  useEffect(() => rows.measure(), [rowHeight]);
  const cellWidth = settings.shows === 'quote' ? 220 : 76;
  const columns = `220px repeat(${view.codeIds.length}, ${cellWidth}px)`;
  const row = view.studies.findIndex((study) => study.id === chosen?.studyId);
  const column = chosen === undefined ? -1 : view.codeIds.indexOf(chosen.codeId);
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const study = view.studies[clamp(row + step[0], view.studies.length)];
    const codeId = view.codeIds[clamp(column + step[1], view.codeIds.length)];
    if (study === undefined || codeId === undefined) return;
    onChoose({ studyId: study.id, codeId });
    rows.scrollToIndex(view.studies.indexOf(study));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>('[data-chosen="true"]')?.focus(),
    );
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={t('matrix.label')}
      aria-rowcount={view.studies.length + 1}
      aria-colcount={view.codeIds.length + 1}
      onKeyDown={move}
      tabIndex={-1}
    >
      <Heads view={view} settings={settings} columns={columns} />
      <div
        style={{
          height: rows.getTotalSize(),
          position: 'relative',
          width: 'max-content',
          minWidth: '100%',
        }}
        role="rowgroup"
      >
        {rows.getVirtualItems().map((item) => {
          const study = view.studies[item.index];
          return study === undefined ? null : (
            <MatrixRow
              key={study.id}
              study={study}
              view={view}
              settings={settings}
              columns={columns}
              top={item.start}
              height={rowHeight}
              index={item.index}
              chosen={chosen}
              isEntry={row < 0 ? item.index === 0 : row === item.index}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -10_000],
  End: [0, 10_000],
};

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function Heads(props: Pick<Props, 'view' | 'settings'> & { readonly columns: string }) {
  const codes = useReview((state) => state.snapshot.codes);
  const { nodes } = codeTree(codes);
  const sort = (by: CodeId | 'study'): void => useMatrixSettings.setState({ sort: by });
  const slanted = props.settings.shows !== 'quote';
  return (
    <div
      className={styles.heads}
      data-slanted={slanted}
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: props.columns }}
    >
      <div
        className={styles.corner}
        role="columnheader"
        aria-sort={props.settings.sort === 'study' ? 'ascending' : 'none'}
      >
        <button type="button" className={styles.sort} onClick={() => sort('study')}>
          {t('column.study')}
          {props.settings.sort === 'study' ? ' ↓' : ''}
        </button>
      </div>
      {props.view.codeIds.map((id) => {
        const code = nodes.get(id)?.code;
        if (code === undefined) return null;
        const sorted = props.settings.sort === id;
        return (
          <div
            key={id}
            className={styles.head}
            role="columnheader"
            aria-sort={sorted ? 'descending' : 'none'}
          >
            <button
              type="button"
              className={styles.sort}
              title={code.name}
              onClick={() => sort(id)}
              aria-label={t('matrix.sortBy', { name: code.name })}
            >
              <CodeDot code={code} />
              <span dir="auto">{code.name}</span>
              {sorted ? <span aria-hidden="true">↓</span> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}
