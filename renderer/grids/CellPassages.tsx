import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodedBy } from '../choices/CodedBy.tsx';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { openExcerpt } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './grids.module.css';

interface Props {
  readonly passages: readonly Excerpt[];
  /** Those that came since the cell was written. */
  readonly fresh: ReadonlySet<Excerpt>;
  readonly snapshot: Shown;
  readonly readOnly: boolean;
  /** Takes the words of a passage into the text. */
  readonly onTake: (excerpt: Excerpt, words: string) => void;
}

/** The passages of a cell: each leads to its place, and its words can be taken into the text. */
export function CellPassages(props: Props) {
  const { fresh, passages } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => passages[index]?.id ?? index,
    estimateSize: () => 76,
    overscan: 6,
  });
  const drawn = items.getVirtualItems();
  return (
    <div className={styles.passages}>
      <h3>{t('grids.passages', { count: passages.length })}</h3>
      {passages.length === 0 ? <p className={styles.soft}>{t('grids.noPassages')}</p> : null}
      <div ref={scroller} className={styles.passageList}>
        <div style={{ height: items.getTotalSize(), position: 'relative' }}>
          {/* One after the other: whatever was measured, none lies over the next. */}
          <div style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}>
            {drawn.map((item) => {
              const excerpt = passages[item.index];
              return excerpt === undefined ? null : (
                <div key={excerpt.id} ref={items.measureElement} data-index={item.index}>
                  <Passage {...props} excerpt={excerpt} isFresh={fresh.has(excerpt)} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

function Passage({
  excerpt,
  isFresh,
  onTake,
  readOnly,
  snapshot,
}: Props & { readonly excerpt: Excerpt; readonly isFresh: boolean }) {
  const document = snapshot.documents.get(excerpt.documentId);
  const words = bareQuote(quotedWords(excerpt));
  return (
    <div className={styles.passage}>
      <button
        type="button"
        className={styles.quote}
        dir="auto"
        onClick={() => openExcerpt(excerpt.id)}
      >
        “{words}”
      </button>
      <span className={styles.facts}>
        {document === undefined ? null : (
          <span>
            {document.title}
            <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
          </span>
        )}
        <CodedBy excerpt={excerpt} snapshot={snapshot} />
        {excerpt.constructOrder === undefined ? null : (
          <span>{t(`order.${excerpt.constructOrder}`)}</span>
        )}
        {isFresh ? <span className={styles.changed}>{t('grids.fresh')}</span> : null}
        {readOnly ? null : (
          <Button look="quiet" onPress={() => onTake(excerpt, `“${words}”`)}>
            {t('grids.take')}
          </Button>
        )}
      </span>
    </div>
  );
}
