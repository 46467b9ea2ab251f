import type { ActionImplementation } from '../actions/registry.ts';
import { showPane } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';

const isReading = (): boolean =>
  useReview.getState().status === 'open' && useSession.getState().documentId !== undefined;

/** What the keys for the fields of a study do beside its text; what they need comes when they are pressed. */
export function fieldActions(): readonly ActionImplementation[] {
  return [
    {
      id: 'extract.take',
      enabled: () => isReading() && useReview.getState().snapshot.fields.size > 0,
      run: async () => (await import('../extraction/take-from-text.ts')).takeFromText(),
    },
    {
      id: 'extract.fields',
      enabled: isReading,
      run: async () => {
        useSession.setState({ fieldsPane: true });
        showPane('right', { takesKeys: false });
        (await import('../extraction/enter-fields.ts')).enterFields();
      },
    },
  ];
}
