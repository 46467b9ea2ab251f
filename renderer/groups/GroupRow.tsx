import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ParticipantGroup } from '../../shared/codebook/participant-groups.ts';
import type { Command } from '../../shared/commands/context.ts';
import {
  describeGroup,
  mergeGroups,
  moveGroup,
  removeGroup,
  renameGroup,
} from '../../shared/commands/groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commitText } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import menu from '../ui/menu.module.css';
import styles from './groups.module.css';

interface Props {
  readonly group: ParticipantGroup;
  readonly groups: readonly ParticipantGroup[];
  readonly place: number;
  /** Of excerpts that have it. */
  readonly count: number;
  readonly readOnly: boolean;
}

/** One group: its name, whom it holds, its place, and what it is merged into. */
export function GroupRow({ count, group, groups, place, readOnly }: Props) {
  const { description, id, name } = group;
  return (
    <li className={styles.group}>
      <div className={styles.fields}>
        <CommitField
          field={`group name ${id}`}
          label={t('groups.nameOf', { name })}
          isLabelHidden
          value={name}
          isReadOnly={readOnly}
          onCommit={(typed) => commitText(renameGroup, { groupId: id, name: typed })}
        />
        <CommitField
          field={`group description ${id}`}
          label={t('groups.descriptionOf', { name })}
          isLabelHidden
          placeholder={t('groups.description')}
          value={description}
          isReadOnly={readOnly}
          onCommit={(typed) => commitText(describeGroup, { groupId: id, description: typed })}
        />
      </div>
      <div className={styles.tools}>
        <span className={styles.soft}>{t('groups.excerpts', { count })}</span>
        {readOnly ? null : (
          <>
            <MoveButton group={group} by={-1} isDisabled={place === 0} />
            <MoveButton group={group} by={1} isDisabled={place === groups.length - 1} />
            <MergeChoice group={group} groups={groups} />
            <Button
              look="quiet"
              aria-label={t('groups.removeOf', { name })}
              onPress={() => run(removeGroup, { groupId: id })}
            >
              {t('groups.remove')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function MoveButton(props: {
  readonly group: ParticipantGroup;
  readonly by: -1 | 1;
  readonly isDisabled: boolean;
}) {
  const { by, group, isDisabled } = props;
  return (
    <Button
      look="quiet"
      isDisabled={isDisabled}
      aria-label={t(by === -1 ? 'groups.up' : 'groups.down', { name: group.name })}
      onPress={() => run(moveGroup, { groupId: group.id, by })}
    >
      <span aria-hidden="true">{by === -1 ? '↑' : '↓'}</span>
    </Button>
  );
}

function MergeChoice(props: {
  readonly group: ParticipantGroup;
  readonly groups: readonly ParticipantGroup[];
}) {
  const { group, groups } = props;
  const others = groups.filter((each) => each !== group);
  if (others.length === 0) return null;
  // A list that opens: a closed one would merge at the first arrow.
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={t('groups.mergeOf', { name: group.name })}>
        {t('groups.merge')}
      </Button>
      <Popover className={styles.merge ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={t('groups.mergeOf', { name: group.name })}
          onAction={(key) => {
            const into = others.find(({ id }) => id === key);
            if (into !== undefined) run(mergeGroups, { from: group.id, into: into.id });
          }}
        >
          {others.map(({ id, name }) => (
            <MenuItem key={id} id={id} textValue={name} className={menu.item ?? ''}>
              <span dir="auto" className={styles.name}>
                {name}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function run<P>(command: Command<P>, params: NoInfer<P>): void {
  commitAndTell(command, params).catch(notifyError);
}
