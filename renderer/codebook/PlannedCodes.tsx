import type { PlannedCode } from '../../shared/import/planned-code.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import styles from './add-codes.module.css';
import type { PlannedList } from './codes-from-list.ts';

/** Lines that are drawn; more would only be scrolled past. */
const mostDrawn = 300;

/** What would become of a list: what is new, what is there, what is doubtful, what is not taken. */
export function PlannedCodes({ list }: { readonly list: PlannedList }) {
  const { added, plan, problem } = list;
  const { codes, notTaken } = plan;
  const doubtful = codes.filter(({ doubts }) => doubts.length > 0).length;
  const drawn = codes.slice(0, mostDrawn);
  return (
    <>
      <p className={styles.soft} role="status">
        {problem ??
          (codes.length === 0
            ? ''
            : t('codesIn.summary', { added, present: codes.length - added, doubtful }))}
      </p>
      {codes.length === 0 ? null : (
        <section className={styles.preview} aria-label={t('codesIn.preview')} tabIndex={0}>
          {notTaken.map(({ line, message }) => (
            <p key={`${line} ${message}`} className={styles.doubt}>
              {line === undefined ? message : t('codesIn.line', { line, message })}
            </p>
          ))}
          <ul className={styles.codes}>
            {drawn.map(({ alsoUnder, depth, doubts, key, name, notes, state }) => (
              <li key={key} style={{ paddingInlineStart: `${depth * 16}px` }}>
                <span className={styles.name} data-state={state}>
                  <bdi>{name}</bdi>
                </span>{' '}
                <span className={styles.state}>{t(`codesIn.state.${state}`)}</span>
                {alsoUnder.length === 0 ? null : (
                  <span className={styles.state}>
                    {', '}
                    {t('codesIn.alsoUnder', {
                      themes: listInWords(alsoUnder.map((place) => themeName(codes, place))),
                    })}
                  </span>
                )}
                {notes.definition === undefined ? null : (
                  <p className={styles.definition} dir="auto">
                    {notes.definition}
                  </p>
                )}
                {doubts.map((doubt) => (
                  <p key={doubt} className={styles.doubt}>
                    {doubt}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          {codes.length > drawn.length ? (
            <p className={styles.soft}>
              {t('codesIn.more', { count: codes.length - drawn.length })}
            </p>
          ) : null}
        </section>
      )}
    </>
  );
}

/** A theme of the list, or one that is only in the codebook. */
function themeName(codes: readonly PlannedCode[], place: number | CodeId): string {
  return typeof place === 'number'
    ? (codes[place]?.name ?? '')
    : (useReview.getState().snapshot.codes.get(place)?.name ?? '');
}
