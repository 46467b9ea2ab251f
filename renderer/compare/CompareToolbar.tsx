import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { agreementsToAdopt } from '../../shared/reconcile/disagreements.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { keyOf } from '../actions/registry.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './compare.module.css';
import { useCompare } from './compare-state.ts';
import type { CompareView, ListedDocument } from './compare-view.ts';
import { goToNextOpenDocument, showDocument } from './document-steps.ts';
import { ReviewerMark } from './ReviewerMark.tsx';
import { adoptAgreements } from './record-decision.ts';
import { useOpenCounts } from './use-open-counts.ts';

/** Which document, which reviewers, and what all agree on. */
export function CompareToolbar({ view }: { readonly view: CompareView }) {
  const { comparison, current, documents, snapshot } = view;
  const counts = useOpenCounts(view);
  const waiting = useMemo(
    () => agreementsToAdopt(snapshot, current.document.id, comparison.agreements).length,
    [snapshot, current, comparison],
  );
  return (
    <div className={styles.toolbar}>
      <select
        className={styles.documents}
        aria-label={t('compare.document')}
        value={current.document.id}
        onChange={(event) => {
          const id = event.target.value;
          const found = documents.find(({ document }) => document.id === id);
          if (found !== undefined) showDocument(found.document.id);
        }}
      >
        {documents.map((listed) => (
          <option key={listed.document.id} value={listed.document.id}>
            {documentLabel(listed, counts.get(listed.document.id))}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        aria-keyshortcuts={keyOf('compare.nextDocument')}
        onPress={() => goToNextOpenDocument(view)}
      >
        {t('compare.nextDocument')} <KeyHint keys={keyOf('compare.nextDocument') ?? '–'} />
      </Button>
      <ReviewersCompared view={view} />
      {comparison.agreements.length === 0 ? null : waiting === 0 ? (
        <span className={styles.soft}>{t('compare.adopted')}</span>
      ) : (
        <Button onPress={() => void adoptAgreements(view).catch(notifyError)}>
          {t('compare.adopt', { count: waiting })}
        </Button>
      )}
    </div>
  );
}

function documentLabel(
  { again, blind, coders, label }: ListedDocument,
  count: number | undefined,
): string {
  if (again) return t('recode.compare.document', { label });
  if (blind) return t('compare.documentBlind', { label });
  if (coders === 0) return t('compare.documentUncoded', { label });
  if (coders === 1) return t('compare.documentAlone', { label });
  return count === undefined ? label : t('compare.documentOpen', { label, count });
}

function ReviewersCompared({ view }: { readonly view: CompareView }) {
  const all = [...view.snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true);
  const shown = view.reviewers.map(({ id }) => id);
  return (
    <div className={styles.reviewers} role="group" aria-label={t('compare.reviewers')}>
      {all.map((reviewer) => (
        <CheckBox
          key={reviewer.id}
          isSelected={shown.includes(reviewer.id)}
          isDisabled={view.current.blind}
          onChange={(isShown) =>
            useCompare.setState({
              chosenReviewers: Object.fromEntries(
                all.map(({ id }): [ReviewerId, boolean] => [
                  id,
                  id === reviewer.id ? isShown : shown.includes(id),
                ]),
              ),
            })
          }
        >
          <ReviewerMark reviewer={reviewer} />
        </CheckBox>
      ))}
    </div>
  );
}
