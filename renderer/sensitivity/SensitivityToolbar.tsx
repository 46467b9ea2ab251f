import { askSensitivity } from '../../shared/commands/sensitivity.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { realConcerns } from '../../shared/records/instrument.ts';
import { instrumentsUsedOf } from '../../shared/sensitivity/left-out.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { useSteppedChoice } from '../choices/use-stepped-choice.ts';
import { exportTable } from '../store/export-settings.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './sensitivity.module.css';
import type { SensitivityView } from './use-sensitivity.ts';

type Asked = Parameters<typeof askSensitivity>[1];

/** Which concerns leave a study out, whether the paper tells of it, and whose coding of which studies is counted. */
export function SensitivityToolbar({ view }: { readonly view: SensitivityView }) {
  const readOnly = useReview((state) => state.readOnly);
  const ask = (asked: Asked): void => void commit(askSensitivity, asked).catch(notifyError);
  const used = instrumentsUsedOf(view.snapshot, view.listed);
  return (
    <div className={styles.toolbar}>
      {used.length === 0 ? null : <Level view={view} ask={ask} isDisabled={readOnly} />}
      {used.length < 2 ? null : <Instrument view={view} ask={ask} isDisabled={readOnly} />}
      <CheckBox
        isSelected={view.snapshot.review?.sensitivity?.reported === true}
        isDisabled={readOnly}
        onChange={(reported) => ask({ reported })}
      >
        {t('sensitivity.report')}
      </CheckBox>
      <div className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <Button look="quiet" onPress={() => exportTable('sensitivity')}>
          {t('sensitivity.toTable')}
        </Button>
      </div>
    </div>
  );
}

interface Props {
  readonly view: SensitivityView;
  readonly ask: (asked: Asked) => void;
  readonly isDisabled: boolean;
}

function Level({ ask, isDisabled, view }: Props) {
  const choice = useSteppedChoice(view.answer.concerns.concern, (chosen) =>
    ask({ concern: realConcerns.find((each) => each === chosen) }),
  );
  return (
    <label className={styles.choice}>
      <span>{t('sensitivity.level')}</span>
      <select disabled={isDisabled} {...choice}>
        {realConcerns.toReversed().map((each) => (
          <option key={each} value={each}>
            {t(`sensitivity.level.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Instrument({ ask, isDisabled, view }: Props) {
  const { instruments, isChosen } = view.answer.concerns;
  const used = instrumentsUsedOf(view.snapshot, view.listed);
  const choice = useSteppedChoice(isChosen ? (instruments[0]?.id ?? '') : '', (chosen) =>
    ask({ instrument: used.find(({ id }) => id === chosen)?.id ?? null }),
  );
  return (
    <label className={styles.choice}>
      <span>{t('sensitivity.instrument')}</span>
      <select disabled={isDisabled} {...choice}>
        <option value="">{t('sensitivity.anyInstrument')}</option>
        {used.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
