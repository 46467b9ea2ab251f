import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react';
import { type CodeNode, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { excerptsOf, studiesOf } from '../../shared/relations/study-group.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import type { BesideCode } from '../store/session.ts';
import styles from './beside-lists.module.css';
import { focusList, giveTo, type ListPlace, type OtherList } from './beside-lists.ts';
import { CodeListHead } from './CodeListHead.tsx';
import { draggedExcerpts, endDrag, excerptsType, isAlsoKey } from './code-drag.ts';
import { useCodebookView } from './codebook-view.ts';
import { ExcerptPart } from './ExcerptPart.tsx';
import { chosenRows, countRows, excerptRows } from './excerpt-rows.ts';

/** One of two lists of excerpts: what it is of, and the excerpts; those of another code can be dropped here. */
export function CodeList(props: {
  readonly place: ListPlace;
  readonly nodes: readonly [CodeNode, CodeNode];
  readonly groups: BesideCode['groups'];
  readonly snapshot: Shown;
  readonly layer: Layer;
  readonly hasKeys: boolean;
  readonly onKeysIn: () => void;
}) {
  const { groups, layer, nodes, place, snapshot } = props;
  const beside = place === 0 ? 1 : 0;
  const node = nodes[place];
  const { code } = node;
  const otherCode = nodes[beside].code;
  const withBelow = useCodebookView((state) => state.withBelow) && holdsOthers(node);
  const studies = useMemo(
    () => studiesOf(groups[place], groups[beside], snapshot.studies.values()),
    [groups, place, beside, snapshot.studies],
  );
  const rows = useMemo(() => {
    const listing = { studies, holds: excerptsOf(groups[place], groups[beside], snapshot) };
    return [
      ...chosenRows(snapshot, code.id, listing),
      ...excerptRows(snapshot, code.id, withBelow, listing),
    ];
  }, [snapshot, code.id, withBelow, studies, groups, place, beside]);
  const other = useMemo<OtherList | undefined>(
    () =>
      otherCode.id === code.id
        ? undefined
        : {
            code: otherCode,
            towards: place === 0 ? 'ArrowRight' : 'ArrowLeft',
            give: giveTo(otherCode),
          },
    [otherCode, code.id, place],
  );
  const drop = useDropHere(code, layer);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || place === 0) return;
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    focusList(document.querySelector('[data-beside-list="0"]') ?? undefined);
  };
  const isNoneChosen = groups[place].kind === 'some' && studies.size === 0;
  return (
    <section
      className={styles.list}
      aria-label={t('beside.list', { code: code.name, at: place + 1 })}
      data-beside-list={place}
      data-drop={drop.isOver || undefined}
      onFocusCapture={props.onKeysIn}
      onKeyDown={onKeyDown}
      {...drop.handlers}
    >
      <CodeListHead
        place={place}
        node={node}
        isOneCode={otherCode.id === code.id}
        group={groups[place]}
        isRestOffered={groups[beside].kind !== 'all' && groups[beside].kind !== 'rest'}
        snapshot={snapshot}
        counts={countRows(rows)}
      />
      <ExcerptPart
        node={node}
        snapshot={snapshot}
        layer={layer}
        rows={rows}
        withBelow={withBelow}
        hasKeys={props.hasKeys}
        other={other}
        nothing={{
          title: t('codebook.noExcerptsTitle'),
          text: t(isNoneChosen ? 'beside.noStudies' : 'beside.noExcerpts'),
        }}
      />
    </section>
  );
}

/** Takes excerpts that are dragged from the list of another code. */
function useDropHere(code: CodeNode['code'], layer: Layer) {
  const [isOver, setOver] = useState(false);
  const dragged = (event: DragEvent) => {
    const given = event.dataTransfer.types.includes(excerptsType) ? draggedExcerpts() : undefined;
    return given === undefined || given.codeId === code.id || layer === 'consensus'
      ? undefined
      : given;
  };
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        const is = dragged(event) !== undefined;
        if (is !== isOver) setOver(is);
        if (!is) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isAlsoKey(event) ? 'copy' : 'move';
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        const { relatedTarget } = event;
        if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget)))
          setOver(false);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        const given = dragged(event);
        setOver(false);
        if (given === undefined) return;
        event.preventDefault();
        endDrag();
        void giveTo(code)(given, isAlsoKey(event));
      },
    },
  };
}
