import { t } from '../../shared/messages/all-messages.ts';
import { useRefiExport } from '../store/refi-export.ts';
import styles from './exports.module.css';
import { RefiOptions } from './RefiOptions.tsx';
import type { AskedRefi, WrittenRefi } from './refi-work.ts';

/** What a file for other programs is made with, what it will hold, and what will not be seen there. */
export function RefiPage(props: {
  readonly asked: AskedRefi;
  readonly page?: WrittenRefi;
  readonly refusal?: string;
  readonly isLooking: boolean;
}) {
  const { asked, isLooking, page, refusal } = props;
  return (
    <section className={styles.forOthers} aria-label={t('refiOut.title')} tabIndex={0}>
      <div>
        <RefiOptions asked={asked} page={page} />
      </div>
      <div className={styles.outlook} aria-busy={isLooking}>
        {refusal !== undefined ? (
          <p role="alert">{refusal}</p>
        ) : page === undefined ? null : (
          <Outlook page={page} />
        )}
      </div>
    </section>
  );
}

function Outlook({ page }: { readonly page: WrittenRefi }) {
  const what = useRefiExport((state) => state.what);
  const { counts, hasSidecar, leftOut, notShown } = page;
  return (
    <>
      <h2>{t('refiOut.contents')}</h2>
      <p role="status">
        {what === 'qdc'
          ? t('refiOut.countsOfCodes', { codes: counts.codes })
          : t('refiOut.counts', {
              ...{ documents: counts.documents, codes: counts.codes, codings: counts.codings },
              ...{ users: counts.users, memos: counts.memos },
            })}
      </p>
      {what === 'qdc' ? null : (
        <>
          {counts.pdfs + counts.media === 0 ? null : (
            <p>
              {t('refiOut.pdfCount', {
                ...{ pdfs: counts.pdfs, media: counts.media, count: counts.pdfs + counts.media },
                both: counts.pdfs > 0 && counts.media > 0 ? 'yes' : 'no',
              })}
            </p>
          )}
          {leftOut.map((words) => (
            <p key={words} role="status" dir="auto">
              {words}
            </p>
          ))}
          <h2>{t('refiOut.notShown')}</h2>
          <ul>
            {notShown.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
          <p className={styles.soft}>{t(hasSidecar ? 'refiOut.travels' : 'refiOut.stays')}</p>
        </>
      )}
    </>
  );
}
