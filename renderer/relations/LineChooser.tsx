import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { type CodesChoice, codeKinds } from '../../shared/relations/chosen-codes.ts';
import type { Shown } from '../../shared/team/view.ts';
import { SomeCodes } from '../choices/SomeCodes.tsx';
import { Button } from '../ui/Button.tsx';
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
