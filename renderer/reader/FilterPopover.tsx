import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { usePreferences, useSession } from '../store/session-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './reader.module.css';

export interface FilterPopoverProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function FilterPopover({ anchor, open, onOpenChange }: FilterPopoverProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={anchor}
      placement="bottom end"
      isOpen={open}
      onOpenChange={onOpenChange}
    >
      <Dialog aria-label={t('reader.filter')} className={styles.popoverInside ?? ''}>
        <CodePicker
          label={t('reader.filter')}
          autoFocus
          canCreate={false}
          onCancel={() => onOpenChange(false)}
          onChoose={(choice) => {
            if ('codeId' in choice) useSession.setState({ codeFilter: [choice.codeId] });
            onOpenChange(false);
          }}
        />
        <SnapSwitch />
      </Dialog>
    </Popover>
  );
}

function SnapSwitch() {
  const snapToWords = usePreferences((state) => state.snapToWords);
  return (
    <div className={styles.snap}>
      <CheckBox
        isSelected={snapToWords}
        onChange={(on) => usePreferences.setState({ snapToWords: on })}
      >
        {t('reader.snap')}
      </CheckBox>
    </div>
  );
}
