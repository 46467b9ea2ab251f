import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Hit } from '../../shared/search/hits.ts';
import { notifyError } from '../store/notices.ts';
import type { HitLine } from './hit-lines.ts';
import { openHit, previewOf } from './open-hit.ts';
import styles from './search.module.css';

/** Pixels. */
const row = 30;

/** Hits with the term in the middle. Arrow keys go from one to the next, Space shows more of the text, Enter goes there. */
export function HitList({ lines }: { readonly lines: readonly HitLine[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [preview, setPreview] = useState<{ readonly hit: Hit; readonly text: string }>();
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 12,
  });
  const show = (hit: Hit): void => {
    if (preview?.hit === hit) setPreview(undefined);
    else previewOf(hit).then((text) => setPreview({ hit, text }), notifyError);
  };
  return (
    <div className={styles.results}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: takes the arrow keys of the buttons in it */}
      <div ref={scroller} className={styles.list} data-hits onKeyDown={stepThrough}>
        <div style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <div
                key={index}
                className={styles.line}
                style={{ transform: `translateY(${start}px)`, height: row }}
              >
                {line.kind === 'study' ? (
                  <h3 dir="auto">
                    {line.name} <span className={styles.soft}>{line.count}</span>
                  </h3>
                ) : (
                  <HitButton line={line} isShown={preview?.hit === line.hit} onShow={show} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {preview === undefined ? null : (
        <aside className={styles.preview} aria-label={t('search.preview')} aria-live="polite">
          <Marked text={preview.text} term={preview.hit.term} />
        </aside>
      )}
    </div>
  );
}

function HitButton(props: {
  readonly line: Extract<HitLine, { readonly kind: 'hit' }>;
  readonly isShown: boolean;
  readonly onShow: (hit: Hit) => void;
}) {
  const { at, count, hit, place } = props.line;
  return (
    <button
      type="button"
      className={styles.hit}
      data-shown={props.isShown}
      aria-description={t('search.place', { at, count, place })}
      onClick={() => openHit(hit)}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        props.onShow(hit);
      }}
    >
      {/* The end of what stands before is what is read: it is cut at its beginning. */}
      <span className={styles.before}>
        <bdi>{hit.before}</bdi>
      </span>
      <mark>{hit.term}</mark>
      <span className={styles.after}>
        <bdi>{hit.after}</bdi>
      </span>
    </button>
  );
}

function Marked({ term, text }: { readonly text: string; readonly term: string }) {
  const at = text.indexOf(term, Math.max(0, Math.floor(text.length / 2) - 720));
  if (at < 0) return <p dir="auto">{text}</p>;
  return (
    <p dir="auto">
      {text.slice(0, at)}
      <mark ref={intoSight}>{term}</mark>
      {text.slice(at + term.length)}
    </p>
  );
}

function intoSight(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: 'center' });
}

/** Goes from the field to what was found. */
export function focusFirstHit(): void {
  document.querySelector<HTMLElement>('[data-hits] button')?.focus();
}

function stepThrough(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const active = document.activeElement;
  if (step === 0 || !(active instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const next = buttons[buttons.indexOf(active) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
