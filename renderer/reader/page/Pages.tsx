import {
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { usePreferences, useSession } from '../../store/session-store.ts';
import { useReader } from '../reader-state.ts';
import { SelectionBar } from '../SelectionBar.tsx';
import { Stripes } from '../Stripes.tsx';
import { useDrawnRegions } from './drawing-regions.ts';
import { Page } from './Page.tsx';
import { PageMarks } from './PageMarks.tsx';
import styles from './page.module.css';
import { fitOf } from './page-mode.ts';
import type { PagePainter } from './page-painter.ts';
import { type PagePlace, type PageSize, pixelsPerPoint, placePages } from './page-places.ts';
import { PageSurface } from './page-surface.ts';
import { turnFrom } from './page-turn.ts';
import { type ShownPages, usePageView } from './page-view.ts';
import type { PlacedText } from './placed-text.ts';
import { RegionButtons, SelectedRegion } from './SelectedRegion.tsx';
import { useNearPages } from './use-near-pages.ts';
import { usePagePointer } from './use-page-pointer.ts';
import { usePageScroll } from './use-page-scroll.ts';
import { useSamePlace } from './use-same-place.ts';

/** Pixels beside the pages: a little on either side, and room for stripes where the text is not beside them. */
const side = 12;
const stripesRoom = 136;
/** Where the pane is too narrow for names beside its pages, they fold together. */
const foldedRoom = 72;
const leastForNames = 640;

const never = (): (() => void) => () => undefined;

/** All pages one below the other; only those near the viewport are painted. */
export function Pages(props: {
  readonly document: DocumentRecord;
  readonly body: TextBody;
  readonly painter: PagePainter;
  readonly placed: PlacedText | undefined;
}) {
  const { body, document, painter, placed } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const mode = usePreferences((state) => state.pageMode);
  const { ink } = painter;
  const { beside, fit, places } = usePlaces(scroller, painter, document, mode === 'page');
  const widest = Math.max(0, ...places.map(({ left, width }) => left + width));
  const placing = useSyncExternalStore(placed?.subscribe ?? never, () => placed?.now());
  const hasText = placing?.pages !== undefined;
  const [surface, setSurface] = useState<PageSurface>();
  useEffect(() => {
    if (column.current === null || scroller.current === null || !hasText) return;
    const elements = { column: column.current, scroller: scroller.current };
    const pages = () => placed?.now().pages ?? [];
    setSurface(new PageSurface(elements, body, pages, places));
  }, [body, hasText, placed, places]);
  const scroll = usePageScroll(scroller, column, places, body);
  const { at, hasMoved } = scroll;
  const near = useNearPages(scroller, column, places, surface, placing?.version ?? 0);
  useEffect(() => painter.queue.lookAt(at), [painter, at]);
  useEffect(() => {
    if (placed === undefined) return;
    let isCurrent = true;
    // Letters are placed when the pages in view are painted: both at once make one wait for the page.
    placed.lookAt([]);
    void painter.queue.settled().then(() => {
      if (isCurrent) placed.lookAt(near.pages);
    });
    return () => {
      isCurrent = false;
    };
  }, [placed, painter, near.pages]);
  useShownPages(document, body, scroll, places);
  useDrawnRegions(surface, document.id);
  usePagePointer(surface, body);
  useSamePlace(surface, document.id, hasMoved);
  // Where the text fits, the paper is wider than the pane: what is printed stands in the middle of it.
  useLayoutEffect(() => {
    if (scroller.current !== null)
      scroller.current.scrollLeft = fit === 'text' ? widest * ink.left : 0;
  }, [fit, ink, widest]);
  const printed =
    fit === 'text' ? { left: widest * ink.left, right: widest * (1 - ink.right) } : undefined;
  const isHere = useReader((state) => state.selectedOn === 'page');
  const last = places.at(-1);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={mode === 'page' ? { paddingRight: beside } : undefined}
      role="group"
      aria-label={t('page.pages', { title: document.title })}
      tabIndex={0}
    >
      <div
        ref={column}
        className={styles.column}
        style={{ height: last === undefined ? 0 : last.top + last.height, width: widest }}
      >
        {near.pages.map((index) => {
          const place = places[index];
          return place === undefined ? null : (
            <Page key={index} index={index} place={place} painter={painter} />
          );
        })}
        {surface === undefined ? null : (
          <>
            <PageMarks surface={surface} near={near.near} />
            <RegionButtons surface={surface} pages={near.pages} />
            <SelectedRegion surface={surface} pages={near.pages} />
            <div className={styles.over} style={printed}>
              {mode === 'page' || isHere ? (
                <SelectionBar surface={surface} layout={near.near.layout} />
              ) : null}
            </div>
            {mode === 'page' ? (
              <div className={styles.stripes} style={{ left: widest, width: beside - 8 }}>
                <Stripes surface={surface} near={near.near} />
              </div>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

/** Where each page stands, by what fits the pane and how the document was turned. */
function usePlaces(
  scroller: RefObject<HTMLDivElement | null>,
  painter: PagePainter,
  document: DocumentRecord,
  hasStripes: boolean,
) {
  const pane = usePaneSize(scroller);
  const fit = usePreferences(fitOf);
  const zoom = usePreferences((state) => state.pageZoom);
  const turn = turnFrom(useSession((state) => state.turned[document.id]));
  const sizes = useSyncExternalStore(painter.subscribe, painter.sizes);
  const { ink } = painter;
  const beside = pane.width < leastForNames ? foldedRoom : stripesRoom;
  const places = useMemo(() => {
    const room = {
      width: Math.max(120, pane.width - 2 * side - (hasStripes ? beside - side : 0)),
      height: Math.max(160, pane.height - 2 * side),
    };
    return pane.width === 0 ? [] : placePages(sizes, { fit, zoom, turn, room, ink });
  }, [sizes, fit, zoom, turn, ink, pane, hasStripes, beside]);
  return { beside, fit: turn === 0 ? fit : 'width', places };
}

/** Tells keys and bar what is shown. */
function useShownPages(
  { id }: DocumentRecord,
  { pages }: TextBody,
  { at, goTo, takeKeys }: Pick<ShownPages, 'at' | 'goTo' | 'takeKeys'>,
  places: readonly PagePlace[],
): void {
  const labels = useMemo(
    () => places.map((_place, index) => pages[index]?.label ?? String(index + 1)),
    [places, pages],
  );
  const zoom = (places[at]?.scale ?? pixelsPerPoint) / pixelsPerPoint;
  useEffect(() => {
    usePageView.setState({ shown: { documentId: id, labels, at, zoom, goTo, takeKeys } });
  }, [id, labels, at, zoom, goTo, takeKeys]);
  useEffect(() => () => usePageView.setState({ shown: undefined }), []);
}

function usePaneSize(element: RefObject<HTMLElement | null>): PageSize {
  const [size, setSize] = useState<PageSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const look = (): void =>
      setSize((before) =>
        before.width === current.clientWidth && before.height === current.clientHeight
          ? before
          : { width: current.clientWidth, height: current.clientHeight },
      );
    const observer = new ResizeObserver(look);
    observer.observe(current);
    look();
    return () => observer.disconnect();
  }, [element]);
  return size;
}
