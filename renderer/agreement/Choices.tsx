import { useMemo } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { roughShareInWords } from '../../shared/messages/formats.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { isListedDocument } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies } from '../../shared/screening/inclusion.ts';
import { documentName } from '../../shared/tables/study-order.ts';
import type { AgreementChoice } from '../../shared/team/agreement-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import { SetSwitch } from '../choices/ScopeSwitch.tsx';
import { setCompared, useAgreement } from '../store/agreement-choice.ts';
import { useReview } from '../store/review-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './agreement.module.css';
import { Pick } from './Pick.tsx';
import { SomeOf } from './SomeOf.tsx';
import { LevelPick, UnitPick } from './UnitAndLevel.tsx';

/** Share of what two excerpts cover together that they must have in common. */
const thresholds = [0.5, 0.7, 0.9, 1];

const change = useAgreement.setState;

/** Whose coding of what is compared, and by which unit. */
export function Choices(props: {
  readonly coders: readonly ReviewerId[];
  readonly choice: AgreementChoice;
  readonly shown: Shown;
  /** The studies of a set that was chosen, or all that are listed. */
  readonly listed: ListedStudies;
}) {
  const { level, onlySample, reconciliation, unit } = props.choice;
  return (
    <div className={styles.choices}>
      <UnitPick unit={unit} />
      {unit.kind === 'excerpt' ? (
        <Pick
          label={t('agreement.threshold')}
          value={String(unit.threshold)}
          options={thresholds.map((share) => [String(share), roughShareInWords(share)] as const)}
          onPick={(share) => change({ unit: { kind: 'excerpt', threshold: Number(share) } })}
        />
      ) : null}
      <LevelPick level={level} />
      <Pick
        label={t('agreement.documents')}
        value={onlySample === true ? 'sample' : 'all'}
        options={[
          ['all', t('agreement.documents.all')],
          ['sample', t('agreement.documents.sample')],
        ]}
        onPick={(documents) => change({ onlySample: documents === 'sample' })}
      />
      <SetSwitch />
      <Compared {...props} />
      <Pick
        label={t('agreement.reconciliation')}
        value={reconciliation}
        options={[
          ['before', t('agreement.before')],
          ['after', t('agreement.after')],
        ]}
        onPick={(picked) => change({ reconciliation: picked })}
      />
      <Reviewers {...props} />
    </div>
  );
}

/** Which codes and which documents. */
function Compared({
  choice: { codeIds, documentIds },
  listed,
  shown,
}: {
  readonly choice: AgreementChoice;
  readonly shown: Shown;
  readonly listed: ListedStudies;
}) {
  const codes = useMemo(
    () => codeTree(shown.codes).inOrder.map(({ code }) => ({ id: code.id, name: code.name })),
    [shown.codes],
  );
  const documents = useMemo(() => codedDocuments(shown, listed), [shown, listed]);
  return (
    <>
      <SomeOf
        label={t('agreement.chooseCodes')}
        says={t('agreement.chosenCodes', { count: codeIds?.length ?? 0 })}
        all={t('agreement.allCodes')}
        items={codes}
        chosen={codeIds}
        onChoose={(chosen) => change({ codeIds: chosen })}
      />
      <SomeOf
        label={t('agreement.chooseDocuments')}
        says={t('agreement.chosenDocuments', { count: documentIds?.length ?? 0 })}
        all={t('agreement.allDocuments')}
        items={documents}
        chosen={documentIds}
        onChoose={(chosen) => change({ documentIds: chosen })}
      />
    </>
  );
}

/** Documents with coding that may be seen, in the order they came in. */
function codedDocuments(shown: Shown, listed: ListedStudies) {
  const documents = [...shown.documents.values()];
  return documents
    .filter(({ deleted, id }) => deleted !== true && shown.codings.has(id))
    .filter((document) => listed.set === undefined || isListedDocument(listed, document))
    .map(({ id }) => ({ id, name: documentName(shown, id) }));
}

function Reviewers(props: {
  readonly coders: readonly ReviewerId[];
  readonly choice: AgreementChoice;
}) {
  const reviewers = useReview((state) => state.full.reviewers);
  const compared = props.choice.reviewerIds ?? props.coders;
  return (
    <fieldset className={styles.reviewers} aria-label={t('agreement.reviewers')}>
      {props.coders.map((id) => (
        <CheckBox
          key={id}
          isSelected={compared.includes(id)}
          // With fewer than two there is nothing to compare.
          isDisabled={compared.includes(id) && compared.length <= 2}
          onChange={(isCompared) => setCompared(id, isCompared)}
        >
          <span dir="auto">{reviewers.get(id)?.name}</span>
        </CheckBox>
      ))}
    </fieldset>
  );
}
