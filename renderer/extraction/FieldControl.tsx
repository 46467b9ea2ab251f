import { choicesIn } from '../../shared/extraction/field-values.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './extraction.module.css';

interface Props {
  readonly cell: StudyCell;
  /** Names the control among all fields of the review. */
  readonly place: string;
  readonly isReadOnly: boolean;
  readonly onStore: (value: string) => Promise<unknown>;
}

/** What a field is filled in with, by its kind; a value that is none of the options stands among them. */
export function FieldControl({ cell, isReadOnly, onStore, place }: Props) {
  const { field, value = '' } = cell;
  const store = (next: string): void => void onStore(next).catch(notifyError);
  if (field.kind === 'choice' && field.several === true) {
    const chosen = choicesIn(field, value);
    const listed = [
      ...(field.options ?? []),
      ...chosen.filter((each) => !isOption(field.options, each)),
    ];
    return (
      <div className={styles.boxes}>
        {listed.map((option) => (
          <CheckBox
            key={option}
            isSelected={chosen.includes(option)}
            isDisabled={isReadOnly}
            onChange={(on) =>
              store(
                (on ? [...chosen, option] : chosen.filter((each) => each !== option)).join('; '),
              )
            }
          >
            <span dir="auto">{option}</span>
          </CheckBox>
        ))}
      </div>
    );
  }
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const options = field.kind === 'boolean' ? ['yes', 'no'] : (field.options ?? []);
    const listed = value === '' || isOption(options, value) ? options : [...options, value];
    return (
      <select
        className={styles.choice}
        aria-label={field.name}
        value={value}
        disabled={isReadOnly}
        onChange={(event) => store(event.target.value)}
      >
        <option value="">{t('extraction.choose')}</option>
        {listed.map((option) => (
          <option key={option} value={option}>
            {valueText(field, option)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <CommitField
      field={place}
      label={field.name}
      isLabelHidden
      multiline={field.kind === 'text'}
      value={value}
      isReadOnly={isReadOnly}
      onCommit={onStore}
    />
  );
}

function isOption(options: readonly string[] | undefined, value: string): boolean {
  return options?.includes(value) === true;
}
