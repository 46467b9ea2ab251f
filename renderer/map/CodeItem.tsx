import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import type { DrawnNode } from '../../shared/maps/drawn-map.ts';
import { mayMoveUnder } from '../../shared/maps/reach.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, MapId } from '../../shared/records/ids.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { chooseItems, focusMap } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { openCode } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import { ArrowTo } from './ArrowTo.tsx';
import styles from './map.module.css';
import { askMove, branchOf, takeOffMap, toggleBranch } from './map-edits.ts';
import type { MapView } from './use-map-view.ts';

/** A code or theme of the map: its numbers, and what can be done with it. */
export function CodeItem(props: {
  readonly view: MapView;
  readonly node: DrawnNode;
  readonly mapId: MapId;
  readonly readOnly: boolean;
}) {
  const { mapId, node, readOnly, view } = props;
  const codeId = node.id as CodeId;
  const tree = codeTree(view.snapshot.codes);
  const found = tree.nodes.get(codeId);
  if (found === undefined) return null;
  const { children, code, parent } = found;
  const elsewhere = tree.inOrder.flatMap(({ code: { id } }) =>
    mayMoveUnder(tree, [codeId], id) ? [] : [id],
  );
  const branch = branchOf(view, codeId);
  return (
    <div className={styles.item} data-item-pane>
      <h2>
        <CodeDot code={code} /> <span dir="auto">{code.name}</span>
      </h2>
      <p className={styles.soft}>
        {t('map.itemFacts', {
          kind: code.kind,
          excerpts: node.numbers?.excerpts ?? 0,
          studies: node.numbers?.studies ?? 0,
        })}
      </p>
      {parent === undefined ? null : (
        <p className={styles.soft} dir="auto">
          {pathName(parent)}
        </p>
      )}
      {code.definition === undefined ? null : <p dir="auto">{code.definition}</p>}
      <div className={styles.tools}>
        <Button onPress={() => openCode(codeId)}>{t('map.openPage')}</Button>
        {branch.length > 1 ? (
          <Button onPress={() => chooseItems(branch)}>
            {t('map.chooseBranch', { count: branch.length })}
          </Button>
        ) : null}
      </div>
      {readOnly ? null : (
        <>
          <CodePicker
            label={t('map.moveUnder')}
            placeholder={t('map.moveUnder')}
            canCreate={false}
            exclude={elsewhere}
            onChoose={(choice) => {
              if ('codeId' in choice) askMove([codeId], choice.codeId, []);
            }}
          />
          <div className={styles.tools}>
            <ArrowTo drawn={view.drawn} from={node} mapId={mapId} />
            {children.length === 0 ? null : (
              <Button
                look="quiet"
                onPress={() => toggleBranch(mapId, node).then(focusMap).catch(notifyError)}
              >
                {t(node.closed ? 'map.openBranch' : 'map.closeBranch')}
              </Button>
            )}
            <Button
              look="quiet"
              onPress={() => takeOffMap(mapId, [codeId]).then(focusMap).catch(notifyError)}
            >
              {t('map.leaveOut')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
