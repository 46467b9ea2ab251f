import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { defineCode, splitCode } from '../../shared/commands/codebook.ts';
import { type CodeChoice, retagExcerpts, uncode } from '../../shared/commands/coding.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { copyQuotes, starQuotesHere } from '../choices/late-quotes.ts';
import { areChosen } from '../choices/star-quotes.ts';
import { askForFinding } from '../store/finding-mark.ts';
import { askForSheetOfQuotes } from '../store/into-write-up.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell, commitTextAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import type { OtherList } from './beside-lists.ts';
import type { DraggedExcerpts } from './code-drag.ts';
import { codingsOnPage } from './excerpt-rows.ts';
import { GroupOfPicked } from './GroupOfPicked.tsx';
import { PickedChoice } from './PickedChoice.tsx';
import styles from './page.module.css';
import { retagOnPage } from './retag-on-page.ts';
import { SplitForm } from './SplitForm.tsx';
import { excerptsOf } from './use-quote-actions.ts';

interface Props {
  readonly code: Code;
  readonly withBelow: boolean;
  readonly excerptIds: readonly ExcerptId[];
  /** They are of the consensus, which only decisions change. */
  readonly isFixed: boolean;
  /** The list that stands beside theirs. */
  readonly other?: OtherList | undefined;
  readonly onDone: () => void;
}

/** What can be done with the picked excerpts. */
export function SelectionBar({ code, withBelow, excerptIds, isFixed, other, onDone }: Props) {
  const only = excerptIds.length === 1 ? excerptIds[0] : undefined;
  const isAllChosen = useReview(({ snapshot }) =>
    areChosen(snapshot, { excerptIds, codeIds: [code.id] }),
  );
  const retag = async (choice: CodeChoice): Promise<void> => {
    const done = await commitAndTell(retagOnPage, {
      excerptIds,
      codeId: code.id,
      withBelow,
      code: choice,
    });
    if (done !== undefined) onDone();
  };
  const alsoCode = async (choice: CodeChoice): Promise<void> => {
    if ((await commitAndTell(retagExcerpts, { excerptIds, code: choice })) !== undefined) onDone();
  };
  const split = async (name: string): Promise<void> => {
    const done = await commitTextAndTell(splitCode, { codeId: code.id, excerptIds, name });
    if (done !== undefined) onDone();
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('codebook.pickedActions')}>
      <span className={styles.barCount}>
        {t('codebook.pickedCount', { count: excerptIds.length })}
      </span>
      {isFixed ? (
        <span>{t('codebook.consensusFixed')}</span>
      ) : (
        <>
          {other === undefined ? null : (
            <GiveToOther
              other={other}
              given={{ excerptIds, codeId: code.id, withBelow }}
              onDone={onDone}
            />
          )}
          <PickedChoice label={t('codebook.retag')}>
            {(close) => (
              <PickCode label={t('codebook.retagLabel')} close={close} onChoose={retag} />
            )}
          </PickedChoice>
          <PickedChoice label={t('codebook.also')}>
            {(close) => (
              <PickCode label={t('codebook.alsoLabel')} close={close} onChoose={alsoCode} />
            )}
          </PickedChoice>
          {/* Beside another list there is room for what lists are put beside each other for. */}
          {other !== undefined ? null : (
            <PickedChoice label={t('codebook.split')}>
              {(close) => (
                <SplitForm code={code} count={excerptIds.length} close={close} onSplit={split} />
              )}
            </PickedChoice>
          )}
          {other !== undefined ? null : <GroupOfPicked excerptIds={excerptIds} onDone={onDone} />}
          <Button
            look="quiet"
            onPress={() => void uncodePicked(code, withBelow, excerptIds).then(onDone)}
          >
            {t('codebook.uncode')}
          </Button>
        </>
      )}
      <Button
        look="quiet"
        onPress={() => void starQuotesHere({ excerptIds, codeIds: [code.id] }).catch(notifyError)}
      >
        {t(isAllChosen ? 'quote.unchoose' : 'quote.choose')}
      </Button>
      <Button
        look="quiet"
        onPress={() => void copyQuotes(excerptsOf(excerptIds)).catch(notifyError)}
      >
        {t('quote.copyThese')}
      </Button>
      {other === undefined ? (
        <Button look="quiet" onPress={() => askForFinding(excerptIds)}>
          {t('findings.markFor')}
        </Button>
      ) : null}
      {other === undefined ? (
        <Button look="quiet" onPress={() => askForSheetOfQuotes(excerptIds)}>
          {t('writeUp.addTo.button')}
        </Button>
      ) : null}
      {only === undefined || other !== undefined ? null : (
        <Button look="quiet" onPress={() => void exemplify(code, only)}>
          {t('codebook.useAsExample')}
        </Button>
      )}
      <Button look="quiet" onPress={onDone}>
        {t('codebook.clearPicked')}
      </Button>
    </div>
  );
}

/** Gives what is picked to the list beside. */
function GiveToOther(props: {
  readonly other: OtherList;
  readonly given: DraggedExcerpts;
  readonly onDone: () => void;
}) {
  const { code, give, towards } = props.other;
  const run = (isAlso: boolean): void => {
    void give(props.given, isAlso).then((isDone) => {
      if (isDone) props.onDone();
    });
  };
  return (
    <>
      <Button look="quiet" aria-keyshortcuts={`Alt+${towards}`} onPress={() => run(false)}>
        {t('beside.give', { code: clipQuote(code.name, 30) })}
      </Button>
      <Button look="quiet" aria-keyshortcuts={`Alt+Shift+${towards}`} onPress={() => run(true)}>
        {t('beside.giveAlso', { code: clipQuote(code.name, 30) })}
      </Button>
    </>
  );
}

/** Takes the page's code away from excerpts. */
export async function uncodePicked(
  code: Code,
  withBelow: boolean,
  excerptIds: readonly ExcerptId[],
): Promise<void> {
  const { snapshot, reviewerId } = useReview.getState();
  const codings = codingsOnPage(snapshot, excerptIds, { codeId: code.id, withBelow }, reviewerId);
  await commitAndTell(uncode, { codingIds: codings.map((coding) => coding.id) });
}

/** Makes an excerpt the example of its code, with the study it is from. */
async function exemplify(code: Code, excerptId: ExcerptId): Promise<void> {
  const { snapshot } = useReview.getState();
  const excerpt = findRecord(snapshot, excerptId);
  if (excerpt?.type !== 'excerpt') return;
  const document = snapshot.documents.get(excerpt.documentId);
  const study = document === undefined ? undefined : snapshot.studies.get(document.studyId);
  const source = study === undefined ? '' : shortCitation(study.citation);
  const example = t('codebook.exampleText', { quote: bareQuote(quotedWords(excerpt)), source });
  await commitAndTell(defineCode, { codeId: code.id, fields: { example } });
}

function PickCode(props: {
  readonly label: string;
  readonly close: () => void;
  readonly onChoose: (choice: CodeChoice) => Promise<void>;
}) {
  return (
    <CodePicker
      label={props.label}
      placeholder={t('codebook.pickerPlaceholder')}
      autoFocus
      onChoose={(choice) => {
        props.close();
        void props.onChoose(choice);
      }}
      onCancel={props.close}
    />
  );
}
