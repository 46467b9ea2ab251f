import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { percentInWords } from '../../shared/messages/formats.ts';
import { formsInWords } from '../../shared/tables/words-table.ts';
import type { WordCount } from '../../shared/words/word-frequencies.ts';
import { useSearch } from '../store/search-state.ts';
import { Button } from '../ui/Button.tsx';
import { type WordColumn, type WordOrder, wordColumns } from './use-words.ts';
import styles from './words.module.css';

/** Pixels. */
const row = 28;
const head = 32;
const page = 12;

interface Props {
  readonly words: readonly WordCount[];
  readonly order: WordOrder;
  readonly onSort: (order: WordOrder) => void;
  readonly onShow: (word: string) => void;
  /** Absent where nothing can be changed. */
  readonly onLeaveOut?: (word: string) => void;
}

/** Words as a grid: arrows go up and down, Enter shows where a word stands, Delete leaves it out. */
export function WordList({ onLeaveOut, onShow, onSort, order, words }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setActive] = useState<number>();
  // Who comes back from where a word stands goes on at that word.
  const [shown] = useState(() => useSearch.getState().terms);
  const first = Math.max(
    0,
    words.findIndex(({ word }) => word === shown),
  );
  const at = Math.min(chosen ?? first, words.length - 1);
  const list = useVirtualizer({
    count: words.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 12,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  useLayoutEffect(() => {
    if (chosen === undefined && first > 0) list.scrollToIndex(first);
  }, [chosen, first, list]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // The heads of columns are buttons of their own.
    if (event.target !== event.currentTarget) return;
    const word = words[at]?.word;
    const to = target(event.key, at, words.length);
    if (to !== undefined) {
      setActive(to);
      list.scrollToIndex(to);
    } else if (event.key === 'Enter' && word !== undefined) onShow(word);
    else if (event.key === 'Delete' && word !== undefined) onLeaveOut?.(word);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      data-work
      tabIndex={0}
      aria-label={t('words.list')}
      aria-description={t('words.keys')}
      aria-rowcount={words.length + 1}
      aria-activedescendant={words.length === 0 ? undefined : `word-${at}`}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {wordColumns.map((column) => (
            <Head key={column} column={column} order={order} onSort={onSort} />
          ))}
          <span role="columnheader">{t('words.forms')}</span>
          <span role="columnheader">
            <span className="visually-hidden">{t('words.leaveOut')}</span>
          </span>
        </div>
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const word = words[index];
          return word === undefined ? null : (
            <Row
              key={word.word}
              word={word}
              index={index}
              top={start - head}
              isActive={index === at}
              onChoose={() => setActive(index)}
              onShow={onShow}
              {...(onLeaveOut === undefined ? {} : { onLeaveOut })}
            />
          );
        })}
      </div>
    </div>
  );
}

function target(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}

function Head(props: {
  readonly column: WordColumn;
  readonly order: WordOrder;
  readonly onSort: (order: WordOrder) => void;
}) {
  const { column, onSort, order } = props;
  const isBy = order.by === column;
  const sort = !isBy ? 'none' : order.isRising ? 'ascending' : 'descending';
  return (
    <span role="columnheader" aria-sort={sort} data-number={column !== 'word' || undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: column, isRising: isBy ? !order.isRising : column === 'word' })}
      >
        {t(`words.${column}`)}
        <span aria-hidden="true">{isBy ? (order.isRising ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </span>
  );
}

function Row(props: {
  readonly word: WordCount;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onShow: (word: string) => void;
  readonly onLeaveOut?: (word: string) => void;
}) {
  const { index, onLeaveOut, word } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div
      role="row"
      id={`word-${index}`}
      aria-rowindex={index + 2}
      aria-selected={props.isActive}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)`, height: row }}
      onClick={props.onChoose}
    >
      <span role="gridcell" dir="auto">
        <button
          type="button"
          tabIndex={-1}
          className={styles.word}
          aria-label={t('words.show', { word: word.word })}
          onClick={() => props.onShow(word.word)}
        >
          {word.word}
        </button>
      </span>
      <span role="gridcell" data-number>
        {word.count}
      </span>
      <span role="gridcell" data-number>
        {percentInWords(word.share)}
      </span>
      <span role="gridcell" data-number>
        {word.documents}
      </span>
      <span role="gridcell" data-number>
        {word.studies}
      </span>
      <span role="gridcell" dir="auto" className={styles.forms}>
        {formsInWords(word)}
      </span>
      <span role="gridcell">
        {onLeaveOut === undefined ? null : (
          <Button
            look="quiet"
            excludeFromTabOrder
            aria-label={t('words.leaveOutWord', { word: word.word })}
            onPress={() => onLeaveOut(word.word)}
          >
            ×
          </Button>
        )}
      </span>
    </div>
  );
}
