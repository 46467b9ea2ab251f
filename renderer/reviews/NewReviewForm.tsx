import { type FormEvent, useEffect, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { useWho } from '../choices/use-who.ts';
import { WhoFields } from '../choices/WhoFields.tsx';
import { beforehand } from '../store/drafts.ts';
import { notifyError } from '../store/notices.ts';
import { createNewReview } from '../store/review-files.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reviews.module.css';

/** Starts an empty review; asks only for what it is called and who works on it. */
export function NewReviewForm() {
  const title = useFormField({
    field: `${beforehand}title`,
    label: t('reviews.newTitle'),
    value: '',
  });
  const draft = useWho('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useSession((state) => state.newReview);
  useEffect(() => {
    // After the list of actions has given the focus back.
    if (asked > 0) requestAnimationFrame(() => field.current?.focus());
  }, [asked]);
  const create = async (): Promise<void> => {
    await createNewReview(title.text, draft.who);
    for (const typed of [title, draft]) typed.giveUp();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.text.trim() !== '') create().catch(notifyError);
  };
  return (
    <form className={styles.form} data-work onSubmit={submit} aria-label={t('reviews.new')}>
      <h2>{t('reviews.new')}</h2>
      <div className={styles.fields}>
        <DraftInput label={t('reviews.newTitle')} draft={title} inputRef={field} />
        <WhoFields draft={draft} />
        <Button type="submit" look="primary" isDisabled={title.text.trim() === ''}>
          {t('reviews.create')}
        </Button>
      </div>
    </form>
  );
}
