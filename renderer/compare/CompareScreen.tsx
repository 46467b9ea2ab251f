import { t } from '../../shared/messages/messages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function CompareScreen() {
  return <EmptyState title={t('screen.compare')} text="" />;
}
