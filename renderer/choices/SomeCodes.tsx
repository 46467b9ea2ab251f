import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { CodePicker } from './CodePicker.tsx';
import styles from './some-codes.module.css';

/** Codes that are named one by one: a field to add one, and those that were, each to be taken out again. */
export function SomeCodes(props: {
  readonly codes: readonly CodeId[];
  readonly snapshot: Pick<Shown, 'codes'>;
  readonly onChange: (codes: readonly CodeId[]) => void;
}) {
  const { codes, onChange } = props;
  const { nodes } = codeTree(props.snapshot.codes);
  return (
    <>
      <CodePicker
        label={t('relations.codes.add')}
        placeholder={t('relations.codes.add')}
        canCreate={false}
        exclude={codes}
        onChoose={(choice) => {
          if ('codeId' in choice) onChange([...codes, choice.codeId]);
        }}
      />
      {codes.length === 0 ? <p className={styles.soft}>{t('relations.codes.none')}</p> : null}
      <ul className={styles.chosenCodes}>
        {codes.map((id) => {
          const code = nodes.get(id)?.code;
          return code === undefined ? null : (
            <li key={id}>
              <CodeDot code={code} />
              <span dir="auto">{code.name}</span>
              <Button
                look="quiet"
                aria-label={t('relations.codes.take', { name: code.name })}
                onPress={() => onChange(codes.filter((other) => other !== id))}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
