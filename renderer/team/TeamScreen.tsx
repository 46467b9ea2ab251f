import { t } from '../../shared/messages/messages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function TeamScreen() {
  return <EmptyState title={t('screen.team')} text="" />;
}
