import { t } from '../../shared/messages/all-messages.ts';
import styles from './exports.module.css';
import { LookedAt } from './LookedAt.tsx';
import type { WrittenReferences } from './reference-work.ts';
import type { Looked } from './use-looked.ts';

/** The first references that will be saved, with what is written of their screening. */
export function ReferencesPage({ looked }: { readonly looked: Looked<WrittenReferences> }) {
  return (
    <LookedAt looked={looked}>
      {(page) => <FirstReferences page={page} isLooking={looked.isLooking} />}
    </LookedAt>
  );
}

function FirstReferences(props: { readonly page: WrittenReferences; readonly isLooking: boolean }) {
  const { isLooking, page } = props;
  const { count, first, hidden, set } = page;
  return (
    <section
      className={styles.references}
      aria-label={t('references.preview')}
      aria-busy={isLooking}
      tabIndex={0}
    >
      <p className={styles.soft} role="status">
        {set === undefined
          ? t('references.count', { count })
          : t('references.countOfSet', { count, set })}
      </p>
      {hidden > 0 ? <p role="status">{t('references.hidden', { count: hidden })}</p> : null}
      {count === 0 ? <p>{t('references.none')}</p> : null}
      <ul>
        {first.map(({ label, notes, reference }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew whenever anything of it changes
          <li key={place}>
            <strong dir="auto">{label}</strong>
            <span dir="auto">{reference}</span>
            {notes.map((note) => (
              <span key={note} className={styles.soft} dir="auto">
                {note}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {count > first.length ? (
        <p className={styles.soft}>
          {t('references.firstShown', { count: first.length, all: count })}
        </p>
      ) : null}
    </section>
  );
}
