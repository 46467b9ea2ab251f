import { type KeyboardEvent, useMemo } from 'react';
import { movePart, removePart } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Part } from '../../../shared/records/part.ts';
import type { Sheet } from '../../../shared/records/sheet.ts';
import { type Shown, viewOf } from '../../../shared/team/view.ts';
import { notifyError } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { commitAndTell } from '../../store/tell-done.ts';
import { useWriteUp } from '../../store/write-up-state.ts';
import { Button } from '../../ui/Button.tsx';
import { PartBody } from './PartBody.tsx';
import { focusAdding, focusPart, focusTool, putIn } from './put-in.ts';
import styles from './write-up.module.css';

interface Props {
  readonly sheet: Sheet;
  readonly parts: readonly Part[];
  readonly snapshot: Shown;
  readonly readOnly: boolean;
}

/** What stands in a sheet, in its order, each to be written, moved and taken out. */
export function SheetParts({ parts, readOnly, sheet, snapshot }: Props) {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const everything = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  if (parts.length === 0) return <p className={styles.hint}>{t('writeUp.emptySheet')}</p>;
  return (
    <ol className={styles.parts} data-work aria-label={t('writeUp.parts', { name: sheet.name })}>
      {parts.map((part, at) => (
        <PartLine
          key={part.id}
          part={part}
          at={at}
          parts={parts}
          snapshot={snapshot}
          everything={everything}
          readOnly={readOnly}
        />
      ))}
    </ol>
  );
}

function PartLine(
  props: Omit<Props, 'sheet'> & {
    readonly part: Part;
    readonly at: number;
    readonly everything: Shown;
  },
) {
  const { at, everything, part, parts, readOnly, snapshot } = props;
  const isInHand = useWriteUp((state) => state.partId === part.id);
  const move = async (by: -1 | 1, byButton = false): Promise<void> => {
    if (parts[at + by] === undefined) return;
    await commit(movePart, { partId: part.id, by });
    if (byButton) focusTool(part.id, by);
    else focusPart(part.id);
  };
  const takeOut = async (): Promise<void> => {
    const next = parts[at + 1] ?? parts[at - 1];
    await commitAndTell(removePart, { partId: part.id });
    useWriteUp.setState({ partId: next?.id });
    if (next === undefined) focusAdding();
    else focusPart(next.id);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (steps(event)) return;
    if (readOnly) return;
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    const isItself = event.target === event.currentTarget;
    // After a heading comes a paragraph; within a paragraph Enter is a line.
    const isInHeading = part.kind === 'heading' && event.target instanceof HTMLInputElement;
    const isNext =
      event.key === 'Enter' && (event.ctrlKey || event.metaKey || isInHeading || isItself);
    if (!isMove && !isNext && !(isItself && event.key === 'Delete')) return;
    event.preventDefault();
    event.stopPropagation();
    if (isNext) void putIn(part.sheetId, { kind: 'text' }).catch(notifyError);
    else if (isMove) void move(event.key === 'ArrowUp' ? -1 : 1).catch(notifyError);
    else void takeOut().catch(notifyError);
  };
  return (
    <li
      className={styles.part}
      data-part={part.id}
      data-kind={part.kind}
      data-in-hand={isInHand || undefined}
      tabIndex={0}
      aria-label={t('writeUp.partName', { kind: part.kind, number: at + 1, all: parts.length })}
      onFocus={() => useWriteUp.setState({ partId: part.id })}
      onKeyDown={keys}
    >
      <PartBody
        part={part}
        number={at + 1}
        snapshot={snapshot}
        everything={everything}
        readOnly={readOnly}
      />
      {readOnly ? null : (
        <div className={styles.partTools} data-part-tools>
          <Button
            look="quiet"
            aria-label={t('writeUp.up')}
            isDisabled={at === 0}
            onPress={() => void move(-1, true).catch(notifyError)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            aria-label={t('writeUp.down')}
            isDisabled={at === parts.length - 1}
            onPress={() => void move(1, true).catch(notifyError)}
          >
            ↓
          </Button>
          <Button look="quiet" onPress={() => void takeOut().catch(notifyError)}>
            {t('writeUp.take')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Arrows go from part to part while one has the focus itself, and Escape from its field to it; whether they did. */
function steps(event: KeyboardEvent): boolean {
  const { currentTarget: part, key } = event;
  const isItself = event.target === part;
  const goal =
    !isItself && key === 'Escape'
      ? part
      : !isItself || event.altKey
        ? null
        : key === 'ArrowDown'
          ? part.nextElementSibling
          : key === 'ArrowUp'
            ? part.previousElementSibling
            : null;
  if (!(goal instanceof HTMLElement)) return false;
  event.preventDefault();
  event.stopPropagation();
  goal.focus();
  return true;
}
