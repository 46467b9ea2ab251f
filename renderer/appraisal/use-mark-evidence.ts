import { useEffect } from 'react';
import { passagesOf } from '../../shared/cells/passages.ts';
import { useEvidence } from '../store/evidence.ts';
import type { Subject } from './subject.ts';

/** Marks in the text what the study’s appraisals rest on, as far as they are shown; those of the item in hand stand out. */
export function useMarkEvidence({ item: inHand, items }: Subject): void {
  useEffect(() => {
    const marks = items.flatMap((each) =>
      [...(each.own === undefined ? [] : [each.own]), ...each.others]
        .flatMap(passagesOf)
        .map((passage) => ({ passage, isHere: each === inHand })),
    );
    useEvidence.setState({ marks });
  }, [items, inHand]);
  useEffect(() => () => useEvidence.setState({ marks: [] }), []);
}
