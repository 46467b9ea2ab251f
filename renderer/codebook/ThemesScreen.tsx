import { useDeferredValue, useEffect } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import { registerActions } from '../actions/registry.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { SetSwitch } from '../choices/ScopeSwitch.tsx';
import { useWithinSet } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BesideLists } from './BesideLists.tsx';
import { switchLists, toggleLists } from './beside-lists.ts';
import { CodebookTools } from './CodebookTools.tsx';
import { CodePage } from './CodePage.tsx';
import { CodeTree } from './CodeTree.tsx';
import { focusPage } from './page-focus.ts';
import styles from './tree.module.css';

/** The outline of codes and themes on one side, the chosen code's own page on the other. */
export function ThemesScreen() {
  const codes = useReview((state) => state.snapshot.codes);
  // Counts and long lists may follow a moment later than what is typed and chosen.
  const { layer, snapshot: counted } = useDeferredValue(useResultView());
  const snapshot = useWithinSet(counted);
  const codeId = useSession((state) => state.codeId);
  const tree = codeTree(codes);
  const live = codeId === undefined ? undefined : tree.structure.resolved.get(codeId);
  const node = live === undefined ? undefined : tree.nodes.get(live);
  const besideCode = useSession((state) => state.besideCode);
  const besideLive =
    besideCode === undefined ? undefined : tree.structure.resolved.get(besideCode.codeId);
  const beside = besideLive === undefined ? undefined : tree.nodes.get(besideLive);
  useEffect(
    () =>
      registerActions([
        {
          id: 'beside.open',
          enabled: () => useSession.getState().codeId !== undefined,
          run: toggleLists,
        },
        {
          id: 'beside.switch',
          enabled: () => useSession.getState().besideCode !== undefined,
          run: switchLists,
        },
      ]),
    [],
  );
  return (
    <div className={styles.themes}>
      <section className={styles.outline} data-codebook aria-label={t('codebook.title')}>
        <CodebookTools withThemes>
          <div className={styles.counted}>
            <SetSwitch />
            <LayerSwitch />
          </div>
        </CodebookTools>
        <CodeTree counted={snapshot} roomy onActivate={focusPage} />
      </section>
      <section className={styles.pageSide} data-code-page aria-label={t('codebook.page')}>
        {node === undefined ? (
          <EmptyState
            title={t(
              tree.inOrder.length === 0 ? 'codebook.noneYetTitle' : 'codebook.noneChosenTitle',
            )}
            text={t(tree.inOrder.length === 0 ? 'codebook.noneYetText' : 'codebook.noneChosenText')}
          />
        ) : beside !== undefined && besideCode !== undefined ? (
          <BesideLists
            nodes={[node, beside]}
            groups={besideCode.groups}
            snapshot={snapshot}
            layer={layer}
          />
        ) : (
          <CodePage key={node.code.id} node={node} snapshot={snapshot} layer={layer} />
        )}
      </section>
    </div>
  );
}
