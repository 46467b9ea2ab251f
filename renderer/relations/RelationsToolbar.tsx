import { participantGroups } from '../../shared/codebook/participant-groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { meetingKinds } from '../../shared/records/meeting.ts';
import { attributesOf } from '../../shared/relations/attributes.ts';
import { groupAxis } from '../../shared/relations/codes-by-group.ts';
import { attributeName } from '../../shared/tables/attributes-table.ts';
import { usualDistance } from '../../shared/tables/relations-table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { exportTable } from '../store/export-settings.ts';
import { askRelations, useRelationsChoice } from '../store/relations-choice.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { WholeNumberInput } from '../ui/WholeNumberInput.tsx';
import { LineChooser } from './LineChooser.tsx';
import styles from './relations.module.css';

/** What is asked: which codes, how they meet or by which attribute, of whose coding and which studies. */
export function RelationsToolbar({ snapshot }: { readonly snapshot: Shown }) {
  const { asks } = useRelationsChoice();
  return (
    <div className={styles.toolbar}>
      <Segments
        label={t('relations.asks')}
        value={asks}
        choices={(['codes', 'attribute', 'passages', 'words'] as const).map((value) => ({
          value,
          label: t(`relations.asks.${value}`),
        }))}
        onChange={(value) => askRelations({ asks: value })}
      />
      {asks === 'passages' || asks === 'words' ? null : <TableChoices snapshot={snapshot} />}
      {/* Together, so that where one row is too short, what it is of moves down as a whole. */}
      <div className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <Button look="quiet" onPress={() => exportTable(tableOf[asks])}>
          {t('relations.export')}
        </Button>
      </div>
    </div>
  );
}

const tableOf = {
  codes: 'relations',
  attribute: 'attributes',
  passages: 'query',
  words: 'words',
} as const;

/** Lines, how they relate, and what figures are of. */
function TableChoices({ snapshot }: { readonly snapshot: Shown }) {
  const { asks, columns, rows, shows } = useRelationsChoice();
  return (
    <>
      <LineChooser
        label={t('relations.rows')}
        value={rows}
        snapshot={snapshot}
        onChange={(choice) => askRelations({ rows: choice })}
      />
      {asks === 'codes' ? (
        <>
          <LineChooser
            label={t('relations.columns')}
            value={columns}
            snapshot={snapshot}
            onChange={(choice) => askRelations({ columns: choice })}
          />
          <MeetingChoice />
        </>
      ) : (
        <AttributeChoice snapshot={snapshot} />
      )}
      <Segments
        label={t('relations.shows')}
        value={shows}
        choices={(['passages', 'studies'] as const).map((value) => ({
          value,
          label: t(`relations.shows.${value}`),
        }))}
        onChange={(value) => askRelations({ shows: value })}
      />
    </>
  );
}

function MeetingChoice() {
  const { meeting } = useRelationsChoice();
  return (
    <>
      <select
        className={styles.select}
        aria-label={t('relations.meeting')}
        value={meeting.kind}
        onChange={(event) => {
          const kind = meetingKinds.find((each) => each === event.target.value);
          if (kind !== undefined)
            askRelations({ meeting: kind === 'near' ? { kind, within: usualDistance } : { kind } });
        }}
      >
        {meetingKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`relations.meeting.${kind}`)}
          </option>
        ))}
      </select>
      {meeting.kind === 'near' ? (
        <WholeNumberInput
          className={styles.number}
          step={50}
          aria-label={t('relations.within')}
          title={t('relations.within')}
          value={meeting.within ?? 0}
          onChange={(within) => askRelations({ meeting: { kind: 'near', within } })}
        />
      ) : null}
    </>
  );
}

function AttributeChoice({ snapshot }: { readonly snapshot: Shown }) {
  const { attribute } = useRelationsChoice();
  return (
    <select
      className={styles.select}
      aria-label={t('relations.attribute')}
      value={attribute}
      onChange={(event) => askRelations({ attribute: event.target.value })}
    >
      {[
        ...(participantGroups(snapshot).length === 0 ? [] : [groupAxis]),
        ...attributesOf(snapshot.studies.values()),
      ].map((each) => (
        <option key={each} value={each}>
          {attributeName(each)}
        </option>
      ))}
    </select>
  );
}
