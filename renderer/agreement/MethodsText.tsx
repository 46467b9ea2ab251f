import { t } from '../../shared/messages/all-messages.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agreement.module.css';

/** What a paper says of the agreement, to be copied into it. */
export function MethodsText({ text }: { readonly text: string }) {
  return (
    <section aria-label={t('agreement.methods')}>
      <h2>{t('agreement.methods')}</h2>
      <p className={styles.methods}>{text}</p>
      <Button onPress={() => copyParagraph(text)}>{t('agreement.copy')}</Button>
    </section>
  );
}
