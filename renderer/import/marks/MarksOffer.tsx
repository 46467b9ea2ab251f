import { useEffect, useState } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { askForMarks } from '../../store/marks-asked.ts';
import { useReview } from '../../store/review-store.ts';
import { runUnseen } from '../../store/tasks.ts';
import { Turns } from '../../store/turns.ts';
import { Button } from '../../ui/Button.tsx';
import styles from '../import.module.css';
import { countMarks } from './marks-task.ts';

/** One file after the other: each is read in a worker of its own. */
const turns = new Turns();

const none = { marks: 0, notes: 0 } as const;

/** Says what is highlighted and commented in a file that came in, and leads to it; nothing where nothing is. */
export function MarksOffer({ documentId }: { readonly documentId: DocumentId }) {
  const document = useReview((state) => state.snapshot.documents.get(documentId));
  const [found, setFound] = useState<{ readonly marks: number; readonly notes: number }>(none);
  const hash = document?.originalHash;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is known by its hash
  useEffect(() => {
    if (document === undefined) return;
    return turns.take(async (isWanted) => {
      // A file that cannot be looked through offers nothing; the report says by itself what was wrong with it.
      const counted = await runUnseen('', (task) => countMarks(document, task)).catch(() => none);
      if (isWanted()) setFound(counted);
    });
  }, [hash]);
  const { marks, notes } = found;
  if (document === undefined || marks + notes === 0) return null;
  return (
    <div className={styles.offer}>
      <span>{t('marks.offer', { marks, notes, sum: marks + notes })}</span>
      <Button
        aria-label={t('marks.lookIn', { document: document.title })}
        onPress={() => askForMarks(documentId)}
      >
        {t('marks.look')}
      </Button>
    </div>
  );
}
