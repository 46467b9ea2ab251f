import type { SearchFields } from '../../shared/commands/searches.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Search } from '../../shared/records/search.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { useReview } from '../store/review-store.ts';
import styles from './screening.module.css';

const details = ['platform', 'years', 'limits', 'runBy', 'note'] as const;

/** What else is reported of a search, below its line. */
export function SearchDetails(props: {
  readonly search: Search;
  readonly onEdit: (fields: SearchFields) => Promise<unknown>;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const { search } = props;
  return (
    <tr>
      <td colSpan={8}>
        <div className={styles.searchDetails}>
          {details.map((name) => (
            <CommitField
              key={name}
              field={`${search.id} ${name}`}
              label={t(`searches.${name}`)}
              placeholder={name === 'note' ? '' : t(`searches.${name}Hint`)}
              isReadOnly={readOnly}
              value={search[name] ?? ''}
              onCommit={(text) => props.onEdit({ [name]: text })}
            />
          ))}
        </div>
      </td>
    </tr>
  );
}
