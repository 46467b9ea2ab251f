import { memo, type PointerEvent, useMemo, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
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

/** The inner margin: a stripe per coding beside its lines, with the code's name where there is room. */
export function Stripes(props: { readonly surface: DrawnText; readonly near: Near }) {
  const { surface, near } = props;
  const documentId = useSession((state) => state.documentId);
  const filter = useSession((state) => state.codeFilter);
  const excerptId = useSession((state) => state.excerptId);
  const pointed = useReader((state) => state.stripeId ?? state.hoverId);
  const receding = useReader((state) => state.stripeId !== undefined);
  const page = useReview((state) => pageOf(state.snapshot, documentId));
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
  const point = (event: PointerEvent): void => {
    const stripeId = excerptOf(event.target);
    if (useReader.getState().stripeId !== stripeId) useReader.setState({ stripeId });
  };
  return (
    <div ref={margin} className={styles.margin}>
      {/* For the pointer only: the keys [ and ] and the inspector give the same to everyone else. */}
      <div
        aria-hidden="true"
        data-receding={receding || undefined}
        onPointerOver={point}
        onPointerLeave={() => useReader.setState({ stripeId: undefined })}
        onClick={(event) => {
          const id = excerptOf(event.target);
          if (id !== undefined) showExcerpt(id);
        }}
      >
        {stripes.map((stripe) => (
          <StripeMark
            key={stripe.key}
            stripe={stripe}
            lit={stripe.excerpt.id === pointed || stripe.excerpt.id === excerptId}
          />
        ))}
      </div>
      {crowds.map((crowd) => (
        <CrowdMark key={crowd.key} crowd={crowd} isMore={hasNames} />
      ))}
    </div>
  );
}

interface StripeProps {
  readonly stripe: Stripe;
  readonly lit: boolean;
}

/** Drawn anew only where it changed: there are hundreds, and a coding changes one or two of them. */
const StripeMark = memo(
  function StripeMark({ stripe, lit }: StripeProps) {
    const { excerpt, code, top, bottom, lane, label } = stripe;
    const title = t('reader.stripe', { code: code.name, quote: clipQuote(excerpt.quote, 80) });
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
