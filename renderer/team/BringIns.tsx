import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { openBringIn, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { bringInsOf } from './brought-in-words.ts';
import styles from './team.module.css';
import { whenOf } from './when-of.ts';

const mostShown = 5;

/** The work that was brought in lately; each leads to the page that says what it changed. */
export function BringIns({ log }: { readonly log: readonly Operation[] }) {
  const shown = useSession((state) => state.bringIn);
  const all = bringInsOf(log);
  if (all.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('team.broughtInBefore')}>
      <h2>{t('team.broughtInBefore')}</h2>
      <ul className={styles.people}>
        {all.slice(0, mostShown).map((bringIn) => (
          <li key={bringIn.id} className={styles.broughtIn}>
            <Button
              look="quiet"
              aria-pressed={shown === bringIn.id}
              onPress={() => openBringIn(bringIn.id)}
            >
              <span dir="auto">{String(bringIn.params.from ?? '')}</span>
            </Button>
            <span className={styles.soft}>{whenOf(bringIn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
