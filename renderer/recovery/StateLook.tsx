import { t } from '../../shared/messages/all-messages.ts';
import { inDoubt, longMomentInWords } from '../../shared/messages/formats.ts';
import type { KeptPreview } from '../../shared/use-cases/kept-state.ts';
import { runAction } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { lookAt, nameOfState, nextState } from '../store/recovery-centre.ts';
import { useRecovery } from '../store/recovery-state.ts';
import { isAhead, momentToldNow } from '../store/told-moments.ts';
import { Button } from '../ui/Button.tsx';
import styles from './recovery.module.css';
import { WaysBack } from './WaysBack.tsx';

/** What the state that is looked at holds, and the ways back to it. */
export function StateLook() {
  const look = useRecovery((state) => state.look);
  const state = useRecovery(({ lookedAt, states }) => states.find(({ key }) => key === lookedAt));
  if (state === undefined) return <section className={styles.look} />;
  const lastAt = look.kind === 'read' ? look.preview.lastAt : undefined;
  const shownAt = state.at ?? lastAt;
  const isInDoubt = shownAt !== undefined && isAhead(shownAt);
  // What a way back says of the date, and writes down, is what can be believed.
  const at = isInDoubt ? lastAt : shownAt;
  const when =
    shownAt === undefined ? t('recovery.undated') : momentToldNow(shownAt, longMomentInWords);
  return (
    <section className={styles.look}>
      {/* What the state is and holds is said; the ways back and the changes are there to be gone through. */}
      <div className={styles.summary} aria-live="polite" aria-busy={look.kind === 'reading'}>
        <h2 dir="auto">{nameOfState(state)}</h2>
        <p className={styles.soft}>{when}</p>
        {isInDoubt ? <p className={styles.soft}>{t('audit.doubtful')}</p> : null}
        {look.kind === 'reading' ? (
          <p className={styles.soft}>{t('recovery.look.reading')}</p>
        ) : null}
        {look.kind === 'read' ? (
          <Holds preview={look.preview} isPresent={state.source.kind === 'here'} />
        ) : null}
      </div>
      {look.kind === 'failed' ? (
        <Failed reason={look.reason} isCopy={state.source.kind === 'copy'} />
      ) : null}
      {look.kind === 'read' ? (
        <>
          {state.source.kind === 'here' ? null : (
            <WaysBack preview={look.preview} keptBy={look.keptBy} at={at} />
          )}
          <LateChanges preview={look.preview} />
        </>
      ) : null}
    </section>
  );
}

function Failed({ isCopy, reason }: { readonly isCopy: boolean; readonly reason: string }) {
  const next = nextState();
  if (isCopy) {
    return (
      <>
        <p>{reason}</p>
        <div className={styles.buttons}>
          <Button onPress={() => runAction('review.open')}>{t('recovery.openFile')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p role="alert" className={styles.problem}>
        {t('recovery.look.failed', { reason })}
      </p>
      {next === undefined ? null : (
        <div className={styles.buttons}>
          <Button onPress={() => lookAt(next.key).catch(notifyError)}>
            {t('recovery.look.next')}
          </Button>
        </div>
      )}
    </>
  );
}

function Holds(props: { readonly preview: KeptPreview; readonly isPresent: boolean }) {
  const {
    codes,
    difference,
    documents,
    excerpts,
    missingOriginals,
    missingTexts,
    people,
    studies,
  } = props.preview;
  const isSame = difference?.adds === 0 && difference.lacks === 0;
  return (
    <div className={styles.holds}>
      <p className={styles.counts}>
        {[
          t('recovery.studies', { count: studies }),
          t('recovery.documents', { count: documents }),
          t('recovery.codes', { count: codes }),
          t('recovery.excerpts', { count: excerpts }),
          t('recovery.changes', { count: props.preview.changes }),
        ].join(' · ')}
      </p>
      <p dir="auto">{t('recovery.people', { names: people.join(', ') })}</p>
      {props.isPresent || difference === undefined ? null : isSame ? (
        <p>{t('recovery.same')}</p>
      ) : (
        <p>
          {[
            ...(difference.lacks === 0 ? [] : [t('recovery.lacks', { count: difference.lacks })]),
            ...(difference.adds === 0 ? [] : [t('recovery.adds', { count: difference.adds })]),
          ].join(' ')}
        </p>
      )}
      {missingTexts === 0 ? null : (
        <p className={styles.problem}>{t('recovery.missingTexts', { count: missingTexts })}</p>
      )}
      {missingOriginals === 0 ? null : (
        <p className={styles.problem}>
          {t('recovery.missingOriginals', { count: missingOriginals })}
        </p>
      )}
    </div>
  );
}

function LateChanges({ preview }: { readonly preview: KeptPreview }) {
  if (preview.late.length === 0) return null;
  return (
    <>
      <h3>{t('recovery.late')}</h3>
      <ul className={styles.late}>
        {preview.late.map(({ at, isDoubtful, what, who }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed, and two may be alike
          <li key={index}>
            <span className={styles.soft} title={isDoubtful ? t('audit.doubtful') : undefined}>
              {`${isDoubtful ? inDoubt(longMomentInWords(at)) : longMomentInWords(at)} · ${who}`}
            </span>
            <span dir="auto">{what}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
