import { type ComponentProps, useState } from 'react';

type Passed = Pick<
  ComponentProps<'input'>,
  'aria-label' | 'className' | 'disabled' | 'step' | 'title'
>;

/**
 * A field for a whole number from `least` to `most`. It may be emptied while it is typed into: what is none is not
 * taken, and the number is back when the field is left; what is beyond a bound is taken as the bound. `takes` says whether each number on the way is taken or only
 * the one that it is left with, by Enter, too; Escape gives that up.
 */
export function WholeNumberInput(
  props: Passed & {
    readonly value: number;
    readonly least?: number;
    readonly most?: number;
    readonly takes?: 'each' | 'last';
    readonly onChange: (value: number) => void;
  },
) {
  const { least = 0, most, onChange, takes = 'each', value, ...passed } = props;
  const [typed, setTyped] = useState<string>();
  const take = (text: string): void => {
    const wanted = Number(text);
    if (text.trim() === '' || !Number.isInteger(wanted)) return;
    const number = Math.min(most ?? Number.MAX_SAFE_INTEGER, Math.max(least, wanted));
    if (number !== value) onChange(number);
  };
  const leave = (): void => {
    if (takes === 'last' && typed !== undefined) take(typed);
    setTyped(undefined);
  };
  return (
    <input
      {...passed}
      type="number"
      min={least}
      max={most}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        if (takes === 'each') take(target.value);
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        else if (event.key === 'Escape' && takes === 'last' && typed !== undefined) {
          event.preventDefault();
          setTyped(undefined);
        }
      }}
    />
  );
}
