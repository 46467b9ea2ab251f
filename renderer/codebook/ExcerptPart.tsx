import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type CodeNode, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { notify } from '../store/notices.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { OtherList } from './beside-lists.ts';
import { useCodebookView } from './codebook-view.ts';
import { ExcerptGrid } from './ExcerptGrid.tsx';
import type { PageRow } from './excerpt-rows.ts';
import styles from './page.module.css';
import { focusPageIfLost } from './page-focus.ts';
import { clearPicked, keepFocus, nothingPicked, pickedOnPage } from './page-selection.ts';
import { SelectionBar, uncodePicked } from './SelectionBar.tsx';
import { quotesMeant, useQuoteActions } from './use-quote-actions.ts';

/** The excerpts of a code: picked, recoded, chosen as quotes, copied, and given to the list beside. */
export function ExcerptPart(props: {
  readonly node: CodeNode;
  readonly snapshot: Shown;
  readonly layer: Layer;
  readonly rows: readonly PageRow[];
  /** Excerpts of codes below it are among them. */
  readonly withBelow: boolean;
  /** The keys for quotes are meant for this list. */
  readonly hasKeys: boolean;
  /** What narrows the list down, behind its heading. */
  readonly filter?: ReactNode;
  /** The list that stands beside it. */
  readonly other?: OtherList | undefined;
  /** What to say where nothing is listed. */
  readonly nothing: { readonly title: string; readonly text: string };
}) {
  const { layer, node, other, rows, snapshot, withBelow } = props;
  const { code } = node;
  const isConsensus = layer === 'consensus';
  const [picked, setPicked] = useState(nothingPicked);
  const [seen, setSeen] = useState(rows);
  if (seen !== rows) {
    setSeen(rows);
    setPicked(keepFocus(picked, seen, rows));
  }
  const excerptIds = useMemo(() => pickedOnPage(picked, rows), [picked, rows]);
  const clear = (): void => setPicked(clearPicked);
  useQuoteActions({ rows, picked, codeId: code.id, hasKeys: props.hasKeys });
  useFocusOnceGone(rows.length > 0);
  useFocusOnceGone(excerptIds.length > 0);
  const sayFixed = (): void => notify({ text: t('codebook.consensusFixed'), tone: 'done' });
  return (
    <>
      {/* The bar takes the heading's place, so that nothing below it moves. */}
      {excerptIds.length > 0 ? (
        <SelectionBar
          code={code}
          withBelow={withBelow}
          excerptIds={excerptIds}
          isFixed={isConsensus}
          other={other}
          onDone={clear}
        />
      ) : (
        <div className={styles.listHead}>
          <h3>{t('codebook.excerpts')}</h3>
          {props.filter}
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
        <EmptyState title={props.nothing.title} text={props.nothing.text} />
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
            if (isConsensus) sayFixed();
            else if (excerptIds.length > 0)
              void uncodePicked(code, withBelow, excerptIds).then(clear);
          }}
          towards={other?.towards}
          onSend={(isAlso) => {
            const meant = quotesMeant(rows, picked);
            if (other === undefined || meant.length === 0) return;
            if (isConsensus) sayFixed();
            else
              void other
                .give({ excerptIds: meant, codeId: code.id, withBelow }, isAlso)
                .then((isDone) => isDone && clear());
          }}
        />
      )}
    </>
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
