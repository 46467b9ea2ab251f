import { editIdea, removeIdea } from '../../shared/commands/map-arrows.ts';
import type { DrawnMap, DrawnNode } from '../../shared/maps/drawn-map.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { IdeaId, MapId } from '../../shared/records/ids.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { focusMap } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commitText } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { ArrowTo } from './ArrowTo.tsx';
import styles from './map.module.css';

/** An own node of the map: its words, and arrows from it. */
export function IdeaItem(props: {
  readonly drawn: DrawnMap;
  readonly node: DrawnNode;
  readonly mapId: MapId;
  readonly readOnly: boolean;
}) {
  const { drawn, mapId, node, readOnly } = props;
  const ideaId = node.id as IdeaId;
  return (
    <div className={styles.item} data-item-pane>
      <h2>{t('map.ideaTitle')}</h2>
      <CommitField
        field={`${ideaId} text`}
        label={t('map.ideaText')}
        value={node.name}
        isReadOnly={readOnly}
        onCommit={(text) => commitText(editIdea, { ideaId, text })}
      />
      {readOnly ? null : (
        <div className={styles.tools}>
          <ArrowTo drawn={drawn} from={node} mapId={mapId} />
          <Button
            look="quiet"
            onPress={() => commitAndTell(removeIdea, { ideaId }).then(focusMap).catch(notifyError)}
          >
            {t('map.removeIdea')}
          </Button>
        </div>
      )}
    </div>
  );
}
