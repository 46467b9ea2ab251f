import { t } from '../../shared/messages/messages.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

export function AgreementScreen() {
  return <EmptyState title={t('screen.agreement')} text="" />;
}
