import { ToggleButton } from 'react-aria-components';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './compare.module.css';
import { choose, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { type ComparedPassage, type Saying, sayingsOf } from './passages.ts';
import { RegionSketch } from './RegionSketch.tsx';
import { ReviewerMark } from './ReviewerMark.tsx';
import { clipMiddle, orderWord } from './words.ts';

/** One line for each reviewer; on a disagreement it is the way to accept what they coded. */
export function Sayings(props: { readonly view: CompareView; readonly passage: ComparedPassage }) {
  const { passage, view } = props;
  const ids = view.reviewers.map(({ id }) => id);
  return (
    <ul className={styles.sayings} aria-label={t('compare.whoSays')}>
      {sayingsOf(passage, ids).map((saying, at) => (
        <li key={saying.reviewerId}>
          <OneSaying view={view} passage={passage} saying={saying} number={at + 1} />
        </li>
      ))}
    </ul>
  );
}

function OneSaying(props: {
  readonly view: CompareView;
  readonly passage: ComparedPassage;
  readonly saying: Saying;
  readonly number: number;
}) {
  const { number, passage, saying, view } = props;
  const { reviewerId, spans } = saying;
  const reviewer = view.snapshot.reviewers.get(reviewerId);
  const isAccepted = useCompare(
    ({ choice }) => choice?.outcome === 'accept' && choice.reviewerId === reviewerId,
  );
  if (reviewer === undefined) return null;
  if (spans.length === 0 || passage.kind === 'agreement') {
    return (
      <div className={styles.saying} data-plain>
        <span className={styles.keySpace} />
        <ReviewerMark reviewer={reviewer} />
        <span className={styles.saidCodes}>
          {spans.length === 0 ? (
            <span className={styles.soft}>{t('compare.notCoded')}</span>
          ) : (
            <Said view={view} passage={passage} saying={saying} />
          )}
        </span>
      </div>
    );
  }
  return (
    <ToggleButton
      className={styles.saying ?? ''}
      isSelected={isAccepted}
      onChange={() => choose({ outcome: 'accept', reviewerId })}
      {...(number > 9 ? {} : { 'aria-keyshortcuts': String(number) })}
    >
      <span className={styles.keySpace}>
        {number > 9 ? null : <KeyHint keys={String(number)} />}
      </span>
      <span className="visually-hidden">{t('compare.accept', { who: '' })}</span>
      <ReviewerMark reviewer={reviewer} />
      <span className={styles.saidCodes}>
        <Said view={view} passage={passage} saying={saying} />
      </span>
    </ToggleButton>
  );
}

function Said(props: {
  readonly view: CompareView;
  readonly passage: ComparedPassage;
  readonly saying: Saying;
}) {
  const { passage, saying, view } = props;
  return saying.spans.map(({ codeId, coding, excerpt }) => {
    const code = view.snapshot.codes.get(codeId);
    return (
      <span key={coding.id} className={styles.said}>
        {code === undefined ? null : <CodeDot code={code} />}
        <span className={styles.saidCode} dir="auto">
          {code?.name}
        </span>
        {passage.kind === 'order' ? (
          <span>{orderWord(excerpt)}</span>
        ) : (
          <SaidQuote excerpt={excerpt} />
        )}
      </span>
    );
  });
}

/** The words that were coded; of a region what stands for them, with where it lies on its page. */
function SaidQuote({ excerpt }: { readonly excerpt: Excerpt }) {
  const { region } = excerpt;
  const quote = quotedWords(excerpt);
  return (
    <span className={styles.saidRegion}>
      <q className={styles.saidQuote} dir="auto" title={quote}>
        {clipMiddle(quote, 110)}
      </q>
      {region === undefined ? null : <RegionSketch region={region} />}
    </span>
  );
}
