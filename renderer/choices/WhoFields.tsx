import { t } from '../../shared/messages/messages.ts';
import { initialsOf } from '../../shared/team/initials.ts';
import { DraftInput } from './DraftInput.tsx';
import type { WhoDraft } from './use-who.ts';

/** The fields for who works here; see `useWho`. */
export function WhoFields({ draft: { initials, name } }: { readonly draft: WhoDraft }) {
  return (
    <>
      <DraftInput label={t('reviews.yourName')} draft={name} />
      <DraftInput
        label={t('reviews.yourInitials')}
        draft={initials}
        maxLength={4}
        placeholder={initialsOf(name.text)}
      />
    </>
  );
}
