import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { readIdentity } from '../store/identity.ts';
import { notifyError } from '../store/notices.ts';
import { createNewReview } from '../store/review-files.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './reviews.module.css';

/** Starts an empty review; asks only for what it is called and who works on it. */
export function NewReviewForm() {
  const [title, setTitle] = useState('');
  const [name, setName] = useState('');
  const [initials, setInitials] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useSession((state) => state.newReview);
  useEffect(() => {
    // After the list of actions has given the focus back.
    if (asked > 0) requestAnimationFrame(() => field.current?.focus());
  }, [asked]);
  useEffect(() => {
    readIdentity()
      .then((identity) => {
        setName(identity.name);
        setInitials(identity.initials);
      })
      .catch(notifyError);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    createNewReview(title, { name, initials: initials || initialsOf(name) }).catch(notifyError);
  };
  return (
    <form className={styles.form} data-work onSubmit={submit} aria-label={t('reviews.new')}>
      <h2>{t('reviews.new')}</h2>
      <div className={styles.fields}>
        <TextInput
          label={t('reviews.newTitle')}
          value={title}
          onChange={setTitle}
          inputRef={field}
        />
        <TextInput label={t('reviews.yourName')} value={name} onChange={setName} />
        <TextInput
          label={t('reviews.yourInitials')}
          value={initials}
          onChange={(value) => setInitials(value.slice(0, 4))}
          placeholder={initialsOf(name)}
        />
        <Button type="submit" look="primary" isDisabled={title.trim() === ''}>
          {t('reviews.create')}
        </Button>
      </div>
    </form>
  );
}
