import { codeTree } from '../../shared/codebook/code-tree.ts';
import { leaveOutWords } from '../../shared/commands/words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { keywordsIn } from '../../shared/screening/keywords.ts';
import { documentName, documentsByStudy } from '../../shared/tables/study-order.ts';
import { codingReviewers } from '../../shared/team/agreement-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import { stopLanguages } from '../../shared/words/stop-words.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { CommitField } from '../choices/CommitField.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import { askWords, useWordsChoice } from '../store/words-choice.ts';
import { Button } from '../ui/Button.tsx';
import { TickMenu } from '../ui/TickMenu.tsx';
import { WholeNumberInput } from '../ui/WholeNumberInput.tsx';
import styles from './words.module.css';

/** In which texts words are counted, and which are left out. */
export function WordChoices({ snapshot }: { readonly snapshot: Shown }) {
  const { documentIds, everything, least, reviewerId, stopLists } = useWordsChoice();
  const documents = documentsByStudy(snapshot);
  return (
    <div className={styles.choices}>
      <TickMenu
        label={t('words.which')}
        says={
          documentIds === undefined
            ? t('words.which.all')
            : t('words.which.some', { count: documentIds.length })
        }
        placement="bottom start"
        items={documents.map(({ id }) => ({ id, name: documentName(snapshot, id) }))}
        ticked={documentIds ?? []}
        onTick={(keys) => {
          const some = documents.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id));
          askWords({ documentIds: some.length === 0 ? undefined : some });
        }}
      />
      <WithinCode snapshot={snapshot} />
      <select
        className={styles.select}
        aria-label={t('words.by')}
        value={reviewerId ?? ''}
        onChange={({ target }) =>
          askWords({ reviewerId: codingReviewers(snapshot).find((id) => id === target.value) })
        }
      >
        <option value="">{t('words.by.anybody')}</option>
        {codingReviewers(snapshot).map((id) => (
          <option key={id} value={id}>
            {snapshot.reviewers.get(id)?.name}
          </option>
        ))}
      </select>
      <label className={styles.least}>
        {t('words.least')}
        <WholeNumberInput
          least={1}
          most={40}
          value={least}
          onChange={(letters) => askWords({ least: letters })}
        />
      </label>
      <TickMenu
        label={t('words.stopLists')}
        says={
          stopLists.length === 0
            ? t('words.stopLists.none')
            : `${t('words.stopLists')}: ${stopLists.map((each) => t(`words.language.${each}`)).join(', ')}`
        }
        placement="bottom start"
        items={stopLanguages.map((id) => ({ id, name: t(`words.language.${id}`) }))}
        ticked={stopLists}
        onTick={(keys) =>
          askWords({ stopLists: stopLanguages.filter((id) => keys === 'all' || keys.has(id)) })
        }
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={everything}
          onChange={({ target }) => askWords({ everything: target.checked })}
        />
        {t('words.everything')}
      </label>
      <OwnStopWords />
    </div>
  );
}

function WithinCode({ snapshot }: { readonly snapshot: Shown }) {
  const { codeId } = useWordsChoice();
  const code = codeId === undefined ? undefined : codeTree(snapshot.codes).nodes.get(codeId)?.code;
  if (code === undefined)
    return (
      <span className={styles.code}>
        <CodePicker
          label={t('words.code')}
          placeholder={t('words.in.code')}
          canCreate={false}
          onChoose={(choice) => {
            if ('codeId' in choice) askWords({ codeId: choice.codeId });
          }}
        />
      </span>
    );
  return (
    <span className={styles.chosen}>
      <bdi>{t('words.ofCode', { name: code.name })}</bdi>
      <Button
        look="quiet"
        aria-label={t('relations.codes.take', { name: code.name })}
        onPress={() => askWords({ codeId: undefined })}
      >
        ×
      </Button>
    </span>
  );
}

/** The words that the team leaves out. */
function OwnStopWords() {
  const own = useReview((state) => state.snapshot.review?.leftOutWords);
  const readOnly = useReview((state) => state.readOnly);
  return (
    <details className={styles.own}>
      <summary>{t('words.own', { count: own?.length ?? 0 })}</summary>
      <CommitField
        field="words left out"
        label={t('words.ownLabel')}
        placeholder={t('words.ownHint')}
        multiline
        isReadOnly={readOnly}
        value={(own ?? []).join('\n')}
        onCommit={(typed) => commitText(leaveOutWords, { words: keywordsIn(typed) })}
      />
    </details>
  );
}
