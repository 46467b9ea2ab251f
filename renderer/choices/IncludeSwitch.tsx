import { t } from '../../shared/messages/messages.ts';
import { type IncludeChoice, includeChoices } from '../../shared/screening/inclusion.ts';
import { Segments } from '../ui/Segments.tsx';

/** The included studies or all of them; shown where there is a difference. */
export function IncludeSwitch(props: {
  readonly value: IncludeChoice;
  readonly onChange: (value: IncludeChoice) => void;
}) {
  return (
    <Segments
      label={t('include.label')}
      value={props.value}
      choices={includeChoices.map((value) => ({ value, label: t(`include.${value}`) }))}
      onChange={props.onChange}
    />
  );
}
