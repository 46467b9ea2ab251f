import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codingsByExcerpt } from '../../shared/codebook/passages.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodedBy } from '../choices/CodedBy.tsx';
import { copyQuotes } from '../choices/late-quotes.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import quoteButtons from '../choices/quote-buttons.module.css';
import { StarButton } from '../choices/StarButton.tsx';
import { shownQuote } from '../choices/shown-quote.ts';
import { notifyError } from '../store/notices.ts';
import { openExcerpt } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { leaveCellPane } from '../ui/cell-pane.ts';
import styles from './matrix.module.css';
import type { ChosenCell, MatrixView } from './matrix-view.ts';
import { useCellQuotes } from './use-cell-quotes.ts';

/** The excerpts behind the chosen cell; each leads to its place in the text. */
export const CellExcerpts = memo(function CellExcerpts(props: {
  readonly view: MatrixView;
  readonly chosen: ChosenCell;
}) {
  const { view, chosen } = props;
  const { snapshot } = view;
  const codeName = snapshot.codes.get(chosen.codeId)?.name ?? '';
  const scroller = useRef<HTMLDivElement>(null);
  const excerpts = view.matrix.cell(chosen.rowId, chosen.codeId);
  useCellQuotes(snapshot, chosen, excerpts);
  const items = useVirtualizer({
    count: excerpts.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => excerpts[index] ?? index,
    estimateSize: () => 64,
    overscan: 6,
  });
  const drawn = items.getVirtualItems();
  const row = view.rows.find(({ id }) => id === chosen.rowId)?.label ?? '';
  return (
    <section
      className={styles.excerpts}
      data-cell-pane
      aria-label={t('matrix.pane')}
      onKeyDown={leaveCellPane}
    >
      <h2>
        {row} · {codeName} <span className={styles.count}>{excerpts.length}</span>
      </h2>
      {excerpts.length === 0 ? (
        <p className={styles.hint}>
          {t(view.of === 'groups' ? 'matrix.paneEmptyGroup' : 'matrix.paneEmpty', {
            ...{ row, code: codeName },
          })}
        </p>
      ) : null}
      <div ref={scroller} className={styles.excerptList}>
        <div style={{ height: items.getTotalSize(), position: 'relative' }}>
          {/* One after the other: whatever was measured, none lies over the next. */}
          <div
            className={styles.excerptItems}
            style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}
          >
            {drawn.map((item) => {
              const id = excerpts[item.index];
              return id === undefined ? null : (
                <div key={id} ref={items.measureElement} data-index={item.index}>
                  <Excerpt
                    id={id}
                    codeId={chosen.codeId}
                    snapshot={snapshot}
                    labels={view.of === 'groups' ? view.labels : undefined}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
});

function Excerpt({
  codeId,
  id,
  labels,
  snapshot,
}: {
  readonly codeId: CodeId;
  readonly id: ExcerptId;
  readonly snapshot: Shown;
  /** Names of studies, where the row does not say which study it is. */
  readonly labels: ReadonlyMap<string, string> | undefined;
}) {
  const record = findRecord(snapshot, id);
  if (record?.type !== 'excerpt') return null;
  const document = snapshot.documents.get(record.documentId);
  const page = snapshot.codings.get(record.documentId);
  const { structure, nodes } = codeTree(snapshot.codes);
  const codes = (page === undefined ? [] : (codingsByExcerpt(page).get(id) ?? []))
    .map((coding) => structure.resolved.get(coding.codeId))
    .map((live) => (live === undefined ? undefined : nodes.get(live)?.code))
    .filter((code): code is Code => code !== undefined);
  const column = nodes.get(codeId)?.code;
  return (
    <div className={styles.excerptLine} data-excerpt={id}>
      <button type="button" className={styles.excerpt} onClick={() => openExcerpt(id)}>
        <span className={styles.quote} dir="auto">
          “{shownQuote(record, 400)}”
        </span>
        <span className={styles.chips}>
          {document === undefined ? null : (
            <span>
              {labels === undefined ? null : `${labels.get(document.studyId) ?? ''} · `}
              {document.title}
              <PassagePlace textId={document.textId} passage={record} lead=", " />
            </span>
          )}
          <CodedBy excerpt={record} snapshot={snapshot} />
          {codes.map((code) => (
            <span key={code.id} className={styles.chip}>
              <CodeDot code={code} />
              {code.name}
            </span>
          ))}
        </span>
      </button>
      <span className={styles.excerptTools}>
        {column === undefined ? null : <StarButton excerpt={record} code={column} />}
        <button
          type="button"
          className={quoteButtons.tool}
          onClick={() => void copyQuotes([record]).catch(notifyError)}
        >
          {t('inspector.copy')}
        </button>
      </span>
    </div>
  );
}
