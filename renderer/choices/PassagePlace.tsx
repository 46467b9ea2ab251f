import { type ReactNode, Suspense, use } from 'react';
import { placeOfPassage } from '../../shared/anchor/cite-passage.ts';
import type { Placed } from '../../shared/anchor/region.ts';
import { outlineOf } from '../store/outlines.ts';

interface Props {
  readonly textId: string;
  readonly passage: Pick<Placed, 'region' | 'start'>;
  /** What stands before the place, where there is one. */
  readonly lead?: string;
  /** What stands there until the text is read, and where it is missing or has no places. */
  readonly fallback?: ReactNode;
}

/** Where a passage is to be cited, as the tables cite it: `p. 4` or `para. 12`. */
export function PassagePlace(props: Props) {
  return (
    <Suspense fallback={props.fallback}>
      <Place {...props} />
    </Suspense>
  );
}

function Place({ fallback, lead = '', passage, textId }: Props) {
  const outline = use(outlineOf(textId));
  const place = outline === undefined ? '' : placeOfPassage(outline, passage);
  return place === '' ? fallback : `${lead}${place}`;
}
