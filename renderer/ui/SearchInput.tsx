import { enterListBelow } from './enter-list.ts';

/** A field that narrows what is listed below it; its label is its placeholder too. */
export function SearchInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <input
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      dir="auto"
      spellCheck={false}
      onKeyDown={enterListBelow}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
