import { givenGroups, spokenGroups } from '../../../shared/codebook/participant-groups.ts';
import { isOwnExcerpt } from '../../../shared/commands/excerpts.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { keyOf } from '../../actions/registry.ts';
import { notifyError } from '../../store/notices.ts';
import { useReview } from '../../store/review-store.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import styles from '../inspector.module.css';
import { askGroup } from './ask-group.ts';
import { takeGroup } from './group-actions.ts';
import looks from './groups.module.css';

export interface GroupsOfExcerptProps {
  readonly excerpt: Excerpt;
}

/** Whose words or ways an excerpt tells of: the groups it was given, else those of its speaker. */
export function GroupsOfExcerpt({ excerpt }: GroupsOfExcerptProps) {
  const snapshot = useReview((state) => state.snapshot);
  const own = useReview(({ reviewerId }) => isOwnExcerpt(excerpt, reviewerId));
  const given = givenGroups(snapshot, excerpt);
  const spoken = given.length > 0 ? [] : spokenGroups(snapshot, excerpt);
  if (!own && given.length + spoken.length === 0) return null;
  const key = keyOf('code.group');
  return (
    <div className={styles.field} role="group" aria-label={t('groups.ofExcerpt')}>
      <span>{t('groups.ofExcerpt')}</span>
      <div className={looks.here}>
        {[...given, ...spoken].map((group) => (
          <span key={group.id} className={looks.group} title={group.description}>
            <span dir="auto">{group.name}</span>
            {spoken.includes(group) ? (
              <span className={styles.soft}> {t('groups.bySpeaker')}</span>
            ) : null}
            {own ? (
              <button
                type="button"
                className={styles.remove}
                aria-label={t('groups.take', { name: group.name })}
                onClick={() => void takeGroup(excerpt, group).catch(notifyError)}
              >
                ×
              </button>
            ) : null}
          </span>
        ))}
        {own ? (
          <button type="button" className={styles.link} onClick={() => askGroup(excerpt.id)}>
            {t('groups.give')} {key === undefined ? null : <KeyHint keys={key} />}
          </button>
        ) : null}
      </div>
    </div>
  );
}
