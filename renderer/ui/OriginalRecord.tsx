import type { Citation } from '../../shared/bibliography/citation.ts';
import { t } from '../../shared/messages/all-messages.ts';
import styles from './controls.module.css';

/** What of a reference's record found no place, and the record as it stood in its file. */
export function OriginalRecord({ citation }: { readonly citation: Citation }) {
  const { fields = {}, source } = citation.custom ?? {};
  const entries = Object.entries(fields);
  if (entries.length === 0 && source === undefined) return null;
  return (
    <details className={styles.original}>
      <summary>{t('study.otherFields')}</summary>
      {source === undefined ? null : (
        <p>{t('study.source', { file: source.file, line: source.line })}</p>
      )}
      {entries.length === 0 ? null : (
        <dl>
          {entries.map(([tag, values]) => (
            <div key={tag}>
              <dt>{tag}</dt>
              <dd dir="auto">{values.join('; ')}</dd>
            </div>
          ))}
        </dl>
      )}
      {source?.record === undefined ? null : <pre dir="auto">{source.record}</pre>}
    </details>
  );
}
