import { useState } from 'react';
import { editSearch, removeSearch, type SearchFields } from '../../shared/commands/searches.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type Search, searchKinds } from '../../shared/records/search.ts';
import type { FoundRecords } from '../../shared/searches/found-by.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { SearchDetails } from './SearchDetails.tsx';
import styles from './screening.module.css';

/** A line of the search log. */
export function SearchRow({
  found,
  search,
}: {
  readonly search: Search;
  readonly found: FoundRecords;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const { hits, id, kind } = search;
  const [isOpen, setIsOpen] = useState(false);
  const edit = (fields: SearchFields) => commitText(editSearch, { searchId: id, fields });
  const cell = (name: 'source' | 'date' | 'query', placeholder = '') => (
    <CommitField
      field={`${id} ${name}`}
      label={`${t(`searches.${name}`)}: ${search.source}`}
      isLabelHidden
      placeholder={placeholder}
      isReadOnly={readOnly}
      multiline={name === 'query'}
      value={search[name] ?? ''}
      onCommit={(text) => edit({ [name]: text })}
    />
  );
  return (
    <>
      <tr>
        <td>
          <select
            aria-label={`${t('searches.kind')}: ${search.source}`}
            disabled={readOnly}
            title={hintOf(kind)}
            value={kind ?? 'none'}
            onChange={(event) =>
              void edit({ kind: event.target.value === 'none' ? '' : event.target.value }).catch(
                notifyError,
              )
            }
          >
            {(['none', ...searchKinds] as const).map((name) => (
              <option key={name} value={name}>
                {t(`searches.kind.${name}`)}
              </option>
            ))}
          </select>
        </td>
        <td>{cell('source')}</td>
        <td>{cell('date', t('searches.dateHint'))}</td>
        <td className={styles.query}>{cell('query', t('searches.queryHint'))}</td>
        <td>
          <CommitField
            field={`${id} hits`}
            label={`${t('searches.hits')}: ${search.source}`}
            isLabelHidden
            isReadOnly={readOnly}
            value={hits === undefined ? '' : String(hits)}
            onCommit={async (text) => edit({ hits: numberIn(text) })}
          />
        </td>
        <td className={styles.number} title={t('searches.recordsHint')}>
          {t('searches.recordCount', { count: found.count, repeats: found.repeats })}
        </td>
        <td className={styles.file} title={search.fileName}>
          {search.fileName ?? ''}
        </td>
        <td>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={t('searches.details', { source: search.source })}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t('searches.more')}
          </Button>
          <Button
            look="quiet"
            isDisabled={readOnly}
            aria-label={t('searches.remove', { source: search.source })}
            onPress={() => void commit(removeSearch, { searchId: id }).catch(notifyError)}
          >
            ×
          </Button>
        </td>
      </tr>
      {isOpen ? <SearchDetails search={search} onEdit={edit} /> : null}
    </>
  );
}

/** What is said of a line that is counted as no source. */
function hintOf(kind: Search['kind']): string | undefined {
  if (kind === undefined) return t('searches.notCounted');
  return kind === 'export' ? t('searches.isExport') : undefined;
}

/** A number as people write it, `1,204` or `1 204`; undefined for nothing. */
function numberIn(text: string): number | undefined {
  const digits = text.replace(/[\s,.'’]/g, '');
  if (!/^\d*$/.test(digits)) throw new ExpectedError('no-count', t('searches.noHits'));
  return digits === '' ? undefined : Number(digits);
}
