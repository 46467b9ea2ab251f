import { Menu, MenuItem, Separator } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { pinAndTell, unpinAndTell } from '../choices/tell-pinned.ts';
import { slotAmong, useSlots } from '../choices/use-slots.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { digitOf } from '../ui/digit-key.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import menu from '../ui/menu.module.css';
import styles from './popovers.module.css';

/** The nine number keys with what they hold: the digit itself chooses, as do arrows and Enter. */
export function SlotChoice(props: { readonly code: Code; readonly onDone: () => void }) {
  const { code, onDone } = props;
  const slots = useSlots();
  const now = slotAmong(slots, code.id);
  const pin = (number: number): void => {
    onDone();
    if (number !== now) pinAndTell(code.id, number);
  };
  const free = (): void => {
    onDone();
    unpinAndTell(code.id);
  };
  return (
    <div
      onKeyDownCapture={(event) => {
        const number = event.ctrlKey || event.metaKey ? undefined : digitOf(event.nativeEvent);
        if (number !== undefined) pin(number);
        else if (now !== undefined && (event.key === 'Delete' || event.key === 'Backspace')) free();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p className={styles.slotsHead} dir="auto">
        {t('slots.for', { code: code.name })}
      </p>
      <Menu
        className={menu.menu ?? ''}
        aria-label={t('slots.for', { code: code.name })}
        autoFocus="first"
        onAction={(key) => (typeof key === 'number' ? pin(key) : free())}
        onClose={onDone}
      >
        {slots.map((node, at) => (
          <MenuItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key
            key={at}
            id={at + 1}
            textValue={`${at + 1} ${node?.code.name ?? t('slots.free')}`}
            // The number is drawn as a key, which is not read out.
            aria-label={`${at + 1}: ${node?.code.name ?? t('slots.free')}${at + 1 === now ? ' ✓' : ''}`}
            className={styles.slotItem ?? ''}
          >
            <KeyHint keys={String(at + 1)} />
            {node === undefined ? (
              <span className={styles.slotFree}>{t('slots.free')}</span>
            ) : (
              <>
                <CodeDot code={node.code} />
                <span className={styles.slotName} dir="auto">
                  {node.code.name}
                </span>
                {at + 1 === now ? <span aria-hidden="true">✓</span> : null}
              </>
            )}
          </MenuItem>
        ))}
        {now === undefined ? null : <Separator className={menu.line ?? ''} />}
        {now === undefined ? null : (
          <MenuItem id="none" textValue={t('slots.none')} className={menu.item ?? ''}>
            <span>{t('slots.none')}</span>
            <KeyHint keys="Delete" />
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
