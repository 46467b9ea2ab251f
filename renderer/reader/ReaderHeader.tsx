import { useMemo } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { isAssignedBlind } from '../../shared/team/blinding.ts';
import { keyOf, runAction } from '../actions/registry.ts';
import { useRestedText } from '../store/rested-snapshot.ts';
import { useReview } from '../store/review-store.ts';
import { pageModes, usePreferences, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { useShareCoded } from './Coverage.tsx';
import { pageOf } from './coded-text.ts';
import { CorrectionsMenu } from './correct/CorrectionsMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { ownSummary } from './own-summary.ts';
import { hasPages, showAs } from './page/page-mode.ts';
import styles from './reader.module.css';
import { useReader } from './reader-state.ts';
import { useIsCoded } from './use-is-coded.ts';

/** Whose text this is, what was coded in it, and the reading tools. */
export function ReaderHeader({ document }: { readonly document: DocumentRecord }) {
  const study = useReview((state) => studyLabels(state.snapshot).get(document.studyId));
  const reviewerId = useReview((state) => state.reviewerId);
  const isCoded = useIsCoded();
  const blind = useReview((state) => isAssignedBlind(state.full, state.reviewerId, document.id));
  // Counted when the keys rest: no coding waits for it.
  const rested = useRestedText();
  const page = pageOf(rested, document.id);
  const { codes } = rested;
  const summary = useMemo(() => ownSummary(page, codes, reviewerId), [page, codes, reviewerId]);
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {study === undefined ? null : <strong>{study}</strong>}
        <span title={document.originalName}>{document.title}</span>
      </h1>
      {isCoded ? <FilterNote /> : null}
      <SpeakerNote />
      {blind ? (
        <p className={styles.blind} title={t('reader.blind')}>
          {t('reader.blind.short')}
          <span className="visually-hidden">{t('reader.blind')}</span>
        </p>
      ) : null}
      {isCoded ? <p className={styles.summary}>{t('reader.summary', { ...summary })}</p> : null}
      {isCoded ? <ShareCoded /> : null}
      <div className={styles.tools} role="toolbar" aria-label={t('reader.tools')}>
        {hasPages(document) ? <PageModes /> : null}
        <Tool id="go.previousDocument" label={t('reader.previousDocument')} sign="↑" />
        <Tool id="go.nextDocument" label={t('reader.nextDocument')} sign="↓" />
        <Tool id="reader.find" label={t('find.label')} sign={t('reader.find')} />
        {isCoded ? <CorrectionsMenu documentId={document.id} /> : null}
        {isCoded ? <FilterMenu /> : null}
        <Tool id="view.smaller" label={t('reader.smaller')} sign="A−" />
        <Tool id="view.larger" label={t('reader.larger')} sign="A+" />
      </div>
    </header>
  );
}

/** What part of the sentences to code is coded, in a word; its title and the right pane say it in full. */
function ShareCoded() {
  const share = useShareCoded();
  if (share === undefined || share.coded === 0) return null;
  const { isMarked, ...values } = share;
  const inFull = t(isMarked ? 'coverage.findings' : 'coverage.text', { ...values });
  return (
    <p className={styles.share} title={inFull}>
      <span aria-hidden="true">{t('reader.share', { percent: values.percent })}</span>
      <span className="visually-hidden">{inFull}</span>
    </p>
  );
}

function PageModes() {
  const mode = usePreferences((state) => state.pageMode);
  return (
    <span className={styles.modes} role="group" aria-label={t('page.view')}>
      {pageModes.map((name) => (
        <Button
          key={name}
          look="quiet"
          aria-pressed={mode === name}
          aria-keyshortcuts={keyOf('view.page')}
          onPress={() => showAs(name)}
        >
          {t(`page.mode.${name}`)}
        </Button>
      ))}
    </span>
  );
}

function Tool(props: { readonly id: ActionId; readonly label: string; readonly sign: string }) {
  return (
    <Button look="quiet" aria-label={props.label} onPress={() => void runAction(props.id)}>
      {props.sign}
    </Button>
  );
}

function SpeakerNote() {
  const speaker = useReader((state) => state.speaker);
  if (speaker === undefined) return null;
  return (
    <p className={styles.filter}>
      <span dir="auto">{t('reader.speaker', { name: speaker })}</span>
      <Button
        look="quiet"
        aria-label={t('reader.clearSpeaker')}
        onPress={() => useReader.setState({ speaker: undefined })}
      >
        ×
      </Button>
    </p>
  );
}

function FilterNote() {
  const filter = useSession((state) => state.codeFilter);
  const codes = useReview((state) => state.snapshot.codes);
  if (filter.length === 0) return null;
  const tree = codeTree(codes);
  const nameOf = (id: CodeId): string =>
    tree.nodes.get(tree.structure.resolved.get(id) ?? id)?.code.name ?? '';
  return (
    <p className={styles.filter}>
      <span dir="auto">{t('reader.filtered', { codes: filter.map(nameOf).join(', ') })}</span>
      <Button
        look="quiet"
        aria-label={t('reader.clearFilter')}
        onPress={() => useSession.setState({ codeFilter: [] })}
      >
        ×
      </Button>
    </p>
  );
}
