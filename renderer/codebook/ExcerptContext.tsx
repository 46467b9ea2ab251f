import { contextOf } from '../../shared/documents/passage-context.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { useText } from '../store/use-text.ts';
import styles from './quotes.module.css';

/** What stands around a quote, with the quote marked in it. */
export function ExcerptContext({
  excerpt,
  textId,
}: {
  readonly excerpt: Excerpt;
  readonly textId: string;
}) {
  const loaded = useText(textId);
  if (excerpt.region !== undefined) return <p className={styles.noContext}>{t('quote.noWords')}</p>;
  if (loaded.status === 'failed') return <p className={styles.noContext}>{t('quote.noContext')}</p>;
  if (loaded.status !== 'ready') return <p className={styles.noContext} />;
  const { after, before, isCutAfter, isCutBefore, quote } = contextOf(loaded.body, excerpt);
  return (
    <section className={styles.context} dir="auto" aria-label={t('quote.contextOf')}>
      {isCutBefore ? '… ' : ''}
      {before}
      <mark>{quote}</mark>
      {after}
      {isCutAfter ? ' …' : ''}
    </section>
  );
}
