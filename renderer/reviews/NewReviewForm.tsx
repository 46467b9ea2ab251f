import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { beforehand } from '../store/drafts.ts';
import { readIdentity } from '../store/identity.ts';
import { notifyError } from '../store/notices.ts';
import { createNewReview } from '../store/review-files.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reviews.module.css';

/** Starts an empty review; asks only for what it is called and who works on it. */
export function NewReviewForm() {
  const [identity, setIdentity] = useState({ name: '', initials: '' });
  const title = useFormField({
    field: `${beforehand}title`,
    label: t('reviews.newTitle'),
    value: '',
  });
  const name = useFormField({
    field: `${beforehand}name`,
    label: t('reviews.yourName'),
    value: identity.name,
  });
  const initials = useFormField({
    field: `${beforehand}initials`,
    label: t('reviews.yourInitials'),
    value: identity.initials,
  });
  const field = useRef<HTMLInputElement>(null);
  const asked = useSession((state) => state.newReview);
  useEffect(() => {
    // After the list of actions has given the focus back.
    if (asked > 0) requestAnimationFrame(() => field.current?.focus());
  }, [asked]);
  useEffect(() => {
    readIdentity().then(setIdentity).catch(notifyError);
  }, []);
  const create = async (): Promise<void> => {
    const who = { name: name.text, initials: initials.text || initialsOf(name.text) };
    await createNewReview(title.text, who);
    for (const field of [title, name, initials]) field.giveUp();
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
        <DraftInput label={t('reviews.yourName')} draft={name} />
        <DraftInput
          label={t('reviews.yourInitials')}
          draft={initials}
          maxLength={4}
          placeholder={initialsOf(name.text)}
        />
        <Button type="submit" look="primary" isDisabled={title.text.trim() === ''}>
          {t('reviews.create')}
        </Button>
      </div>
    </form>
  );
}
