import { Label, Radio, RadioGroup } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { type IncludeChoice, includeChoices } from '../../shared/screening/inclusion.ts';
import styles from './LayerSwitch.module.css';

/** The included studies or all of them; shown where there is a difference. */
export function IncludeSwitch(props: {
  readonly value: IncludeChoice;
  readonly onChange: (value: IncludeChoice) => void;
}) {
  return (
    <RadioGroup
      className={styles.layers ?? ''}
      orientation="horizontal"
      value={props.value}
      onChange={(value) => {
        const chosen = includeChoices.find((each) => each === value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      <Label className="visually-hidden">{t('include.label')}</Label>
      {includeChoices.map((each) => (
        <Radio key={each} value={each} className={styles.layer ?? ''}>
          {t(`include.${each}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
