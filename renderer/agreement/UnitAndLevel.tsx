import { unitKinds } from '../../shared/agreement/units.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type AgreementState, useAgreement } from '../store/agreement-choice.ts';
import { Pick } from './Pick.tsx';

const change = useAgreement.setState;

/** By which unit coding is compared. */
export function UnitPick({ unit }: { readonly unit: AgreementState['unit'] }) {
  return (
    <Pick
      label={t('agreement.unit')}
      value={unit.kind}
      options={unitKinds.map((kind) => [kind, t(`agreement.unit.${kind}`)] as const)}
      onPick={(kind) => change({ unit: kind === 'excerpt' ? { kind, threshold: 0.9 } : { kind } })}
    />
  );
}

/** Whether codes are compared, or the themes that they stand under. */
export function LevelPick({ level }: { readonly level: AgreementState['level'] }) {
  return (
    <Pick
      label={t('agreement.level')}
      value={level}
      options={[
        ['codes', t('agreement.level.codes')],
        ['themes', t('agreement.level.themes')],
      ]}
      onPick={(picked) => change({ level: picked })}
    />
  );
}
