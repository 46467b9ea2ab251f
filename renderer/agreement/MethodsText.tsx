import { t } from '../../shared/messages/all-messages.ts';
import { notify, notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agreement.module.css';

/** What a paper says of the agreement, to be copied into it. */
export function MethodsText({ text }: { readonly text: string }) {
  const copy = (): void => {
    navigator.clipboard
      .writeText(text)
      .then(() => notify({ text: t('agreement.copied'), tone: 'done' }), notifyError);
  };
  return (
    <section aria-label={t('agreement.methods')}>
      <h2>{t('agreement.methods')}</h2>
      <p className={styles.methods}>{text}</p>
      <Button onPress={copy}>{t('agreement.copy')}</Button>
    </section>
  );
}
