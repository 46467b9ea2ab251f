import { nameArrow, removeArrow } from '../../shared/commands/map-arrows.ts';
import type { DrawnArrow } from '../../shared/maps/drawn-arrows.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { focusMap } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commitText } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { ArrowQuotes } from './ArrowQuotes.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** An arrow of the map: its name, and the quotes behind it. */
export function ArrowItem(props: {
  readonly view: MapView;
  readonly drawnArrow: DrawnArrow;
  readonly readOnly: boolean;
}) {
  const { drawnArrow, readOnly, view } = props;
  const { byId } = view.drawn;
  const arrowId = drawnArrow.arrow.id;
  return (
    <div className={styles.item} data-item-pane>
      <h2 dir="auto">
        {t('map.arrowTitle', {
          from: byId.get(drawnArrow.from)?.name ?? '',
          to: byId.get(drawnArrow.to)?.name ?? '',
        })}
      </h2>
      <CommitField
        field={`${arrowId} label`}
        label={t('map.arrowLabel')}
        value={drawnArrow.label}
        isReadOnly={readOnly}
        onCommit={(label) => commitText(nameArrow, { arrowId, label })}
      />
      <ArrowQuotes view={view} drawnArrow={drawnArrow} readOnly={readOnly} />
      {readOnly ? null : (
        <div className={styles.tools}>
          <Button
            look="quiet"
            onPress={() =>
              commitAndTell(removeArrow, { arrowId }).then(focusMap).catch(notifyError)
            }
          >
            {t('map.removeArrow')}
          </Button>
        </div>
      )}
    </div>
  );
}
