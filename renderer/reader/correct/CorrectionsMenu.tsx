import { useRef, useState } from 'react';
import { standingOf } from '../../../shared/corrections/standing.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { useReview } from '../../store/review-store.ts';
import { Button } from '../../ui/Button.tsx';
import { LateBit } from '../../ui/Late.tsx';
import { correctionList } from '../late-bits.ts';

/** What of the open text is corrected, where anything is. */
export function CorrectionsMenu({ documentId }: { readonly documentId: DocumentId }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const count = useReview(({ snapshot }) => standingOf(snapshot, documentId).corrections.length);
  if (count === 0) return null;
  return (
    <>
      <Button
        buttonRef={button}
        look="quiet"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        {t('reader.corrections', { count })}
      </Button>
      <LateBit
        part={correctionList}
        wanted={open}
        giveUp={() => setOpen(false)}
        given={{ anchor: button, documentId, open, onOpenChange: setOpen }}
      />
    </>
  );
}
