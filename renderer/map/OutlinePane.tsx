import { codeTree } from '../../shared/codebook/code-tree.ts';
import { leaveOut } from '../../shared/commands/map-places.ts';
import { isLeftOut, placeOn } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import { CodeDot } from '../ui/CodeDot.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** The codebook, with which of it stands on the map. */
export function OutlinePane({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const { map, snapshot } = view;
  if (map === undefined) return null;
  const { inOrder } = codeTree(snapshot.codes);
  const set = (codeId: CodeId, isOn: boolean): void => {
    commit(leaveOut, { mapId: map.id, codeIds: [codeId], hidden: !isOn }).catch(notifyError);
  };
  return (
    <>
      <h2>{t('map.beside.outline')}</h2>
      <p className={styles.soft}>{t('map.outlineHint')}</p>
      <ul className={styles.outline}>
        {inOrder.map(({ code, depth }) => {
          const isOn = !isLeftOut(placeOn(snapshot, map.id, code.id), code);
          return (
            <li key={code.id} style={{ paddingInlineStart: depth * 16 }}>
              <CheckBox
                isSelected={isOn}
                isDisabled={readOnly}
                onChange={(isSelected) => set(code.id, isSelected)}
              >
                <span className={styles.outlineName} dir="auto">
                  <CodeDot code={code} /> {code.name}
                </span>
              </CheckBox>
            </li>
          );
        })}
      </ul>
    </>
  );
}
