import { useEffect, useMemo, useRef, useState } from 'react';
import type { PdfGeometry } from '../../../shared/documents/pdf-geometry.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { usePreferences } from '../../store/session-store.ts';
import { useReader } from '../reader-state.ts';
import { SelectionBar } from '../SelectionBar.tsx';
import { Stripes } from '../Stripes.tsx';
import { Page } from './Page.tsx';
import { PageMarks } from './PageMarks.tsx';
import styles from './page.module.css';
import type { PagePainter } from './page-painter.ts';
import { PageSurface, placePages } from './page-surface.ts';
import { RegionButtons, SelectedRegion } from './SelectedRegion.tsx';
import { useNearPages } from './use-near-pages.ts';
import { usePagePointer } from './use-page-pointer.ts';
import { useSamePlace } from './use-same-place.ts';

/** Pixels beside the pages: a little on the left, the stripes on the right. */
const margins = { left: 16, right: 72 };

/** All pages one below the other; only those near the viewport are painted. */
export function Pages(props: {
  readonly document: DocumentRecord;
  readonly body: TextBody;
  readonly painter: PagePainter;
  readonly geometry: PdfGeometry | undefined;
}) {
  const { body, document, geometry, painter } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const zoom = usePreferences((state) => state.pageZoom);
  const width = useWidth(scroller);
  const widest = Math.max(1, ...painter.sizes.map((size) => size.width));
  const scale = (Math.max(120, width - margins.left - margins.right) / widest) * zoom;
  const places = useMemo(() => placePages(painter.sizes, scale), [painter, scale]);
  const [surface, setSurface] = useState<PageSurface>();
  useEffect(() => {
    if (column.current === null || scroller.current === null || geometry === undefined) return;
    const elements = { column: column.current, scroller: scroller.current };
    setSurface(new PageSurface(elements, body.blocks, geometry, places));
  }, [body, geometry, places]);
  const near = useNearPages(scroller, column, places, surface);
  usePagePointer(surface, body);
  useSamePlace(surface, document.id, scale);
  const isHere = useReader((state) => state.selectedOn === 'page');
  const mode = usePreferences((state) => state.pageMode);
  const last = places.at(-1);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="group"
      aria-label={t('page.pages', { title: document.title })}
      tabIndex={0}
    >
      <div
        ref={column}
        className={styles.column}
        style={{
          height: last === undefined ? 0 : last.top + last.height,
          width: widest * scale,
          marginLeft: margins.left,
        }}
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
            <RegionButtons surface={surface} body={body} pages={near.pages} />
            <SelectedRegion surface={surface} body={body} pages={near.pages} />
            <div className={styles.over}>
              {mode === 'page' || isHere ? (
                <SelectionBar surface={surface} layout={near.near.layout} />
              ) : null}
            </div>
            <div className={styles.stripes} style={{ left: widest * scale }}>
              <Stripes surface={surface} near={near.near} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    setWidth(current.clientWidth);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
