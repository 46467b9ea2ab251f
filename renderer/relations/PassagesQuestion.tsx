import { useDeferredValue, useEffect, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { BlocksOf } from '../../shared/relations/meeting.ts';
import { queryAsksForParagraphs, runQuery } from '../../shared/relations/run-query.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useRelationsChoice } from '../store/relations-choice.ts';
import { PassageList } from './PassageList.tsx';
import { QueryBar } from './QueryBar.tsx';
import type { ListedPassage } from './question.ts';
import { readAhead } from './read-ahead.ts';
import styles from './relations.module.css';
import { WithParagraphs } from './WithParagraphs.tsx';

/** Passages for which conditions hold; the question can be kept by a name. */
export function PassagesQuestion({ snapshot }: { readonly snapshot: Shown }) {
  const { groups } = useRelationsChoice();
  useEffect(() => readAhead(snapshot), [snapshot]);
  return (
    <div className={styles.query}>
      <QueryBar snapshot={snapshot} />
      <WithParagraphs snapshot={snapshot} isAsked={queryAsksForParagraphs(groups)}>
        {(blocksOf) => <Found snapshot={snapshot} blocksOf={blocksOf} />}
      </WithParagraphs>
    </div>
  );
}

function Found(props: { readonly snapshot: Shown; readonly blocksOf: BlocksOf | undefined }) {
  const { blocksOf, snapshot } = props;
  const groups = useDeferredValue(useRelationsChoice().groups);
  const { include } = useIncludeChoice();
  const passages = useMemo(
    () =>
      runQuery(snapshot, { groups, include, blocksOf }).map(
        ({ excerpt, studyId }): ListedPassage => ({ studyId, excerpts: [excerpt] }),
      ),
    [snapshot, groups, include, blocksOf],
  );
  if (groups.every((group) => group.length === 0))
    return <p className={styles.hint}>{t('query.hint')}</p>;
  return (
    <section className={styles.pane} aria-label={t('query.found')}>
      <h2 role="status">
        {t('relations.found', {
          count: passages.length,
          studies: new Set(passages.map(({ studyId }) => studyId)).size,
        })}
      </h2>
      <PassageList passages={passages} snapshot={snapshot} />
    </section>
  );
}
