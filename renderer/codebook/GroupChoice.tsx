import { useMemo } from 'react';
import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import type { GroupRowId } from '../../shared/matrix/group-theme-matrix.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import { attributesOf, groupByValue } from '../../shared/relations/attributes.ts';
import type { StudyGroup } from '../../shared/relations/study-group.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { studiesInOrder, studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { TickMenu } from '../ui/TickMenu.tsx';
import styles from './beside-lists.module.css';
import { chooseGroup, type ListPlace } from './beside-lists.ts';
import { excerptRows } from './excerpt-rows.ts';
import { ParticipantsChoice } from './ParticipantsChoice.tsx';

interface Props {
  readonly place: ListPlace;
  readonly codeId: CodeId;
  readonly isOneCode: boolean;
  readonly group: StudyGroup;
  readonly isRestOffered: boolean;
  readonly snapshot: Shown;
}

/** Which studies a list is of: all, those with a value of an attribute, some chosen by hand, or those the other leaves. */
export function GroupChoice(props: Props) {
  const { codeId, group, isOneCode, place, snapshot } = props;
  const studies = useMemo(() => studiesInOrder(snapshot.studies), [snapshot.studies]);
  const attributes = useMemo(() => attributesOf(studies), [studies]);
  const participants = participantGroups(snapshot);
  const ways = [
    { way: 'all', name: t('beside.studies.all') },
    ...(props.isRestOffered || group.kind === 'rest'
      ? [{ way: 'rest', name: t('beside.studies.rest') }]
      : []),
    { way: 'some', name: t('beside.studies.some') },
    ...attributes.map((each) => ({ way: `by ${each}`, name: attributeName(each) })),
    ...(participants.length === 0 ? [] : [{ way: 'participants', name: t('groups.title') }]),
  ];
  const choose = (way: string | undefined): void => {
    const attribute = attributes.find((each) => way === `by ${each}`);
    if (attribute !== undefined) {
      const groups = groupByValue(studies, attribute);
      // Where there is something to be seen, if anywhere.
      const coded = codedStudies(snapshot, codeId);
      const filled = groups.filter((each) => [...each.studies].some((id) => coded.has(id)));
      const [first, second] = (filled.length > 0 ? filled : groups).map(({ value }) => value);
      const of = (value: string): StudyGroup => ({ kind: 'value', attribute, value });
      chooseGroup(place, of(first ?? ''), {
        isOneCode,
        second: second === undefined ? { kind: 'rest' } : of(second),
      });
    } else if (way === 'participants') {
      const [first, second] = participants;
      const of = (id: GroupRowId | undefined): StudyGroup => ({
        ...{ kind: 'participants', group: id ?? 'none' },
      });
      chooseGroup(place, of(first?.id), {
        isOneCode,
        second: second === undefined ? { kind: 'rest' } : of(second.id),
      });
    } else if (way === 'some') {
      chooseGroup(place, { kind: 'some', studyIds: [] }, { isOneCode, second: { kind: 'rest' } });
    } else {
      const kind = way === 'rest' ? 'rest' : 'all';
      chooseGroup(place, { kind }, { isOneCode, second: { kind: 'all' } });
    }
  };
  return (
    <>
      <select
        className={styles.select}
        aria-label={t('beside.studies')}
        value={group.kind === 'value' ? `by ${group.attribute}` : group.kind}
        onChange={({ target }) => choose(ways[target.selectedIndex]?.way)}
      >
        {ways.map(({ name, way }) => (
          <option key={way} value={way}>
            {name}
          </option>
        ))}
      </select>
      {group.kind === 'value' ? <ValueChoice {...props} group={group} /> : null}
      {group.kind === 'participants' ? (
        <ParticipantsChoice
          snapshot={snapshot}
          value={group.group}
          onChange={(chosen) =>
            chooseGroup(
              place,
              { kind: 'participants', group: chosen ?? 'none' },
              { isOneCode: false, second: { kind: 'all' } },
            )
          }
        />
      ) : null}
      {group.kind === 'some' ? <StudyTicks {...props} group={group} /> : null}
    </>
  );
}

/** The studies with an excerpt of a code or one below it. */
function codedStudies(snapshot: Shown, codeId: CodeId): ReadonlySet<StudyId> {
  const rows = excerptRows(snapshot, codeId, true);
  return new Set(rows.flatMap((row) => (row.type === 'study' ? [row.id] : [])));
}

function ValueChoice(props: Props & { readonly group: Extract<StudyGroup, { kind: 'value' }> }) {
  const { group, place, snapshot } = props;
  const values = useMemo(
    () => groupByValue(studiesInOrder(snapshot.studies), group.attribute),
    [snapshot.studies, group.attribute],
  );
  return (
    <select
      className={styles.select}
      aria-label={t('query.value')}
      value={group.value}
      onChange={({ target }) => {
        const chosen = values[target.selectedIndex];
        if (chosen === undefined) return;
        chooseGroup(
          place,
          { ...group, value: chosen.value },
          { isOneCode: false, second: { kind: 'all' } },
        );
      }}
    >
      {values.map(({ studies, value }) => (
        <option key={value} value={value}>
          {t('beside.value', {
            value: value === '' ? t('attributes.none') : value,
            count: studies.size,
          })}
        </option>
      ))}
    </select>
  );
}

function StudyTicks(props: Props & { readonly group: Extract<StudyGroup, { kind: 'some' }> }) {
  const { group, place, snapshot } = props;
  const labels = studyLabels(snapshot);
  const studies = studiesInOrder(snapshot.studies);
  return (
    <TickMenu
      label={t('beside.chooseStudies')}
      says={t('beside.chosenStudies', { count: group.studyIds.length })}
      placement="bottom start"
      items={studies.map(({ id }) => ({ id, name: labels.get(id) ?? '' }))}
      ticked={group.studyIds}
      onTick={(ticked) => {
        const studyIds = studies.flatMap(({ id }) =>
          ticked === 'all' || ticked.has(id) ? [id] : [],
        );
        chooseGroup(
          place,
          { kind: 'some', studyIds },
          { isOneCode: false, second: { kind: 'all' } },
        );
      }}
    />
  );
}
