import { type CSSProperties, memo } from 'react';
import type { DrawnNode } from '../../shared/maps/drawn-map.ts';
import { lineHeightOf } from '../../shared/maps/node-box.ts';
import styles from './map.module.css';
import { cornerOf } from './moving-nodes.ts';
import { nodeWords } from './node-words.ts';

interface Props {
  readonly node: DrawnNode;
  /** What it stands under. */
  readonly parent: string | undefined;
  /** Its numbers are told where none stand in it. */
  readonly counted: boolean;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
}

function Node(props: Props) {
  const { node } = props;
  const { box, colour, height, id, kind, width } = node;
  const style: CSSProperties = {
    ...{ width, height, transform: cornerOf(node), fontSize: box.size },
    lineHeight: `${lineHeightOf(box.size)}px`,
    ...(colour === undefined
      ? {}
      : { background: `var(--code-${colour}-wash)`, borderColor: `var(--code-${colour}-mark)` }),
  };
  return (
    <div
      className={styles.node}
      role="option"
      aria-selected={props.isChosen}
      aria-label={nodeWords(node, props.parent, props.counted)}
      tabIndex={props.isTabStop ? 0 : -1}
      data-node={id}
      data-kind={kind}
      data-chosen={props.isChosen}
      style={style}
    >
      <span className={styles.words} dir="auto" aria-hidden="true">
        {box.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <span key={at}>{`${line} `}</span>
        ))}
      </span>
      {box.note === undefined ? null : (
        <span
          className={styles.note}
          aria-hidden="true"
          style={{ fontSize: box.noteSize, lineHeight: `${lineHeightOf(box.noteSize)}px` }}
        >
          {box.note}
        </span>
      )}
    </div>
  );
}

/** A map is read anew with each change: a node that looks the same is not drawn again. */
function isSame({ node: a, ...before }: Props, { node: b, ...now }: Props): boolean {
  return (
    before.isChosen === now.isChosen &&
    before.isTabStop === now.isTabStop &&
    before.parent === now.parent &&
    before.counted === now.counted &&
    (a === b || look(a) === look(b))
  );
}

/** All that is drawn and told of a node. */
function look({ box, colour, id, kind, name, numbers, x, y }: DrawnNode): string {
  return [
    id,
    x,
    y,
    kind,
    colour,
    box.size,
    numbers?.excerpts,
    numbers?.studies,
    box.note,
    name,
  ].join();
}

/** A node of the map: its shape tells what it is, as the words in it and its name do. */
export const NodeMark = memo(Node, isSame);
