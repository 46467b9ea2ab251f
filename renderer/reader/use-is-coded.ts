import { useSession } from '../store/session-store.ts';

/** Whether the text on the screen is coded here; read elsewhere, as beside an appraisal, it shows no coding. */
export function useIsCoded(): boolean {
  return useSession((state) => state.screen === 'code');
}
