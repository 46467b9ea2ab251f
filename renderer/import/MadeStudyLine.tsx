import type { MadeStudy } from '../../shared/import/import-plan.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { fullReference } from '../../shared/reference-styles/full-reference.ts';
import { openStudy } from '../store/open-record.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './import.module.css';

const facts = ['title', 'authors', 'year', 'journal', 'doi'] as const;

/** The study that a document became: what is known of it, where that was read, and the way to correct it. */
export function MadeStudyLine({ made }: { readonly made: MadeStudy }) {
  const { citation, from, label, studyId } = made;
  const review = useReview((state) => state.snapshot.review);
  const correct = (): void => openStudy(studyId);
  const sources = (['page', 'metadata', 'name'] as const).flatMap((source) => {
    const found = facts.filter((fact) => from[fact] === source);
    if (found.length === 0) return [];
    const named = found.map((fact) => t(`import.fact.${fact}`)).join(', ');
    return [t('import.madeFrom', { from: source, facts: named })];
  });
  return (
    <div className={styles.made}>
      <div>
        <p dir="auto">{fullReference(review, citation)}</p>
        <p className={styles.why}>
          {sources.length === 0 ? t('import.nothingSaid') : sources.join(' ')}
        </p>
      </div>
      <Button look="quiet" aria-label={t('import.correctOf', { study: label })} onPress={correct}>
        {t('import.correct')}
      </Button>
    </div>
  );
}
