import { type KeyboardEvent, useEffect, useRef } from 'react';
import { anchorOf, makeAnchor } from '../../../shared/anchor/anchor.ts';
import { type PageRegion, regionBetween } from '../../../shared/anchor/region.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import { useSession } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import type { Span } from '../block-places.ts';
import { takeSelection } from '../passage.ts';
import { noteCaret, useReader } from '../reader-state.ts';
import styles from './page.module.css';
import type { PageSurface } from './page-surface.ts';
import { stepBeforeTurn } from './page-turn.ts';

/** Share of the page that an arrow key moves a region or its edge. */
const step = 0.01;
/** What is selected before the keys have moved it. */
const first: PageRegion = { left: 0.1, top: 0.1, width: 0.8, height: 0.2 };

/** Selects a region of the page that `picture`, a line of the text, stands for. */
export function selectRegion(body: TextBody, picture: Span, region: PageRegion): void {
  const anchor = makeAnchor(body.text, picture.start, picture.end);
  if (anchor === undefined) return;
  noteCaret(picture.start);
  takeSelection(anchorOf({ ...anchor, region }));
  useReader.setState({ selectedOn: 'page', pendingOrder: undefined, bar: undefined });
}

/** The region that is selected: the arrow keys move it, and with Shift its right and lower edges. */
export function SelectedRegion(props: {
  readonly surface: PageSurface;
  readonly body: TextBody;
  readonly pages: readonly number[];
}) {
  const { body, surface } = props;
  const selection = useSession((state) => state.selection);
  const selecting = useReader((state) => state.selecting);
  const element = useRef<HTMLDivElement>(null);
  const region = selection?.region;
  const page = selection === undefined ? undefined : surface.picturePage(selection.start);
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
    const turn = page === undefined ? 0 : (surface.places[page]?.turn ?? 0);
    const next = regionAfter(region, stepBeforeTurn(moved, turn), event.shiftKey);
    if (next !== undefined) selectRegion(body, selection, next);
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

/** On each page without text that is near: the way to a region without a pointer. */
export function RegionButtons(props: {
  readonly surface: PageSurface;
  readonly body: TextBody;
  readonly pages: readonly number[];
}) {
  const { body, pages, surface } = props;
  return pages.map((page) => {
    const [picture, place] = [surface.pictures[page], surface.places[page]];
    if (picture === undefined || place === undefined) return null;
    return (
      <div
        key={page}
        className={styles.regionButton}
        style={{ left: place.left, top: place.top, width: place.width }}
      >
        <Button
          aria-label={t('page.selectRegionOf', { number: page + 1 })}
          onPress={() => selectRegion(body, picture, first)}
        >
          {t('page.selectRegion')}
        </Button>
      </div>
    );
  });
}
