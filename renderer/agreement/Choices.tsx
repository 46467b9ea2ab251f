import type { UnitChoice } from '../../shared/agreement/agreement-report.ts';
import { unitKinds } from '../../shared/agreement/units.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewerId } from '../../shared/records/records.ts';
import type { AgreementChoice } from '../../shared/team/agreement-source.ts';
import { useReview } from '../store/review-store.ts';
import styles from './agreement.module.css';

interface Props {
  readonly coders: readonly ReviewerId[];
  readonly left: readonly ReviewerId[];
  readonly choice: AgreementChoice;
  readonly onLeave: (left: readonly ReviewerId[]) => void;
  readonly onUnit: (unit: UnitChoice) => void;
  readonly onChange: (
    change: Partial<Pick<AgreementChoice, 'level' | 'reconciliation' | 'onlySample'>>,
  ) => void;
}

/** Share of what two excerpts cover together that they must have in common. */
const thresholds = [0.5, 0.7, 0.9, 1];

/** Whose coding of what is compared, and by which unit. */
export function Choices({ choice, coders, left, onChange, onLeave, onUnit }: Props) {
  const reviewers = useReview((state) => state.full.reviewers);
  const { unit } = choice;
  const pick = <V extends string>(
    label: string,
    value: V,
    options: readonly (readonly [V, string])[],
    onPick: (value: V) => void,
  ) => (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.target.value as V)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className={styles.choices}>
      {pick(
        t('agreement.unit'),
        unit.kind,
        unitKinds.map((kind) => [kind, t(`agreement.unit.${kind}`)] as const),
        (kind) => onUnit(kind === 'excerpt' ? { kind, threshold: 0.9 } : { kind }),
      )}
      {unit.kind === 'excerpt'
        ? pick(
            t('agreement.threshold'),
            String(unit.threshold),
            thresholds.map((share) => [String(share), `${share * 100}%`] as const),
            (share) => onUnit({ kind: 'excerpt', threshold: Number(share) }),
          )
        : null}
      {pick(
        t('agreement.level'),
        choice.level,
        [
          ['codes', t('agreement.level.codes')],
          ['themes', t('agreement.level.themes')],
        ],
        (level) => onChange({ level }),
      )}
      {pick(
        t('agreement.documents'),
        choice.onlySample === true ? 'sample' : 'all',
        [
          ['all', t('agreement.documents.all')],
          ['sample', t('agreement.documents.sample')],
        ],
        (documents) => onChange({ onlySample: documents === 'sample' }),
      )}
      {pick(
        t('agreement.reconciliation'),
        choice.reconciliation,
        [
          ['before', t('agreement.before')],
          ['after', t('agreement.after')],
        ],
        (reconciliation) => onChange({ reconciliation }),
      )}
      {coders.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={!left.includes(id)}
            onChange={(event) =>
              onLeave(event.target.checked ? left.filter((one) => one !== id) : [...left, id])
            }
          />
          {reviewers.get(id)?.name}
        </label>
      ))}
    </div>
  );
}
