import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { type GroupRowId, standingGroupRow } from '../../shared/matrix/group-theme-matrix.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Shown } from '../../shared/team/view.ts';
import styles from './beside-lists.module.css';

/** Of which group of participants excerpts are listed. */
export function ParticipantsChoice(props: {
  readonly snapshot: Shown;
  /** Undefined for all of them, which is offered where `all` says how it is called. */
  readonly value: GroupRowId | undefined;
  readonly all?: string;
  readonly onChange: (group: GroupRowId | undefined) => void;
}) {
  const { all, snapshot, value } = props;
  const groups = participantGroups(snapshot);
  const standing = standingGroupRow(snapshot, value);
  const offered: readonly { readonly id: GroupRowId | undefined; readonly name: string }[] = [
    ...(all === undefined ? [] : [{ id: undefined, name: all }]),
    ...groups.map(({ id, name }) => ({ id, name })),
    { id: 'none', name: t('attributes.none') },
  ];
  return (
    <select
      className={styles.select}
      aria-label={t('groups.title')}
      value={standing ?? 'all'}
      onChange={({ target }) => props.onChange(offered[target.selectedIndex]?.id)}
    >
      {offered.map(({ id, name }) => (
        <option key={id ?? 'all'} value={id ?? 'all'}>
          {name}
        </option>
      ))}
    </select>
  );
}
