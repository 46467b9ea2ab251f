import { useLayoutEffect, useRef } from 'react';
import { Popover } from 'react-aria-components';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { useReview } from '../store/review-store.ts';
import { CodeMenu } from './CodeMenu.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { mergeInto, putUnder } from './codebook-edits.ts';
import { closePopover, useCodebookView } from './codebook-view.ts';
import { noPlaceFor } from './further-choice.ts';
import { GuestMenu } from './GuestMenu.tsx';
import { PromotionForm } from './PromotionForm.tsx';
import { codesInHand } from './picked-codes.ts';
import styles from './popovers.module.css';
import { SeveralMenu } from './SeveralMenu.tsx';
import { SlotChoice } from './SlotChoice.tsx';

export interface RowPopoversProps {
  /** Gives the focus back. */
  readonly onClosed: () => void;
}

/** The menu and the small forms that open over a row, one at a time. */
export function RowPopovers({ onClosed }: RowPopoversProps) {
  const popover = useCodebookView((state) => state.popover);
  const at = useCodebookView((state) => state.at);
  const node = useReview((state) =>
    popover === undefined ? undefined : codeTree(state.snapshot.codes).nodes.get(popover.codeId),
  );
  const codes = useReview((state) => state.snapshot.codes);
  const several = node === undefined ? [] : codesInHand(node.code.id);
  const areRetired = several.every((id) => codes.get(id)?.retired === true);
  const anchor = useRef<HTMLSpanElement>(null);
  const isOpen = popover !== undefined && node !== undefined;
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    if (isOpen) return;
    const { renaming, draft } = useCodebookView.getState();
    if (renaming === undefined && draft === undefined)
      requestAnimationFrame(() => returnFocus(onClosed));
  }, [isOpen, onClosed]);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      {isOpen ? (
        <Popover
          key={popover.kind}
          className={styles.popover ?? ''}
          aria-label={t('codebook.actionsFor', { code: node.code.name })}
          triggerRef={anchor}
          // Beside the pointer, where a long menu may reach up and down.
          placement="right top"
          offset={4}
          isOpen
          onOpenChange={(open) => {
            if (!open) closePopover();
          }}
        >
          {popover.kind !== 'menu' ? null : several.length > 1 ? (
            <SeveralMenu codeId={node.code.id} codeIds={several} areRetired={areRetired} />
          ) : (
            <CodeMenu node={node} />
          )}
          {popover.kind === 'colour' ? (
            <ColourChoice code={node.code} onDone={closePopover} />
          ) : null}
          {popover.kind === 'slot' ? <SlotChoice code={node.code} onDone={closePopover} /> : null}
          {popover.kind === 'promote' ? (
            <PromotionForm code={node.code} to={popover.to} onDone={closePopover} />
          ) : null}
          {popover.kind === 'guest' ? <GuestMenu node={node} themeId={popover.themeId} /> : null}
          {popover.kind === 'also' ? (
            <div className={styles.form}>
              <CodePicker
                label={
                  several.length > 1
                    ? t('several.alsoUnder', { count: several.length })
                    : t('codebook.alsoUnderLabel', { code: node.code.name })
                }
                placeholder={t('codebook.alsoUnderPlaceholder')}
                autoFocus
                canCreate={false}
                exclude={noPlaceFor(codeTree(codes), several)}
                onChoose={(choice) => {
                  closePopover();
                  if ('codeId' in choice) void putUnder(several, choice.codeId);
                }}
                onCancel={closePopover}
              />
            </div>
          ) : null}
          {popover.kind === 'merge' ? (
            <div className={styles.form}>
              <CodePicker
                label={
                  several.length > 1
                    ? t('several.merge', { count: several.length })
                    : t('codebook.mergeLabel', { code: node.code.name })
                }
                placeholder={t('codebook.mergePlaceholder')}
                autoFocus
                canCreate={false}
                exclude={several}
                onChoose={(choice) => {
                  closePopover();
                  if ('codeId' in choice) void mergeInto(several, choice.codeId);
                }}
                onCancel={closePopover}
              />
            </div>
          ) : null}
        </Popover>
      ) : null}
    </>
  );
}

/** Unless something else has taken the focus meanwhile, such as the page of the code. */
function returnFocus(toTree: () => void): void {
  const { activeElement } = document;
  if (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.tagName === 'BUTTON'
  )
    toTree();
}
