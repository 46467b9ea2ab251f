import { useId } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { keyOf } from '../actions/registry.ts';
import { unpinAndTell } from '../choices/tell-pinned.ts';
import { useSlots } from '../choices/use-slots.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { focusBeside } from './focus-beside.ts';
import styles from './preferences.module.css';

/** The codes behind the number keys of the open review; each key can be freed. */
export function NumberKeys() {
  const isOpen = useReview((state) => state.status === 'open');
  const slots = useSlots();
  const heading = useId();
  if (!isOpen) return null;
  const numbered = slots.map((node, at) => ({ number: at + 1, node }));
  const key = keyOf('codebook.numberKey');
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t('preferences.slots')}
      </h3>
      <p className={styles.soft}>
        {t('preferences.slotsHint', { key: key === undefined ? '' : keyLabel(key) })}
      </p>
      <ol className={styles.slots} tabIndex={-1} aria-labelledby={heading}>
        {numbered.map(({ number, node }) => (
          <li key={number}>
            <span className="visually-hidden">{`${number}: `}</span>
            <KeyHint keys={String(number)} />
            {node === undefined ? (
              <span className={styles.soft}>{t('slots.free')}</span>
            ) : (
              <>
                <CodeDot code={node.code} />
                <span className={styles.slotName} dir="auto">
                  {node.code.name}
                </span>
                <Button
                  look="quiet"
                  aria-label={t('preferences.freeSlot', { number, code: node.code.name })}
                  onPress={({ target }) => {
                    focusBeside(target);
                    unpinAndTell(node.code.id);
                  }}
                >
                  ×
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
