import { type MouseEvent, memo, useMemo } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { showPassage } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import type { ComparedSurface, Stretch } from './compared-surface.ts';
import { type DrawnMark, drawColumn, marksByColumn, marksNear } from './margin-marks.ts';
import { ReviewerMark } from './ReviewerMark.tsx';
import styles from './text.module.css';
import type { Near } from './use-near.ts';

const laneCount = 6;
const laneWidth = 6;

/** Whose column is whose; stays in sight. */
export function MarginHeads({ reviewers }: { readonly reviewers: readonly Reviewer[] }) {
  return (
    <div className={styles.heads}>
      {reviewers.map((reviewer) => (
        <span key={reviewer.id} className={styles.head}>
          <ReviewerMark reviewer={reviewer} />
        </span>
      ))}
      <span className={styles.head}>{t('compare.consensus')}</span>
    </div>
  );
}

/** The columns of stripes, aligned on the text. For the pointer: the list gives the same to everyone else. */
export function Margins(props: {
  readonly view: CompareView;
  readonly surface: ComparedSurface;
  readonly near: Near;
}) {
  const { near, surface, view } = props;
  const { current, passage, passages, reviewers, snapshot } = view;
  const { structure } = codeTree(snapshot.codes);
  const page = snapshot.codings.get(current.document.id);
  const columns = useMemo(() => {
    const ids = reviewers.map(({ id }) => id);
    return [...marksByColumn(passages, page, structure, ids)];
  }, [passages, page, structure, reviewers]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is measured anew
  const measured = useMemo(() => new Map<string, Stretch>(), [surface, near.layout]);
  const drawn = useMemo(
    () =>
      columns.map(([key, marks]) => ({
        key,
        marks: drawColumn(
          marksNear(marks, near.stretch),
          (mark) => measure(surface, mark, measured),
          laneCount,
        ),
      })),
    [columns, near.stretch, surface, measured],
  );
  const onClick = (event: MouseEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.passage : undefined;
    if (id !== undefined) showPassage(id);
  };
  const derived = useMemo(
    () =>
      new Set(passage?.kind === 'agreement' ? [] : passage?.decisions.flatMap((d) => d.results)),
    [passage],
  );
  return (
    <div className={styles.margins} aria-hidden="true" onClick={onClick}>
      {drawn.map(({ key, marks }) => (
        <div key={key} className={styles.marginColumn} data-column={key}>
          {marks.map((each) => (
            <MarkStripe
              key={each.mark.key}
              drawn={each}
              codes={snapshot.codes}
              lit={
                each.mark.passageId === undefined
                  ? derived.has(each.mark.key as `coding:${string}`)
                  : each.mark.passageId === passage?.id
              }
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const MarkStripe = memo(function MarkStripe(props: {
  readonly drawn: DrawnMark;
  readonly codes: Snapshot['codes'];
  readonly lit: boolean;
}) {
  const { bottom, labelLane, labelTop, lane, mark, top } = props.drawn;
  const code = props.codes.get(mark.codeId);
  const shared = {
    'data-passage': mark.passageId,
    'data-lit': props.lit || undefined,
    title: code?.name,
  };
  return (
    <>
      <span
        {...shared}
        className={styles.stripe}
        data-code-colour
        style={{
          top: top + 2,
          height: Math.max(8, bottom - top - 4),
          left: lane * laneWidth,
          background: `var(--code-${code?.colour ?? 0}-mark)`,
        }}
      />
      {labelTop === undefined ? null : (
        <span
          {...shared}
          className={styles.label}
          dir="auto"
          style={{ top: labelTop + 3, left: labelLane * laneWidth + 3 }}
        >
          {code?.name}
        </span>
      )}
    </>
  );
});

/** Many codings share a passage: each is measured once. */
function measure(
  surface: ComparedSurface,
  { end, start }: Stretch,
  measured: Map<string, Stretch>,
): Stretch | undefined {
  const key = `${start} ${end}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const pixels = surface.pixelsOf({ start, end });
  if (pixels !== undefined) measured.set(key, pixels);
  return pixels;
}
