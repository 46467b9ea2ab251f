import { useLayoutEffect, useRef } from 'react';
import { type CitationName, shortCitation, yearOf } from '../../shared/bibliography/citation.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { isReport, studyOf } from '../../shared/records/reports.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import type { Study } from '../../shared/records/study.ts';
import { searchesOf } from '../../shared/searches/found-by.ts';
import { runAction } from '../actions/registry.ts';
import { DoiLink } from '../choices/DoiLink.tsx';
import { useReview } from '../store/review-store.ts';
import { openDocument } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { OriginalRecord } from '../ui/OriginalRecord.tsx';
import { FullText } from './FullText.tsx';
import { MarkedText } from './MarkedText.tsx';
import { RecordLabels } from './RecordLabels.tsx';
import styles from './screening.module.css';
import { WhyHere } from './WhyHere.tsx';

/** The record of one study: what there is to decide by. */
export function StudyRecord({
  stage,
  study,
}: {
  readonly stage: ScreeningStage;
  readonly study: Study;
}) {
  const { citation } = study;
  const documents = useReview((state) => state.snapshot.documents);
  const texts = [...documents.values()].filter(
    (document) =>
      document.studyId === study.id && document.deleted !== true && document.format !== 'abstract',
  );
  const record = useRef<HTMLElement>(null);
  // Told by events: asking the element where it stands would lay out the page once more for each record.
  const scrolled = useRef({ isAway: false, studyId: study.id });
  // A record is drawn into the one before, which costs a fraction of a new one, and is read from its beginning.
  useLayoutEffect(() => {
    const { isAway, studyId } = scrolled.current;
    if (studyId === study.id) return;
    scrolled.current = { isAway: false, studyId: study.id };
    if (isAway && record.current !== null) record.current.scrollTop = 0;
  }, [study.id]);
  return (
    <article
      ref={record}
      className={styles.record}
      aria-label={citation.title}
      onScroll={() => {
        scrolled.current.isAway = true;
      }}
    >
      <div className={styles.recordBody}>
        <h2 dir="auto">
          <MarkedText text={citation.title} />
        </h2>
        <p className={styles.byline} dir="auto">
          {(citation.author ?? []).map(nameOf).join(', ')}
        </p>
        <p className={styles.byline}>
          {placeOf(study)}
          {citation.DOI === undefined ? null : (
            <DoiLink doi={citation.DOI} label={`doi:${citation.DOI}`} />
          )}
        </p>
        <ReportOf study={study} />
        <RecordLabels study={study} />
        <WhyHere studyId={study.id} />
        {stage === 'fullText' ? <Texts study={study} documents={texts} /> : null}
        <Abstract text={citation.abstract} />
        {citation.keyword === undefined ? null : (
          <p className={styles.byline}>
            {t('screening.keywords')}: {citation.keyword}
          </p>
        )}
        <FoundBy study={study} />
        <OriginalRecord key={study.id} citation={citation} />
        {stage === 'fullText' && texts[0] !== undefined ? (
          <FullText key={texts[0].textId} document={texts[0]} />
        ) : null}
      </div>
    </article>
  );
}

/** Says of another report which study it is of. */
function ReportOf({ study }: { readonly study: Study }) {
  const studies = useReview((state) => state.snapshot.studies);
  const of = isReport(study) ? studyOf(studies, study.id) : undefined;
  return of === undefined ? null : (
    <p className={styles.byline}>
      {t('screening.reportOf', { study: shortCitation(of.citation) })}
    </p>
  );
}

function Abstract({ text }: { readonly text: string | undefined }) {
  if (text === undefined || text.trim() === '')
    return <p className={styles.none}>{t('screening.noAbstract')}</p>;
  return text.split(/\n+/).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an abstract never changes its order, and paragraphs repeat
    <p key={index} className={styles.abstract} dir="auto">
      <MarkedText text={paragraph} />
    </p>
  ));
}

function Texts(props: { readonly study: Study; readonly documents: readonly DocumentRecord[] }) {
  const { documents, study } = props;
  const readOnly = useReview((state) => state.readOnly);
  return (
    <p className={styles.texts}>
      {documents.length === 0 ? <span>{t('screening.noFullText')}</span> : null}
      {documents.map(({ id, title }) => (
        <Button key={id} look="quiet" onPress={() => openDocument(id)}>
          {t('screening.openInReader')}: {title}
        </Button>
      ))}
      <Button
        isDisabled={readOnly}
        onPress={() => runAction('import.files', { studyId: study.id })}
      >
        {t('screening.addFullText')}
      </Button>
    </p>
  );
}

function FoundBy({ study }: { readonly study: Study }) {
  const snapshot = useReview((state) => state.snapshot);
  const searches = searchesOf(snapshot, study.id);
  if (searches.length === 0) return null;
  return (
    <p className={styles.byline}>
      {t('screening.foundBy')}: {searches.map(({ source }) => source).join(', ')}
    </p>
  );
}

function nameOf(name: CitationName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

function placeOf({ citation }: Study): string {
  const volume = [citation.volume, citation.issue && `(${citation.issue})`]
    .filter(Boolean)
    .join(' ');
  return [citation['container-title'], yearOf(citation), volume, citation.page]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
