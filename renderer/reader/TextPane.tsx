import { useLayoutEffect, useRef, useState } from 'react';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { useSession } from '../store/session-store.ts';
import { LateBit } from '../ui/Late.tsx';
import { Blocks } from './Blocks.tsx';
import { Caret } from './Caret.tsx';
import { Density } from './Density.tsx';
import { enterText, keepFocus } from './enter-text.ts';
import { HighlightLayer } from './HighlightLayer.tsx';
import { selectionBar } from './late-bits.ts';
import { useIsCoded } from './use-is-coded.ts';
import './reader.css';
import styles from './reader.module.css';
import { setSurface, useReader } from './reader-state.ts';
import { Stripes } from './Stripes.tsx';
import { TextSurface } from './text-surface.ts';
import { useNearSpan } from './use-near-span.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSetBack } from './use-set-back.ts';
import { useTextEvents } from './use-text-events.ts';

/** Above this many characters, blocks far from the viewport are laid out only when they come near. */
const veryLong = 1_000_000;

/** The bar is no longer asked for. */
function giveUpBar(): void {
  useReader.setState({ bar: undefined });
}

/** One document's text with everything drawn over and beside it. Mounted anew for each document. */
export function TextPane(props: {
  readonly document: DocumentRecord;
  readonly body: TextBody;
  /** False where only the pages are shown: the text then takes the keys unseen. */
  readonly isSeen: boolean;
  /** No pages beside it: the bar is here, wherever the selection was made. */
  readonly isAlone: boolean;
}) {
  const { document, body, isAlone, isSeen } = props;
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<TextSurface>();
  useLayoutEffect(() => {
    if (column.current === null || scroller.current === null) return;
    const surface = new TextSurface(column.current, scroller.current, body.blocks);
    setSurface(surface);
    setDrawn(surface);
    useReader.setState({ loaded: { documentId: document.id, body } });
    // Its words were corrected while the keys were here.
    if (column.current === globalThis.document.activeElement) keepFocus();
    // The text before it had the keys, or what led here is gone.
    const { activeElement, body: page } = globalThis.document;
    if (activeElement === page || activeElement?.tagName === 'MAIN') enterText();
    return () => {
      setSurface(undefined);
      useReader.setState({
        loaded: undefined,
        bar: undefined,
        menu: undefined,
        find: undefined,
        speaker: undefined,
        hoverId: undefined,
        stripeId: undefined,
        pendingSaid: undefined,
        focused: false,
        selecting: false,
        selectedOn: 'text',
        refused: undefined,
      });
    };
  }, [document.id, body]);
  const near = useNearSpan(drawn);
  const reveal = useSession((state) => state.reveal);
  useReadingPlace(drawn, document.id, near.layout, reveal);
  useTextEvents(drawn, body);
  const outside = useSetBack(document, body);
  const isHere = useReader((state) => state.selectedOn === 'text' || isAlone) && isSeen;
  const isCoded = useIsCoded();
  const selecting = useSession((state) => state.selection !== undefined);
  const asked = useReader((state) => state.bar !== undefined);
  const receding = useReader((state) => state.stripeId !== undefined);
  return (
    <div className={styles.textPane} data-unseen={!isSeen || undefined}>
      <div className={styles.scroller} ref={scroller}>
        <div className={styles.sheet}>
          <div
            ref={column}
            className={`reader-text ${styles.column}`}
            data-long={body.text.length > veryLong || undefined}
            data-receding={receding || undefined}
            tabIndex={0}
            data-work
            role="document"
            aria-label={t('reader.text', { title: document.title })}
          >
            <Blocks body={body} outside={outside} />
          </div>
          {drawn === undefined ? null : (
            <>
              <HighlightLayer surface={drawn} span={near.span} isCoded={isCoded} />
              <div className={styles.over}>
                <Caret surface={drawn} layout={near.layout} />
                {isHere && isCoded ? (
                  <LateBit
                    part={selectionBar}
                    wanted={selecting || asked}
                    giveUp={asked ? giveUpBar : undefined}
                    given={{ surface: drawn, layout: near.layout }}
                  />
                ) : null}
              </div>
              {near.isDrawn && isCoded ? <Stripes surface={drawn} near={near} /> : null}
            </>
          )}
        </div>
      </div>
      {drawn === undefined || !isCoded ? null : (
        <Density surface={drawn} length={Math.max(1, body.text.length)} layout={near.layout} />
      )}
    </div>
  );
}
