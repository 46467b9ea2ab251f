import { useMemo } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { studyLabels } from '../../../shared/tables/study-order.ts';
import { isAssignedBlind } from '../../../shared/team/blinding.ts';
import { keyOf } from '../../actions/registry.ts';
import { useRestedText } from '../../store/rested-snapshot.ts';
import { useReview } from '../../store/review-store.ts';
import { useSession } from '../../store/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { pageOf } from '../coded-text.ts';
import { documentsInOrder } from '../excerpt-actions.ts';
import reader from '../reader.module.css';
import styles from './beside.module.css';
import { closeBeside, swapTexts } from './beside-actions.ts';

/** What the text beside is, with the choice of another one, and what can be done with it. */
export function BesideHead(props: {
  readonly document: DocumentRecord;
  readonly onFind: () => void;
}) {
  const { document } = props;
  const snapshot = useRestedText();
  const blind = useReview((state) => isAssignedBlind(state.full, state.reviewerId, document.id));
  const count = useMemo(
    () =>
      [...pageOf(snapshot, document.id).excerpts.values()].filter(({ deleted }) => deleted !== true)
        .length,
    [snapshot, document.id],
  );
  return (
    <header className={`${reader.header} ${styles.head}`}>
      <DocumentChoice document={document} />
      {blind ? (
        <p className={reader.blind} title={t('reader.blind')}>
          {t('reader.blind.short')}
          <span className="visually-hidden">{t('reader.blind')}</span>
        </p>
      ) : null}
      <p className={reader.summary}>{t('beside.excerpts', { count })}</p>
      <div className={reader.tools} role="toolbar" aria-label={t('beside.tools')}>
        <Button
          look="quiet"
          aria-label={t('find.label')}
          aria-keyshortcuts={keyOf('reader.find')}
          onPress={props.onFind}
        >
          {t('reader.find')}
        </Button>
        <span title={t('beside.readHereHint')}>
          <Button look="quiet" onPress={swapTexts}>
            {t('beside.readHere')}
          </Button>
        </span>
        <Button
          look="quiet"
          aria-label={t('beside.close')}
          aria-keyshortcuts={keyOf('beside.open')}
          onPress={closeBeside}
        >
          ×
        </Button>
      </div>
    </header>
  );
}

function DocumentChoice({ document }: { readonly document: DocumentRecord }) {
  const studies = useReview((state) => state.snapshot.studies);
  const documents = useReview((state) => state.snapshot.documents);
  const choices = useMemo(() => {
    const { snapshot } = useReview.getState();
    const labels = studyLabels(snapshot);
    return documentsInOrder({ ...snapshot, documents, studies }).flatMap((id) => {
      const each = documents.get(id);
      if (each === undefined) return [];
      const study = labels.get(each.studyId) ?? '';
      return [{ id, name: t('beside.document', { study, title: each.title }) }];
    });
  }, [documents, studies]);
  return (
    <select
      className={styles.choice}
      aria-label={t('beside.choose')}
      title={document.title}
      value={document.id}
      onChange={({ target }) => {
        const chosen = choices[target.selectedIndex];
        if (chosen !== undefined) useSession.setState({ besideDocument: chosen.id });
      }}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
