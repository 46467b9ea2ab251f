import { editMap, removeMap } from '../../shared/commands/maps.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { mapSizes } from '../../shared/records/map.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { chooseMap, focusMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { WholeNumberInput } from '../ui/WholeNumberInput.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** What a map is called, and a note on it. */
export function SetupPane({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const { map } = view;
  if (map === undefined) return null;
  const { id: mapId } = map;
  const remove = async (): Promise<void> => {
    if ((await commitAndTell(removeMap, { mapId })) === undefined) return;
    useMaps.setState({ beside: undefined });
    chooseMap(undefined);
    focusMap();
  };
  return (
    <>
      <h2>{t('map.beside.setup')}</h2>
      <CommitField
        field={`${mapId} name`}
        label={t('map.name')}
        value={map.name}
        isReadOnly={readOnly}
        onCommit={(name) => commitText(editMap, { mapId, name })}
      />
      <CommitField
        field={`${mapId} note`}
        label={t('map.note')}
        multiline
        value={map.note ?? ''}
        isReadOnly={readOnly}
        onCommit={(note) => commitText(editMap, { mapId, note })}
      />
      <Shows view={view} readOnly={readOnly} />
      {readOnly ? null : (
        <Button look="quiet" onPress={() => void remove().catch(notifyError)}>
          {t('map.remove')}
        </Button>
      )}
    </>
  );
}

/** By what nodes are larger, and from how often on those that meet are joined. */
function Shows({
  readOnly,
  view: { map },
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  if (map === undefined) return null;
  const { id: mapId, meets = 0, size = 'same' } = map;
  return (
    <>
      <label className={styles.labelled}>
        <span>{t('map.size')}</span>
        <select
          value={size}
          disabled={readOnly}
          onChange={({ target }) => {
            const chosen = mapSizes.find((each) => each === target.value) ?? 'same';
            commit(editMap, { mapId, size: chosen }).catch(notifyError);
          }}
        >
          {(['same', ...mapSizes] as const).map((each) => (
            <option key={each} value={each}>
              {t(`map.size.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.labelled}>
        <span>{t('map.meets')}</span>
        <WholeNumberInput
          key={mapId}
          className={styles.number}
          takes="last"
          value={meets}
          disabled={readOnly}
          onChange={(wanted) => commit(editMap, { mapId, meets: wanted }).catch(notifyError)}
        />
        <span className={styles.soft}>{t('map.meetsHint')}</span>
      </label>
    </>
  );
}
