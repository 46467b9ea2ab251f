import { type ReactNode, useMemo } from 'react';
import styles from './exports.module.css';
import type { Looked } from './use-looked.ts';

/** What is previewed, why there is none, or nothing yet. */
export function LookedAt<Page>(props: {
  readonly looked: Looked<Page>;
  readonly children: (page: Page) => ReactNode;
}) {
  const { isLooking, page, refusal } = props.looked;
  if (refusal !== undefined)
    return (
      <p className={styles.refusal} role="alert">
        {refusal}
      </p>
    );
  if (page === undefined) return <div aria-busy={isLooking} />;
  return props.children(page);
}

/** A page as it will be saved, in a frame that runs nothing. */
export function PageFrame({
  bytes,
  title,
}: {
  readonly bytes: Uint8Array;
  readonly title: string;
}) {
  const html = useMemo(() => new TextDecoder().decode(bytes), [bytes]);
  return <iframe className={styles.frame} title={title} sandbox="" srcDoc={html} />;
}
