import { useEffect, useMemo, useState } from 'react';
import type { PageRegion, Placed } from '../../../shared/anchor/region.ts';
import { useReview } from '../../store/review-store.ts';
import { useSession } from '../../store/session-store.ts';
import { codesOn, liveExcerpt, pageOf, shownNear } from '../coded-text.ts';
import { overlapping } from '../overlapping.ts';
import { surface as textSurface, useReader } from '../reader-state.ts';
import { underWayOn } from '../under-way.ts';
import type { Near } from '../use-near-span.ts';
import styles from './page.module.css';
import type { PageSurface } from './page-surface.ts';

interface Mark {
  readonly key: string;
  readonly kind: 'code' | 'plain' | 'focus' | 'find' | 'here' | 'selection';
  readonly colour: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly region?: PageRegion | undefined;
}

/** What is coded, found and selected, on the pages near the viewport. */
export function PageMarks(props: { readonly surface: PageSurface; readonly near: Near }) {
  const { near, surface } = props;
  const marks = [...useCodeMarks(near), ...useMomentMarks(near)];
  return (
    <div className={styles.marks} aria-hidden="true">
      {marks.flatMap(({ colour, key, kind, ...passage }) =>
        rectanglesOf(surface, passage).map(({ height, left, top, width }) => (
          <span
            key={`${key} ${left} ${top}`}
            className={styles.mark}
            data-kind={kind}
            data-region={passage.region === undefined ? undefined : ''}
            style={{
              height,
              left,
              top,
              width,
              ...(colour === undefined
                ? {}
                : { ['--mark' as string]: `var(--code-${colour}-mark)` }),
            }}
          />
        )),
      )}
      <PageCaret surface={surface} />
    </div>
  );
}

function rectanglesOf(surface: PageSurface, { end, region, start }: Placed) {
  const box = region === undefined ? undefined : surface.regionBox(start, region);
  return box === undefined ? surface.rectanglesOf(start, end) : [box];
}

function useCodeMarks({ span }: Near): readonly Mark[] {
  const documentId = useSession((state) => state.documentId);
  const filter = useSession((state) => state.codeFilter);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  return useMemo(
    () =>
      shownNear(page, codes, filter, span).flatMap(({ end, id, region, start }): Mark[] => {
        const colours = new Set(codesOn(page, codes, id).map(({ code }) => code.colour));
        if (colours.size === 0)
          return [{ key: id, kind: 'plain', colour: undefined, start, end, region }];
        return [...colours].map((colour) => ({
          key: `${id} ${colour}`,
          kind: 'code',
          colour,
          start,
          end,
          region,
        }));
      }),
    [page, codes, filter, span],
  );
}

function useMomentMarks({ span }: Near): readonly Mark[] {
  const documentId = useSession((state) => state.documentId);
  const excerptId = useSession((state) => state.excerptId);
  const selection = useSession((state) => state.selection);
  const pointed = useReader((state) => state.stripeId ?? state.hoverId);
  const find = useReader((state) => state.find);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  const underWay = useReader((state) => state.underWay);
  const marks = underWayOn(underWay, documentId).map(
    ({ colour, end, region, start }, at): Mark => ({
      key: `under way ${at}`,
      kind: colour === undefined ? 'plain' : 'code',
      colour,
      start,
      end,
      region,
    }),
  );
  for (const id of new Set([excerptId, pointed])) {
    const excerpt = liveExcerpt(page, id);
    if (excerpt === undefined) continue;
    const { end, region, start } = excerpt;
    const colour = codesOn(page, codes, excerpt.id)[0]?.code.colour;
    marks.push({ key: `focus ${id}`, kind: 'focus', colour, start, end, region });
  }
  const here = find?.matches[find.at];
  for (const match of overlapping(find?.matches ?? [], span.start, span.end)) {
    const kind = match === here ? 'here' : 'find';
    marks.push({ key: `find ${match.start}`, kind, colour: undefined, ...match });
  }
  // A region that is selected can be moved, and draws itself.
  if (selection !== undefined && selection.region === undefined) {
    const { end, start } = selection;
    marks.push({ key: 'selection', kind: 'selection', colour: undefined, start, end });
  }
  return marks;
}

/** Where the caret of the text stands on the page. */
function PageCaret({ surface }: { readonly surface: PageSurface }) {
  const focused = useReader((state) => state.focused);
  const selected = useSession((state) => state.selection !== undefined);
  const [offset, setOffset] = useState<number>();
  useEffect(() => {
    const update = (): void => setOffset(textSurface()?.selected()?.focus);
    update();
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, []);
  const edge = offset === undefined || selected || !focused ? undefined : surface.caretAt(offset);
  if (edge === undefined) return null;
  const { height, left, top, width } = edge;
  const along = { left, top, width: Math.max(2, width), height: Math.max(2, height) };
  return <span className={styles.caret} style={along} />;
}
