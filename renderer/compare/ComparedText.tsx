import { memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { isBesideWords } from '../../shared/anchor/region.ts';
import { marginNumbers } from '../../shared/documents/place.ts';
import type { TextBlock, TextBody } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { ComparedSurface, type Stretch } from './compared-surface.ts';
import './compare-text.css';
import type { CompareView } from './compare-view.ts';
import { MarginHeads, Margins } from './Margins.tsx';
import { paint, sharedStretch } from './paint.ts';
import type { ComparedPassage } from './passages.ts';
import styles from './text.module.css';
import { type Near, useNear } from './use-near.ts';

/** Above this many characters, blocks far from the viewport are laid out only when they come near. */
const long = 60_000;
/** Characters to a line at the best measure, to guess the height of a block that is not laid out yet. */
const lineLength = 68;

/** The text once, with a column of stripes for each reviewer and one for the consensus. */
export function ComparedText(props: { readonly view: CompareView; readonly body: TextBody }) {
  const { body, view } = props;
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<ComparedSurface>();
  useLayoutEffect(() => {
    if (column.current === null || scroller.current === null) return;
    setSurface(new ComparedSurface(column.current, scroller.current, body.blocks));
  }, [body]);
  const near = useNear(surface);
  usePaint(surface, view, near);
  return (
    <div className={styles.textPane}>
      <div ref={scroller} className={styles.scroller}>
        <div
          className={styles.sheet}
          style={{
            ['--columns' as string]: view.reviewers.length + 1,
            ['--narrowest' as string]: view.reviewers.length > 3 ? '28px' : '48px',
          }}
        >
          <MarginHeads reviewers={view.reviewers} />
          <div
            ref={column}
            className={styles.column}
            data-long={body.text.length > long || undefined}
            tabIndex={0}
            role="document"
            aria-label={t('compare.text', { title: view.current.document.title })}
          >
            <Blocks body={body} />
          </div>
          {surface === undefined ? null : <Margins view={view} surface={surface} near={near} />}
        </div>
      </div>
    </div>
  );
}

/** Brings the passage into view and paints it, and underlines the open ones near by. */
function usePaint(surface: ComparedSurface | undefined, view: CompareView, near: Near): void {
  const { passage, passages } = view;
  const id = passage?.id;
  useLayoutEffect(() => {
    if (surface === undefined || passage === undefined) return;
    const shared = isBesideWords(passage)
      ? undefined
      : sharedStretch(passage.spans.map(({ excerpt }) => excerpt));
    const stops = [
      paint(surface, 'compare-here', stretchesOf(passage)),
      paint(surface, 'compare-shared', shared === undefined ? [] : [shared]),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [surface, passage]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the same passage is not gone to anew
  useLayoutEffect(() => {
    if (surface !== undefined && passage !== undefined) surface.reveal(passage);
  }, [surface, id]);
  const open = useMemo(
    () => passages.filter(({ kind, state }) => kind !== 'agreement' && state === 'open'),
    [passages],
  );
  useEffect(() => {
    if (surface === undefined) return;
    const { end, start } = near.stretch;
    const shown = open.filter((each) => each.start < end && each.end > start);
    return paint(surface, 'compare-open', shown.flatMap(stretchesOf));
  }, [surface, open, near.stretch]);
}

/** The words of a passage; a region of a page with text has none. */
function stretchesOf({ spans }: ComparedPassage): readonly Stretch[] {
  const distinct = new Map<string, Stretch>();
  for (const { excerpt } of spans)
    if (!isBesideWords(excerpt)) distinct.set(`${excerpt.start} ${excerpt.end}`, excerpt);
  return [...distinct.values()];
}

/** Drawn once per document: deciding never touches these elements. */
const Blocks = memo(function Blocks({ body }: { readonly body: TextBody }): ReactNode {
  const numbers = marginNumbers(body);
  return body.blocks.map((block, index) => {
    const Tag = tagOf(block);
    return (
      <Tag
        key={block.start}
        dir="auto"
        data-kind={block.kind}
        data-depth={block.kind === 'list' ? block.level : undefined}
        data-number={numbers[index]}
        style={{ ['--lines' as string]: Math.ceil((block.end - block.start) / lineLength) }}
      >
        {body.text.slice(block.start, block.end)}
      </Tag>
    );
  });
});

function tagOf(block: TextBlock): 'h2' | 'h3' | 'h4' | 'p' {
  if (block.kind === 'title') return 'h2';
  if (block.kind !== 'heading') return 'p';
  return (block.level ?? 1) <= 2 ? 'h3' : 'h4';
}
