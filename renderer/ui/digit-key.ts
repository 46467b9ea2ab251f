/** The digit from 1 to 9 that a key press means: what it writes, or on layouts that need Shift for digits its place. */
export function digitOf(press: {
  readonly key: string;
  readonly code: string;
}): number | undefined {
  const written = /^[1-9]$/.exec(press.key)?.[0];
  const digit = written ?? /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
