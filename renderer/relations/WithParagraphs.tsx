import { type ReactNode, Suspense, use } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { BlocksOf } from '../../shared/relations/meeting.ts';
import type { Shown } from '../../shared/team/view.ts';
import { paragraphsOf } from '../store/paragraphs.ts';
import styles from './relations.module.css';

interface Props {
  readonly snapshot: Shown;
  readonly children: (blocksOf: BlocksOf | undefined) => ReactNode;
}

/** Draws an answer once the paragraphs of the coded texts are read, where its question asks for them. */
export function WithParagraphs({ isAsked, ...props }: Props & { readonly isAsked: boolean }) {
  if (!isAsked) return props.children(undefined);
  return (
    <Suspense
      fallback={
        <p className={styles.hint} role="status">
          {t('relations.reading')}
        </p>
      }
    >
      <Read {...props} />
    </Suspense>
  );
}

function Read({ children, snapshot }: Props) {
  return children(use(paragraphsOf(snapshot)));
}
