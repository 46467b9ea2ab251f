import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { contextLength } from '../../shared/anchor/anchor.ts';
import type { PassageToCode } from '../../shared/commands/auto-code.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { documentName, studyLabels } from '../../shared/tables/study-order.ts';
import { useReview } from '../store/review-store.ts';
import { openDocument } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './auto-code.module.css';
import { useAutoCode } from './auto-code-state.ts';
import { surface } from './reader-state.ts';

const rowHeight = 76;

/** What was found, each to be looked at in its place and left out where it does not fit. */
export function FoundPassages({ found }: { readonly found: readonly PassageToCode[] }) {
  const leftOut = useAutoCode((state) => state.leftOut);
  const snapshot = useReview((state) => state.snapshot);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const toggle = (passage: PassageToCode): void => {
    const next = new Set(leftOut);
    if (!next.delete(passage)) next.add(passage);
    useAutoCode.setState({ leftOut: next });
  };
  return (
    <>
      <div className={styles.allOrNone}>
        <Button look="quiet" onPress={() => useAutoCode.setState({ leftOut: new Set() })}>
          {t('auto.all')}
        </Button>
        <Button look="quiet" onPress={() => useAutoCode.setState({ leftOut: new Set(found) })}>
          {t('auto.none')}
        </Button>
      </div>
      <div ref={scroller} className={styles.list} role="group" aria-label={t('auto.list')}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const passage = found[index];
            if (passage === undefined) return null;
            const { anchor, documentId } = passage;
            return (
              <div
                key={`${documentId} ${anchor.start} ${anchor.end}`}
                className={styles.passage}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                <input
                  type="checkbox"
                  aria-label={t('auto.leaveOut', { quote: clipQuote(anchor.quote, 80) })}
                  checked={!leftOut.has(passage)}
                  onChange={() => toggle(passage)}
                />
                <button type="button" onClick={() => show(passage)}>
                  <span className={styles.soft} dir="auto">
                    {nameOf(snapshot, documentId)}
                  </span>
                  <span className={styles.words} dir="auto">
                    <span className={styles.soft}>{fromWord(anchor.prefix)}</span>
                    {clipQuote(anchor.quote, 140)}
                    <span className={styles.soft}>{anchor.suffix}</span>
                  </span>
                </button>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** The study a document is of, and the document's own name where it says more. */
function nameOf(snapshot: Snapshot, documentId: DocumentId): string {
  const document = snapshot.documents.get(documentId);
  const study = document === undefined ? undefined : snapshot.studies.get(document.studyId);
  if (document === undefined || study === undefined) return '';
  return study.citation.title === document.title
    ? (studyLabels(snapshot).get(study.id) ?? '')
    : documentName(snapshot, documentId);
}

/** Context is cut at a number of characters, often within a word. */
function fromWord(context: string): string {
  return context.length < contextLength ? context : context.replace(/^\S+\s/, '');
}

/** Shows a passage in its place, without taking the focus. */
function show({ anchor, documentId }: PassageToCode): void {
  openDocument(documentId);
  // Another document is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => surface()?.reveal(anchor.start, 0.3)));
}
