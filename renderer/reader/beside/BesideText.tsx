import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import type { ExcerptId } from '../../../shared/records/ids.ts';
import { useBeside } from '../../store/beside.ts';
import { Blocks } from '../Blocks.tsx';
import { excerptsAt, nextOf } from '../excerpts-at.ts';
import { useCodeHighlights, useFindHighlights, useMarkedExcerpts } from '../highlight-groups.ts';
import { HighlightPainter } from '../highlights.ts';
import '../reader.css';
import reader from '../reader.module.css';
import type { FindState } from '../reader-state.ts';
import { StripeMargin } from '../Stripes.tsx';
import { TextSurface } from '../text-surface.ts';
import { type NearInSteps, useNearSpan } from '../use-near-span.ts';
import { type Reveal, useReadingPlace } from '../use-reading-place.ts';
import { useOutsideFindings } from '../use-set-back.ts';

interface Props {
  readonly document: DocumentRecord;
  readonly body: TextBody;
  /** Where the pane finds the text as it is drawn. */
  readonly surface: RefObject<TextSurface | undefined>;
  readonly find: FindState | undefined;
  readonly shown: Reveal | undefined;
  readonly onShow: (excerptId: ExcerptId | undefined) => void;
}

/** The words of the text beside, with its coding painted in them and named in the margin. */
export function BesideText(props: Props) {
  const { body, document, find, shown, surface } = props;
  const column = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<TextSurface>();
  useLayoutEffect(() => {
    if (column.current === null || scroller.current === null) return;
    const made = new TextSurface(column.current, scroller.current, body.blocks);
    surface.current = made;
    setDrawn(made);
    return () => {
      surface.current = undefined;
    };
  }, [body, surface]);
  const wantsKeys = useBeside((state) => state.wantsKeys);
  useEffect(() => {
    if (!wantsKeys) return;
    useBeside.setState({ wantsKeys: false });
    column.current?.focus({ preventScroll: true });
  }, [wantsKeys]);
  const near = useNearSpan(drawn);
  useReadingPlace(drawn, document.id, near.layout, shown);
  const match = find?.matches[find.at];
  useEffect(() => {
    if (match !== undefined) drawn?.reveal(match.start, 0.35);
  }, [drawn, match]);
  const outside = useOutsideFindings(document, body);
  return (
    <div className={reader.views}>
      <div className={reader.textPane}>
        <div className={reader.scroller} ref={scroller}>
          <div className={reader.sheet}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys [ and ] go from excerpt to excerpt */}
            <div
              ref={column}
              className={`reader-text ${reader.column}`}
              data-long={body.text.length > veryLong || undefined}
              tabIndex={0}
              role="document"
              aria-label={t('reader.text', { title: document.title })}
              onClick={(event) => {
                if (globalThis.document.getSelection()?.isCollapsed === false) return;
                const offset = drawn?.offsetAtPoint(event.clientX, event.clientY);
                const here = offset === undefined ? [] : excerptsAt(document.id, offset);
                props.onShow(nextOf(here, shown?.excerptId));
              }}
            >
              <Blocks body={body} outside={outside} />
            </div>
            {drawn === undefined ? null : <Coding {...props} drawn={drawn} near={near} />}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Above this many characters, blocks far from the viewport are laid out only when they come near. */
const veryLong = 1_000_000;

/** What is painted over the words and stands beside them. */
function Coding(props: Props & { readonly drawn: TextSurface; readonly near: NearInSteps }) {
  const { document, drawn, find, near, onShow, shown } = props;
  const [pointed, setPointed] = useState<ExcerptId>();
  const painter = useMemo(() => new HighlightPainter(drawn), [drawn]);
  useEffect(() => () => painter.clear(), [painter]);
  useCodeHighlights(painter, document.id, near.span);
  useMarkedExcerpts(painter, document.id, { shown: shown?.excerptId, pointed });
  useFindHighlights(painter, find, near.span);
  return near.isDrawn ? (
    <StripeMargin
      surface={drawn}
      near={near}
      documentId={document.id}
      shown={shown?.excerptId}
      pointed={pointed}
      isReceding={pointed !== undefined}
      onPoint={setPointed}
      onShow={onShow}
    />
  ) : null;
}
