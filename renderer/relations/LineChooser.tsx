import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { type CodesChoice, codeKinds } from '../../shared/relations/chosen-codes.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { Segments } from '../ui/Segments.tsx';
import styles from './relations.module.css';

const kinds = [...codeKinds, 'some'] as const;

/** Which codes stand in the rows, or in the columns: a kind of them, or some that are named one by one. */
export function LineChooser(props: {
  readonly label: string;
  readonly value: CodesChoice;
  readonly snapshot: Shown;
  readonly onChange: (choice: CodesChoice) => void;
}) {
  const { label, onChange, snapshot, value } = props;
  const chosen = typeof value === 'string' ? [] : value;
  const { nodes } = codeTree(snapshot.codes);
  const live = chosen.filter((id) => nodes.has(id));
  const says =
    typeof value === 'string'
      ? t(`relations.codes.${value}`)
      : t('relations.codes.count', { count: live.length });
  return (
    <DialogTrigger>
      <Button>
        <span className={styles.soft}>{label}</span> {says} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <Segments
            label={label}
            value={typeof value === 'string' ? value : 'some'}
            choices={kinds.map((kind) => ({ value: kind, label: t(`relations.codes.${kind}`) }))}
            onChange={(kind) => onChange(kind === 'some' ? live : kind)}
          />
          {typeof value === 'string' ? null : (
            <SomeCodes codes={live} snapshot={snapshot} onChange={onChange} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function SomeCodes(props: {
  readonly codes: readonly CodeId[];
  readonly snapshot: Shown;
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
