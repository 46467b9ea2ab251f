import { useProtection } from '../store/protection-state.ts';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { saidOfPassphrase } from './form-parts.tsx';
import { TypePassphrase } from './TypePassphrase.tsx';

/** A question for a passphrase, above everything else. Closing it ends what it was asked for. */
export function PassphraseQuestion() {
  const asked = useProtection((state) => state.asked);
  const leave = (): void => {
    if (asked?.checking !== undefined) asked.checking.cancel();
    else asked?.answer(undefined);
  };
  return (
    <ModalDialog isOpen={asked !== undefined} onClose={leave} describedBy={saidOfPassphrase}>
      {asked?.kind === 'open' ? <TypePassphrase asked={asked} onLeave={leave} /> : null}
      {asked?.kind === 'choose' ? <ChoosePassphrase asked={asked} onLeave={leave} /> : null}
    </ModalDialog>
  );
}
