import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type PageRegion, regionBetween } from '../../../shared/anchor/region.ts';
import { t } from '../../../shared/messages/messages.ts';
import { useSession } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { useReader } from '../reader-state.ts';
import { selectRegion } from './drawing-regions.ts';
import styles from './page.module.css';
import type { PageSurface } from './page-surface.ts';
import { stepBeforeTurn } from './page-turn.ts';
import { usePageView } from './page-view.ts';

/** Share of the page that an arrow key moves a region or its edge. */
const step = 0.01;
/** What is selected before the keys have moved it. */
const first: PageRegion = { left: 0.1, top: 0.1, width: 0.8, height: 0.2 };

/** The region that is selected: the arrow keys move it, and with Shift its right and lower edges. */
export function SelectedRegion(props: {
  readonly surface: PageSurface;
  readonly pages: readonly number[];
}) {
  const { surface } = props;
  const selection = useSession((state) => state.selection);
  const selecting = useReader((state) => state.selecting);
  const element = useRef<HTMLDivElement>(null);
  const region = selection?.region;
  const page =
    selection === undefined || region === undefined
      ? undefined
      : surface.pageOf(selection.start, region);
  const isShown = region !== undefined && page !== undefined && props.pages.includes(page);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each region newly selected takes the keys
  useEffect(() => {
    if (isShown && !selecting) element.current?.focus({ preventScroll: true });
  }, [isShown, selecting, selection]);
  if (!isShown || selection === undefined) return null;
  const box = surface.regionBox(selection.start, region);
  if (box === undefined) return null;
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      useSession.setState({ selection: undefined });
      return;
    }
    const moved = event.ctrlKey || event.altKey || event.metaKey ? undefined : movedBy(event);
    if (moved === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const turn = surface.places[page]?.turn ?? 0;
    const next = regionAfter(region, stepBeforeTurn(moved, turn), event.shiftKey);
    if (next !== undefined) selectRegion(surface, page, next);
  };
  const { height, left, top, width } = box;
  return (
    <div
      ref={element}
      className={styles.region}
      role="application"
      aria-label={t('page.region', { number: page + 1 })}
      tabIndex={0}
      style={{ height, left, top, width }}
      onKeyDown={press}
    />
  );
}

function movedBy({ key }: KeyboardEvent): { readonly x: number; readonly y: number } | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { x: -step, y: 0 };
    case 'ArrowRight':
      return { x: step, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -step };
    case 'ArrowDown':
      return { x: 0, y: step };
    default:
      return undefined;
  }
}

/** A region moved as a whole within its page, or made larger or smaller. */
export function regionAfter(
  { height, left, top, width }: PageRegion,
  by: { readonly x: number; readonly y: number },
  resizes: boolean,
): PageRegion | undefined {
  if (resizes) {
    const to = { x: left + width + by.x, y: top + height + by.y };
    return to.x <= left || to.y <= top ? undefined : regionBetween({ x: left, y: top }, to);
  }
  const x = Math.min(1 - width, Math.max(0, left + by.x));
  const y = Math.min(1 - height, Math.max(0, top + by.y));
  return regionBetween({ x, y }, { x: x + width, y: y + height });
}

/** On each page that is near and has no text, and while regions are drawn on the others: the way to one without a pointer. */
export function RegionButtons(props: {
  readonly surface: PageSurface;
  readonly pages: readonly number[];
}) {
  const { pages, surface } = props;
  const isDrawing = usePageView((state) => state.isDrawing);
  return pages.map((page) => {
    const place = surface.places[page];
    if (place === undefined || surface.anchorOn(page) === undefined) return null;
    if (!isDrawing && surface.pictures[page] === undefined) return null;
    return (
      <div
        key={page}
        className={styles.regionButton}
        style={{ left: place.left, top: place.top, width: place.width }}
      >
        <Button
          aria-label={t('page.selectRegionOf', { number: page + 1 })}
          onPress={() => selectRegion(surface, page, first)}
        >
          {t('page.selectRegion')}
        </Button>
      </div>
    );
  });
}
