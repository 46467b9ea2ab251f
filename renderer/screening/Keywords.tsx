import { setKeywords } from '../../shared/commands/screening.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { keywordsIn } from '../../shared/screening/keywords.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import styles from './screening.module.css';

/** The words that are marked in titles and abstracts, for the whole team. */
export function Keywords() {
  const keywords = useReview((state) => state.snapshot.review?.screeningKeywords);
  const readOnly = useReview((state) => state.readOnly);
  const count = (keywords?.include?.length ?? 0) + (keywords?.exclude?.length ?? 0);
  return (
    <details className={styles.keywords}>
      <summary>{t('screening.keywordCount', { count })}</summary>
      {(['include', 'exclude'] as const).map((speaksFor) => (
        <CommitField
          key={speaksFor}
          field={`screening keywords ${speaksFor}`}
          label={t(`screening.keywords.${speaksFor}`)}
          placeholder={t('screening.keywordsHint')}
          multiline
          isReadOnly={readOnly}
          value={(keywords?.[speaksFor] ?? []).join('\n')}
          onCommit={(typed) => commitText(setKeywords, { speaksFor, words: keywordsIn(typed) })}
        />
      ))}
    </details>
  );
}
