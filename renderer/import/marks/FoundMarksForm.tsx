import { useEffect, useId, useRef, useState } from 'react';
import { bareQuote } from '../../../shared/anchor/bare-quote.ts';
import { codeTree, pathName } from '../../../shared/codebook/code-tree.ts';
import { takeMarks } from '../../../shared/commands/take-marks.ts';
import {
  type GroupChoice,
  groupChoice,
  type MarkGroup,
  markGroups,
  marksToTake,
} from '../../../shared/import/marks-to-take.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { type CodeId, typeOfId } from '../../../shared/records/ids.ts';
import { closeMarks } from '../../store/marks-asked.ts';
import { notify } from '../../store/notices.ts';
import { commit, useReview } from '../../store/review-store.ts';
import { tellDone } from '../../store/tell-done.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions } from '../../ui/ModalDialog.tsx';
import { clipQuote } from '../../ui/quote.ts';
import styles from './marks.module.css';
import type { FoundMarks } from './marks-task.ts';

/** As many passages as are listed; the others are counted. */
const listed = 40;

/** The marks of a file by kind and colour, each with what is made of it, and the button that does it. */
export function FoundMarksForm(props: {
  readonly document: DocumentRecord;
  readonly found: FoundMarks;
}) {
  const { document, found } = props;
  const me = useReview((state) => state.snapshot.reviewers.get(state.reviewerId)?.name ?? '');
  const [choices, setChoices] = useState<ReadonlyMap<string, GroupChoice>>(new Map());
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => take.current?.focus(), []);
  const groups = markGroups(found.marks);
  const codes = useReview((state) => state.snapshot.codes);
  const usual = groupChoice(found.marks, codes);
  const choiceOf = (key: string): GroupChoice => choices.get(key) ?? usual(key);
  const taken = marksToTake(found, { text: found.text, me, choiceOf });
  const beside = [...found.notes, ...found.wordless].filter(({ comment }) => comment !== '');
  const isNothing = taken.marks.length === 0 && taken.note === '';
  if (found.marks.length + beside.length === 0) {
    return (
      <>
        <p>{t('marks.none')}</p>
        <DialogActions>
          <Button buttonRef={take} onPress={closeMarks}>
            {t('common.close')}
          </Button>
        </DialogActions>
      </>
    );
  }
  const send = async (): Promise<void> => {
    closeMarks();
    const operation = await commit(takeMarks, { documentId: document.id, ...taken });
    if (operation === undefined) notify({ text: t('marks.takenBefore'), tone: 'done' });
    else {
      const count = Number(operation.params.count);
      tellDone(operation, t('marks.taken', { count, document: document.title }));
    }
  };
  return (
    <>
      {groups.length === 0 ? null : (
        <Groups
          groups={groups}
          choiceOf={choiceOf}
          onChoose={(key, choice) => setChoices(new Map([...choices, [key, choice]]))}
        />
      )}
      {found.marks.length === 0 ? null : <Passages found={found} />}
      {beside.length === 0 ? null : <p>{t('marks.notes', { count: beside.length })}</p>}
      {found.left === 0 ? null : <p>{t('marks.left', { count: found.left })}</p>}
      <DialogActions>
        <Button onPress={closeMarks}>{t('common.cancel')}</Button>
        <Button buttonRef={take} look="primary" isDisabled={isNothing} onPress={() => void send()}>
          {t('marks.take', { count: taken.marks.length })}
        </Button>
      </DialogActions>
    </>
  );
}

function Groups(props: {
  readonly groups: readonly MarkGroup[];
  readonly choiceOf: (key: string) => GroupChoice;
  readonly onChoose: (key: string, choice: GroupChoice) => void;
}) {
  const codes = useReview((state) => state.snapshot.codes);
  const live = codeTree(codes).inOrder.filter(({ code }) => code.retired !== true);
  return (
    <section>
      <h3 className={styles.head}>{t('marks.groups')}</h3>
      <ul className={styles.groups}>
        {props.groups.map(({ colour, count, key, name }) => (
          <li key={key} className={styles.group}>
            <span className={styles.colour} data-colour={colour} aria-hidden="true" />
            <span>
              {name} <span className={styles.soft}>{t('marks.count', { count })}</span>
            </span>
            <select
              aria-label={t('marks.codeFor', { group: name })}
              value={optionOf(props.choiceOf(key))}
              onChange={({ target }) => props.onChoose(key, choiceFrom(target.value, name))}
            >
              <option value="new">{t('marks.newCode', { name })}</option>
              <option value="comments">{t('marks.commentsOnly')}</option>
              <option value="leave">{t('marks.leave')}</option>
              {live.map((node) => (
                <option key={node.code.id} value={node.code.id}>
                  {pathName(node)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

function optionOf(choice: GroupChoice): string {
  if (typeof choice === 'string') return choice;
  return 'codeId' in choice ? choice.codeId : 'new';
}

function choiceFrom(value: string, name: string): GroupChoice {
  if (value === 'comments' || value === 'leave') return value;
  return typeOfId(value) === 'code' ? { codeId: value as CodeId } : { newCode: { name } };
}

function Passages({ found: { marks, text } }: { readonly found: FoundMarks }) {
  const heading = useId();
  const left = marks.length - listed;
  return (
    <section>
      <h3 className={styles.head} id={heading}>
        {t('marks.passages')}
      </h3>
      <ul className={styles.passages} tabIndex={0} aria-labelledby={heading}>
        {marks.slice(0, listed).map(({ author, colour, comment, ranges }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name
          <li key={at} className={styles.passage}>
            <span className={styles.colour} data-colour={colour} aria-hidden="true" />
            <span dir="auto">“{clipQuote(bareQuote(wordsOf(text, ranges)), 160)}”</span>
            {comment === '' ? null : (
              <span className={styles.comment} dir="auto">
                {author === '' ? comment : t('marks.by', { author, comment })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {left > 0 ? <p className={styles.soft}>{t('marks.more', { count: left })}</p> : null}
    </section>
  );
}

function wordsOf(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): string {
  return ranges.map(({ end, start }) => text.slice(start, end)).join(' … ');
}
