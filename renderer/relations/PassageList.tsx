import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codingsByExcerpt } from '../../shared/codebook/passages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { studyLabels, studyPlaces } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodedBy } from '../choices/CodedBy.tsx';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { shownQuote } from '../choices/shown-quote.ts';
import { openExcerpt } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import type { ListedPassage } from './question.ts';
import styles from './relations.module.css';

type Item =
  | { readonly kind: 'study'; readonly id: string; readonly count: number }
  | { readonly kind: 'passage'; readonly passage: ListedPassage };

/** Passages under their studies; each leads to its place in the text. Arrow keys go from one to the next. */
export function PassageList(props: {
  readonly passages: readonly ListedPassage[];
  readonly snapshot: Shown;
}) {
  const { passages, snapshot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => underStudies(passages, snapshot), [passages, snapshot]);
  const labels = studyLabels(snapshot);
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'study' ? 28 : 60),
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the arrow keys of the buttons in it
    <div ref={scroller} className={styles.list} onKeyDown={stepThrough}>
      <div style={{ height: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={index}
              ref={list.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'study' ? (
                <h3 dir="auto">
                  {labels.get(item.id) ?? ''} <span className={styles.count}>{item.count}</span>
                </h3>
              ) : (
                <Passage passage={item.passage} snapshot={snapshot} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function stepThrough(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const active = document.activeElement;
  const next = active instanceof HTMLElement ? buttons[buttons.indexOf(active) + step] : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function underStudies(passages: readonly ListedPassage[], snapshot: Shown): readonly Item[] {
  const byStudy = new Map<string, ListedPassage[]>();
  for (const passage of passages) {
    const there = byStudy.get(passage.studyId);
    if (there === undefined) byStudy.set(passage.studyId, [passage]);
    else there.push(passage);
  }
  const places = studyPlaces(snapshot.studies);
  return [...byStudy]
    .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .flatMap(([id, list]) => [
      { kind: 'study' as const, id, count: list.length },
      ...list.map((passage) => ({ kind: 'passage' as const, passage })),
    ]);
}

function Passage({
  passage,
  snapshot,
}: {
  readonly passage: ListedPassage;
  readonly snapshot: Shown;
}) {
  const [first] = passage.excerpts;
  const document = snapshot.documents.get(first.documentId);
  return (
    <button type="button" className={styles.passage} onClick={() => openExcerpt(first.id)}>
      {passage.excerpts.map((excerpt) => (
        <span key={excerpt.id} className={styles.quoted}>
          <span className={styles.quote} dir="auto">
            “{shownQuote(excerpt, 400)}”
          </span>
          <span className={styles.facts}>
            {codesOn(snapshot, excerpt).map((code) => (
              <span key={code.id} className={styles.chip}>
                <CodeDot code={code} />
                <span dir="auto">{code.name}</span>
              </span>
            ))}
            <CodedBy excerpt={excerpt} snapshot={snapshot} />
            {document === undefined ? null : (
              <span>
                <PassagePlace
                  textId={document.textId}
                  passage={excerpt}
                  fallback={document.title}
                />
              </span>
            )}
          </span>
        </span>
      ))}
    </button>
  );
}

/** Live codes of an excerpt, each once. */
function codesOn(snapshot: Shown, { documentId, id }: Excerpt): readonly Code[] {
  const page = snapshot.codings.get(documentId);
  if (page === undefined) return [];
  const { nodes, structure } = codeTree(snapshot.codes);
  const live = (codingsByExcerpt(page).get(id) ?? []).flatMap(({ codeId }) => {
    const target = structure.resolved.get(codeId);
    const code = target === undefined ? undefined : nodes.get(target)?.code;
    return code === undefined ? [] : [code];
  });
  return [...new Set(live)];
}
