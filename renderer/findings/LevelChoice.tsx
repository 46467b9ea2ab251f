import { t } from '../../shared/messages/all-messages.ts';

/** One of a few levels in words, or none yet. */
export function LevelChoice<Level extends string>(props: {
  readonly label: string;
  readonly value: Level | undefined;
  readonly levels: readonly Level[];
  readonly wordOf: (level: Level) => string;
  readonly isDisabled: boolean;
  readonly onChange: (level: Level | undefined) => unknown;
}) {
  const { levels, value, wordOf } = props;
  return (
    <select
      aria-label={props.label}
      value={value ?? ''}
      disabled={props.isDisabled}
      onChange={({ target }) => void props.onChange(levels.find((level) => level === target.value))}
    >
      <option value="">{t('findings.notAssessed')}</option>
      {levels.map((level) => (
        <option key={level} value={level}>
          {wordOf(level)}
        </option>
      ))}
    </select>
  );
}
