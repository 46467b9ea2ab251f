import { memo, useMemo, useRef } from 'react';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/messages.ts';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { CrowdMark } from './CrowdMark.tsx';
import { pageOf } from './coded-text.ts';
import type { DrawnText } from './drawn-text.ts';
import { useReader } from './reader-state.ts';
import { showExcerpt } from './show-excerpt.ts';
import styles from './stripes.module.css';
import { type DrawnBefore, drawStripes, isSameStripe, type Stripe } from './stripes.ts';
import { laneWidth, leftOf, useLabelRoom } from './use-label-room.ts';
import type { Near } from './use-near-span.ts';

const laneCount = 5;

/** The stripes of the text that is coded. */
export function Stripes({ near, surface }: { readonly surface: DrawnText; readonly near: Near }) {
  const documentId = useSession((state) => state.documentId);
  const shown = useSession((state) => state.excerptId);
  const hovered = useReader((state) => state.hoverId);
  const stripeId = useReader((state) => state.stripeId);
  return (
    <StripeMargin
      surface={surface}
      near={near}
      documentId={documentId}
      shown={shown}
      pointed={stripeId ?? hovered}
      isReceding={stripeId !== undefined}
      onPoint={pointAtStripe}
      onShow={showExcerpt}
    />
  );
}

function pointAtStripe(stripeId: ExcerptId | undefined): void {
  if (useReader.getState().stripeId !== stripeId) useReader.setState({ stripeId });
}

export interface StripeMarginProps {
  readonly surface: DrawnText;
  readonly near: Near;
  readonly documentId: DocumentId | undefined;
  readonly shown: ExcerptId | undefined;
  readonly pointed: ExcerptId | undefined;
  /** A stripe is pointed at, and the others step back. */
  readonly isReceding: boolean;
  readonly onPoint: (excerptId: ExcerptId | undefined) => void;
  /** Stays the same while the text does. */
  readonly onShow: (excerptId: ExcerptId) => void;
}

/** The inner margin: a stripe per coding beside its lines, with the code's name where there is room. */
export function StripeMargin(props: StripeMarginProps) {
  const { surface, near, documentId, pointed, shown, onPoint, onShow } = props;
  const filter = useSession((state) => state.codeFilter);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is measured anew
  const before = useMemo<DrawnBefore>(
    () => ({ pixels: new Map(), lanes: new Map() }),
    [surface, near.layout, filter],
  );
  const margin = useRef<HTMLDivElement>(null);
  const linesOf = useLabelRoom(margin, near.layout);
  const { stripes, crowds } = useMemo(
    () => drawStripes(near.span, { page, codes, filter, surface, before, laneCount, linesOf }),
    [near.span, page, codes, filter, surface, before, linesOf],
  );
  const hasNames = stripes.some(({ label }) => label !== undefined);
  return (
    <div ref={margin} className={styles.margin}>
      {/* For the pointer only: the keys [ and ] and the inspector give the same to everyone else. */}
      <div
        aria-hidden="true"
        data-receding={props.isReceding || undefined}
        onPointerOver={(event) => onPoint(excerptOf(event.target))}
        onPointerLeave={() => onPoint(undefined)}
        onClick={(event) => {
          const id = excerptOf(event.target);
          if (id !== undefined) onShow(id);
        }}
      >
        {stripes.map((stripe) => (
          <StripeMark
            key={stripe.key}
            stripe={stripe}
            lit={stripe.excerpt.id === pointed || stripe.excerpt.id === shown}
          />
        ))}
      </div>
      {crowds.map((crowd) => (
        <CrowdMark key={crowd.key} crowd={crowd} isMore={hasNames} onShow={onShow} />
      ))}
    </div>
  );
}

export interface StripeProps {
  readonly stripe: Stripe;
  readonly lit: boolean;
}

/** Drawn anew only where it changed: there are hundreds, and a coding changes one or two of them. */
export const StripeMark = memo(
  function StripeMark({ stripe, lit }: StripeProps) {
    const { excerpt, code, top, bottom, lane, label } = stripe;
    const title = t('reader.stripe', {
      code: code.name,
      quote: clipQuote(quotedWords(excerpt), 80),
    });
    return (
      <>
        <span
          className={styles.stripe}
          data-code-colour
          data-excerpt={excerpt.id}
          data-lit={lit || undefined}
          title={title}
          style={{
            top: top + 2,
            height: Math.max(8, bottom - top - 4),
            left: lane * laneWidth,
            background: `var(--code-${code.colour}-mark)`,
          }}
        />
        {label === undefined ? null : (
          <span
            className={styles.label}
            data-excerpt={excerpt.id}
            data-lit={lit || undefined}
            title={title}
            dir="auto"
            style={{
              top: label.top + 2,
              left: leftOf(label.afterLane),
              WebkitLineClamp: label.lines,
            }}
          >
            {code.name}
          </span>
        )}
      </>
    );
  },
  (before, now) => before.lit === now.lit && isSameStripe(before.stripe, now.stripe),
);

function excerptOf(target: EventTarget): ExcerptId | undefined {
  const id = target instanceof HTMLElement ? target.dataset.excerpt : undefined;
  return id?.startsWith('excerpt:') ? (id as ExcerptId) : undefined;
}
