import type { ReactNode } from 'react';

/** One answer below a field that keeps the focus, and with it the keys. */
export function ComboOption(props: {
  readonly id: string;
  readonly className: string | undefined;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox field has the keys
    <li
      id={props.id}
      className={props.className}
      role="option"
      tabIndex={-1}
      aria-selected={props.isActive}
      onPointerMove={props.onPoint}
      // The field keeps the focus, so that the list stays open until the click is done.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
    >
      {props.children}
    </li>
  );
}
