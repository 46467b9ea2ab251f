import { t } from '../../shared/messages/messages.ts';
import { KeyHint } from './KeyHint.tsx';

/** The number key of a code, beside its name; nothing where it has none. */
export function SlotKey({ number }: { readonly number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <>
      <KeyHint keys={String(number)} />
      <span className="visually-hidden">, {t('codebook.slot', { number })}</span>
    </>
  );
}
