import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { useLikely } from './likely-first.ts';
import styles from './screening.module.css';

/** The words that count most for the place of a record among likely includes. */
export function WhyHere({ studyId }: { readonly studyId: StudyId }) {
  const why = useLikely((state) => state.why);
  if (why?.studyId !== studyId || why.words.length === 0) return null;
  const of = (way: 'include' | 'exclude'): string =>
    why.words
      .filter(({ speaksFor }) => speaksFor === way)
      .map(({ word }) => word)
      .join(', ');
  const [include, exclude] = [of('include'), of('exclude')];
  return (
    <p className={styles.byline}>
      {exclude === ''
        ? t('likely.whyInclude', { include })
        : include === ''
          ? t('likely.whyExclude', { exclude })
          : t('likely.why', { include, exclude })}
    </p>
  );
}
