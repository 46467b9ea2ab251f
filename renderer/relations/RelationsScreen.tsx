import { useDeferredValue, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { asksForParagraphs, type BlocksOf } from '../../shared/relations/meeting.ts';
import type { Shown } from '../../shared/team/view.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { useIncludeChoice } from '../store/include-choice.ts';
import { askRelations, useRelationsChoice } from '../store/relations-choice.ts';
import { useResultView } from '../store/result-view.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { PassagesQuestion } from './PassagesQuestion.tsx';
import { answerOf } from './question.ts';
import { RelationsToolbar } from './RelationsToolbar.tsx';
import styles from './relations.module.css';
import { WithParagraphs } from './WithParagraphs.tsx';
import { Words } from './Words.tsx';

/** Which codes occur together, and in which kinds of studies; every figure opens its passages. */
export function RelationsScreen() {
  const { snapshot } = useResultView();
  const { asks, meeting } = useRelationsChoice();
  if (snapshot.codes.size === 0 && asks !== 'words') {
    return (
      <EmptyState title={t('relations.emptyTitle')} text={t('relations.empty')}>
        <Button look="primary" onPress={() => goTo('code')}>
          {t('action.go.code')}
        </Button>
        <Button onPress={() => askRelations({ asks: 'words' })}>{t('action.go.words')}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.screen}>
      <RelationsToolbar snapshot={snapshot} />
      <ClosedNote of="coding" snapshot={snapshot} />
      {asks === 'words' ? (
        <Words snapshot={snapshot} />
      ) : asks === 'passages' ? (
        <PassagesQuestion snapshot={snapshot} />
      ) : (
        <WithParagraphs
          snapshot={snapshot}
          isAsked={asks === 'codes' && asksForParagraphs(meeting)}
        >
          {(blocksOf) => <Answered snapshot={snapshot} blocksOf={blocksOf} />}
        </WithParagraphs>
      )}
    </div>
  );
}

function Answered({
  blocksOf,
  snapshot,
}: {
  readonly snapshot: Shown;
  readonly blocksOf: BlocksOf | undefined;
}) {
  const choice = useDeferredValue(useRelationsChoice());
  const { include } = useIncludeChoice();
  const answer = useMemo(
    () => answerOf({ snapshot, choice, include, blocksOf }),
    [snapshot, choice, include, blocksOf],
  );
  if (answer.rows.length === 0 || answer.columns.length === 0)
    return <p className={styles.hint}>{t('relations.noLines')}</p>;
  return <AnswerTable answer={answer} choice={choice} snapshot={snapshot} />;
}
