import { useEffect, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { beforehand } from '../store/drafts.ts';
import { type Identity, readIdentity } from '../store/identity.ts';
import { notifyError } from '../store/notices.ts';
import type { DraftField } from './use-draft-field.ts';
import { useFormField } from './use-form-field.ts';

/** Name and initials that are asked of whoever works here; see `WhoFields`. */
export interface WhoDraft {
  readonly name: DraftField;
  readonly initials: DraftField;
  /** What was typed; initials are made of the name where none were. */
  readonly who: Pick<Identity, 'name' | 'initials'>;
  giveUp(): void;
}

/** Begins with who was here last. What is typed is a draft of its own in each form, named by `form`. */
export function useWho(form: string): WhoDraft {
  const [known, setKnown] = useState({ name: '', initials: '' });
  const name = useFormField({
    field: `${beforehand}${form}name`,
    label: t('reviews.yourName'),
    value: known.name,
  });
  const initials = useFormField({
    field: `${beforehand}${form}initials`,
    label: t('reviews.yourInitials'),
    value: known.initials,
  });
  useEffect(() => {
    readIdentity().then(setKnown).catch(notifyError);
  }, []);
  return {
    name,
    initials,
    who: { name: name.text, initials: initials.text || initialsOf(name.text) },
    giveUp: () => {
      for (const field of [name, initials]) field.giveUp();
    },
  };
}
