import { t } from '../../shared/messages/all-messages.ts';
import { useSteppedChoice } from '../choices/use-stepped-choice.ts';

/** One of a few levels in words, or none yet. Arrows step through them; the one where they rest is the choice. */
export function LevelChoice<Level extends string>(props: {
  readonly label: string;
  readonly value: Level | undefined;
  readonly levels: readonly Level[];
  readonly wordOf: (level: Level) => string;
  readonly isDisabled: boolean;
  readonly onChange: (level: Level | undefined) => unknown;
}) {
  const { levels, value, wordOf } = props;
  const choice = useSteppedChoice(value ?? '', (chosen) => {
    props.onChange(levels.find((level) => level === chosen));
  });
  return (
    <select aria-label={props.label} disabled={props.isDisabled} {...choice}>
      <option value="">{t('findings.notAssessed')}</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {wordOf(level)}
        </option>
      ))}
    </select>
  );
}
