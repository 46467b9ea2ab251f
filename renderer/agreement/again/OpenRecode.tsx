import { useId, useMemo } from 'react';
import { stopRecode } from '../../../shared/commands/recode.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { namedDayInWords } from '../../../shared/messages/formats.ts';
import { countLive } from '../../../shared/ops/snapshot.ts';
import type { Recode } from '../../../shared/records/recode.ts';
import { documentName } from '../../../shared/tables/study-order.ts';
import { finishSecondCoding, today } from '../../choices/second-coding.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { openDocument } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './recode.module.css';

/** The documents that are being coded again, how far that is, and the ways to end it. */
export function OpenRecode({ recode }: { readonly recode: Recode }) {
  const snapshot = useReview((state) => state.snapshot);
  const inText = useReview((state) => state.inText);
  const readOnly = useReview((state) => state.readOnly);
  const heading = useId();
  const documents = useMemo(
    () =>
      recode.documentIds.filter((id) => {
        const document = snapshot.documents.get(id);
        return document !== undefined && document.deleted !== true;
      }),
    [recode, snapshot],
  );
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{t('recode.open', { count: recode.documentIds.length })}</h2>
      <p className={styles.soft}>
        {t('recode.openSince', { date: namedDayInWords(recode.begun) })} {t('recode.openAbout')}
      </p>
      <ul className={styles.documents} data-work aria-label={t('recode.documents')}>
        {documents.map((id) => {
          const count = countLive(inText.codings.get(id)?.excerpts ?? new Map());
          return (
            <li key={id} className={styles.row}>
              <button type="button" className={styles.link} onClick={() => openDocument(id)}>
                <span dir="auto">{documentName(snapshot, id)}</span>
              </button>
              <span className={styles.soft}>{t('recode.excerpts', { count })}</span>
            </li>
          );
        })}
      </ul>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={readOnly} onPress={() => void finishSecondCoding()}>
          {t('recode.finish')}
        </Button>
        <Button
          isDisabled={readOnly}
          onPress={() => void commit(stopRecode, { recodeId: recode.id, today: today() })}
        >
          {t('recode.stop')}
        </Button>
      </div>
      <p className={styles.soft}>{t('recode.stopAbout')}</p>
    </section>
  );
}
