import { type ReactNode, useEffect, useRef, useState } from 'react';
import { KeyHint } from './KeyHint.tsx';
import styles from './key-tip.module.css';

/** Milliseconds a pointer rests on something before its key is shown. */
const restsFor = 600;

/**
 * Shows the key of what it holds, below it, while a pointer rests there or the focus came by key; Escape hides it.
 * For eyes only, as every key hint is.
 */
export function KeyTip(props: { readonly keys: string | undefined; readonly children: ReactNode }) {
  const { keys } = props;
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  const host = useRef<HTMLSpanElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (): void => {
    const box = host.current?.firstElementChild?.getBoundingClientRect();
    if (box !== undefined) setPlace({ left: box.left + box.width / 2, top: box.bottom });
  };
  const hide = (): void => {
    clearTimeout(resting.current);
    setPlace(undefined);
  };
  useEffect(() => () => clearTimeout(resting.current), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what it holds
    <span
      ref={host}
      className={styles.host}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') resting.current = setTimeout(show, restsFor);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) show();
      }}
      onBlur={hide}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === 'Enter') hide();
      }}
    >
      {props.children}
      {place === undefined || keys === undefined ? null : (
        <span className={styles.tip} aria-hidden="true" style={place}>
          <KeyHint keys={keys} />
        </span>
      )}
    </span>
  );
}
