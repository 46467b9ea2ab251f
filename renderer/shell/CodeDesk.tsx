import { useEffect } from 'react';
import { registerActions } from '../actions/registry.ts';
import { CodebookPane } from '../codebook/CodebookPane.tsx';
import { fieldsBeside } from '../extraction/late-fields.ts';
import { CodeScreen } from '../reader/CodeScreen.tsx';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { StudyList } from '../studies/StudyList.tsx';
import { LateBit } from '../ui/Late.tsx';
import { fieldActions } from './field-actions.ts';
import { LeftPane } from './LeftPane.tsx';

/** The text with studies and codebook beside it, and the passage or the fields of its study on the other side. */
export function CodeDesk() {
  useEffect(() => registerActions(fieldActions()), []);
  const isShown = useSession((state) => state.fieldsPane);
  const hasFields = useReview((state) => state.snapshot.fields.size > 0);
  return (
    <CodeScreen
      left={<LeftPane top={<StudyList />} bottom={<CodebookPane />} />}
      right={(inspector) =>
        isShown || hasFields ? (
          <>
            <LateBit part={fieldsBeside} wanted={isShown} given={{ isShown }} />
            {isShown ? null : inspector}
          </>
        ) : (
          inspector
        )
      }
    />
  );
}
