import { MemoArea } from './MemoArea.tsx';
import styles from './memos.module.css';
import { useDraftField } from './use-draft-field.ts';

/** The memo on a thing, or words of a finding: quotes can stand in them; kept when its field is left, or at Escape, which leads on from there. */
export function MemoCommitField(props: {
  readonly field: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly onCommit: (text: string) => Promise<unknown>;
}) {
  const { field, isLabelHidden = false, isReadOnly, label, placeholder, value } = props;
  const draft = useDraftField({ field, label, value, onStore: props.onCommit });
  return (
    <MemoArea
      draft={draft}
      label={label}
      labelLook={isLabelHidden ? undefined : styles.labelled}
      look={styles.field}
      {...(placeholder === undefined ? {} : { placeholder })}
      isReadOnly={isReadOnly}
      onKeyDown={(event) => {
        if (event.key === 'Escape') void draft.store();
      }}
    />
  );
}
