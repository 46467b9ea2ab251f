import { t } from '../../shared/messages/all-messages.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { openPopover, useCodebookView } from './codebook-view.ts';
import { codesInHand, dropPicked } from './picked-codes.ts';
import styles from './tree.module.css';

export interface PickedBarProps {
  /** Gives the focus back. */
  readonly onDropped: () => void;
}

/** How many codes are picked together, and the way to what can be done with them. */
export function PickedBar({ onDropped }: PickedBarProps) {
  const codeId = useSession((state) => state.codeId);
  const picked = useCodebookView((state) => state.picked);
  if (codeId === undefined || !picked.has(codeId)) return null;
  const count = codesInHand(codeId).length;
  return (
    <div className={styles.pickedBar} role="group" aria-label={t('several.actions', { count })}>
      <span className={styles.pickedCount}>{t('codebook.pickedCodes', { count })}</span>
      <Button
        aria-haspopup="menu"
        onPress={({ target }) => {
          const box = target.getBoundingClientRect();
          openPopover({ kind: 'menu', codeId }, { x: box.left, y: box.top });
        }}
      >
        {t('several.menu')}
      </Button>
      <Button
        look="quiet"
        aria-label={t('several.drop')}
        onPress={() => {
          dropPicked();
          onDropped();
        }}
      >
        ×
      </Button>
    </div>
  );
}
