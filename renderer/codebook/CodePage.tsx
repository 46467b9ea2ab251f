import { useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type CodeNode, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { ThingMemo } from '../choices/ThingMemo.tsx';
import { notify } from '../store/notices.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CodedBefore } from './CodedBefore.tsx';
import { CodeFields } from './CodeFields.tsx';
import { CodeHead } from './CodeHead.tsx';
import { useCodebookView } from './codebook-view.ts';
import { ExcerptGrid } from './ExcerptGrid.tsx';
import { chosenRows, excerptRows } from './excerpt-rows.ts';
import { MergedCodes } from './MergedCodes.tsx';
import styles from './page.module.css';
import { focusPageIfLost } from './page-focus.ts';
import { clearPicked, keepFocus, nothingPicked, pickedOnPage } from './page-selection.ts';
import { SelectionBar, uncodePicked } from './SelectionBar.tsx';
import { useQuoteActions } from './use-quote-actions.ts';

/** A code's own page: what it means, and every excerpt that carries it. */
export function CodePage(props: {
  readonly node: CodeNode;
  /** The coding it lists, and whose that is. */
  readonly snapshot: Shown;
  readonly layer: Layer;
}) {
  const { layer, node, snapshot } = props;
  const { code } = node;
  const isConsensus = layer === 'consensus';
  const withBelow = useCodebookView((state) => state.withBelow) && holdsOthers(node);
  const rows = useMemo(
    () => [...chosenRows(snapshot, code.id), ...excerptRows(snapshot, code.id, withBelow)],
    [snapshot, code.id, withBelow],
  );
  const [picked, setPicked] = useState(nothingPicked);
  const [seen, setSeen] = useState(rows);
  if (seen !== rows) {
    setSeen(rows);
    setPicked(keepFocus(picked, seen, rows));
  }
  const excerptIds = useMemo(() => pickedOnPage(picked, rows), [picked, rows]);
  const clear = (): void => setPicked(clearPicked);
  useQuoteActions(rows, picked, code.id);
  useFocusOnceGone(rows.length > 0);
  useFocusOnceGone(excerptIds.length > 0);
  return (
    <article className={styles.page} aria-label={code.name}>
      <CodeHead node={node} snapshot={snapshot} />
      <CodeFields code={code} />
      <div className={styles.memo}>
        <ThingMemo
          key={code.id}
          targetId={code.id}
          kind={code.kind === 'code' ? 'code' : 'theme'}
        />
      </div>
      <MergedCodes codeId={code.id} />
      <CodedBefore key={`${code.id} before`} code={code} />
      {/* The bar takes the heading's place, so that nothing below it moves. */}
      {excerptIds.length > 0 ? (
        <SelectionBar
          code={code}
          withBelow={withBelow}
          excerptIds={excerptIds}
          isFixed={isConsensus}
          onDone={clear}
        />
      ) : (
        <div className={styles.listHead}>
          <h3>{t('codebook.excerpts')}</h3>
          {!holdsOthers(node) ? null : (
            <ToggleButton
              className={styles.toggle ?? ''}
              isSelected={withBelow}
              onChange={(on) => useCodebookView.setState({ withBelow: on })}
            >
              {t('codebook.withBelow')}
            </ToggleButton>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={t('codebook.noExcerptsTitle')}
          text={t(
            isConsensus
              ? 'codebook.noExcerptsConsensus'
              : holdsOthers(node) && !withBelow
                ? 'codebook.noExcerptsOwn'
                : code.kind === 'code'
                  ? 'codebook.noExcerptsCode'
                  : 'codebook.noExcerptsTheme',
          )}
        />
      ) : (
        <ExcerptGrid
          key={code.id}
          snapshot={snapshot}
          code={code}
          withBelow={withBelow}
          rows={rows}
          picked={picked}
          onPick={setPicked}
          onUncode={() => {
            if (isConsensus) notify({ text: t('codebook.consensusFixed'), tone: 'done' });
            else if (excerptIds.length > 0)
              void uncodePicked(code, withBelow, excerptIds).then(clear);
          }}
        />
      )}
    </article>
  );
}

/** Keeps the focus on the page when the list or the bar that had it goes away. */
function useFocusOnceGone(present: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !present) focusPageIfLost();
    was.current = present;
  }, [present]);
}
