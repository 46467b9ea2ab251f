import type { ReactNode } from 'react';

/** One part twice, alike but for what the name says. */
export function Pair(props: {
  /** What differs in meaning between the two. */
  readonly differs: string;
  readonly off: ReactNode;
  readonly on: ReactNode;
}) {
  return (
    <div className="gallery-pair" data-pair={props.differs}>
      <h3>{props.differs}</h3>
      <div className="gallery-state" data-state="off">
        {props.off}
      </div>
      <div className="gallery-state" data-state="on">
        {props.on}
      </div>
    </div>
  );
}

/** One part as it is. */
export function Shown({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="gallery-pair" data-shown={name}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}
