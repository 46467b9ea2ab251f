import { TickMenu } from '../ui/TickMenu.tsx';
import { chosenAfter, everything } from './some-of.ts';

interface Props<I extends string> {
  readonly label: string;
  /** What the button says: how many are chosen. */
  readonly says: string;
  readonly all: string;
  readonly items: readonly { readonly id: I; readonly name: string }[];
  /** Undefined for all. */
  readonly chosen: readonly I[] | undefined;
  readonly onChoose: (chosen: readonly I[] | undefined) => void;
}

/** Chooses some of a list, or all of it. */
export function SomeOf<I extends string>(props: Props<I>) {
  const { all, chosen, items, label, onChoose, says } = props;
  const ids = items.map(({ id }) => id);
  return (
    <TickMenu
      label={label}
      says={says}
      placement="bottom start"
      items={[{ id: everything, name: all }, ...items]}
      ticked={chosen ?? [everything]}
      onTick={(keys) => onChoose(keys === 'all' ? undefined : chosenAfter(ids, chosen, keys))}
    />
  );
}
