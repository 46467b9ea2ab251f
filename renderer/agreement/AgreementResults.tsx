import { useMemo } from 'react';
import { sentenceVersion } from '../../shared/documents/sentences.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { shareInWords } from '../../shared/messages/formats.ts';
import type { CodeId, DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import { documentName } from '../../shared/tables/study-order.ts';
import { agreementParagraph } from '../../shared/team/agreement-paragraph.ts';
import type { AgreementChoice } from '../../shared/team/agreement-source.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { AgreementFigures } from './AgreementFigures.tsx';
import { AlphaInterval } from './AlphaInterval.tsx';
import styles from './agreement.module.css';
import type { Measured } from './agreement-messages.ts';
import { ConfusedCodes } from './ConfusedCodes.tsx';
import { MethodsText } from './MethodsText.tsx';
import { OverlapPicture } from './OverlapPicture.tsx';
import { Unitizing } from './Unitizing.tsx';
import { useInterval } from './use-interval.ts';
import { pairKey } from './whereabouts.ts';

interface Props extends Measured {
  readonly choice: AgreementChoice;
}

/** The figures of one choice: overall, by code, by document, and in words. */
export function AgreementResults({ agreement, choice, doubles, joined, whereabouts }: Props) {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const { interval, isRunning, run } = useInterval(agreement, { viewer, choice });
  const { report, unitizing } = agreement;
  const nameOf = (id: string | undefined): string =>
    full.reviewers.get(id as ReviewerId)?.name ?? '';
  const codeName = (id: string): string => full.codes.get(id as CodeId)?.name ?? '';
  const codeIds = useMemo(() => report.byCategory.map(({ categoryId }) => categoryId), [report]);
  const nameOfDocument = (id: string): string => documentName(full, id as DocumentId);
  const methods = agreementParagraph(agreement, choice, report.reviewerIds.map(nameOf), interval);
  const counts = { categories: report.byCategory.length, documents: report.documents };
  const { decisions } = report;
  return (
    <div className={styles.body}>
      <p className={styles.soft}>
        {decisions.unit === 'excerpt'
          ? t('agreement.summaryExcerpts', {
              ...counts,
              units: t('agreement.units.excerpt', { count: decisions.units }),
            })
          : t('agreement.summary', {
              ...counts,
              units: t(`agreement.units.${decisions.unit}`, {
                count: report.coded.units,
              }),
              share: shareInWords(report.coded.uncodedShare),
            })}{' '}
        {decisions.unit === 'sentence'
          ? t('agreement.note.sentences', { version: sentenceVersion })
          : null}{' '}
        {agreement.blind > 0 ? t('agreement.note.blind', { count: agreement.blind }) : null}{' '}
        {agreement.withoutText > 0
          ? t('agreement.note.noText', { count: agreement.withoutText })
          : null}{' '}
        {agreement.regions > 0 ? t('agreement.note.regions', { count: agreement.regions }) : null}
      </p>
      {decisions.uncodedDominates ? (
        <p className={styles.warning}>
          {t('agreement.warning', { share: shareInWords(decisions.uncodedShare) })}
        </p>
      ) : null}
      {doubles.map((group) => (
        <p key={group[0]?.id} className={styles.warning}>
          {t('agreement.sameName', { name: group[0]?.name ?? '', count: group.length })}
        </p>
      ))}
      <AgreementFigures
        title={t('agreement.overall')}
        unit={choice.unit}
        rows={[
          { id: 'all', label: t('agreement.all'), figure: decisions },
          // Whole excerpts are matched by code, so that nothing can be asked of coding as such.
          ...(decisions.unit === 'excerpt'
            ? []
            : [{ id: 'coded', label: t('agreement.coded'), figure: report.coded }]),
          ...decisions.pairs.map(({ coefficients, first, second }) => ({
            id: `${first} ${second}`,
            label: t('agreement.pair', {
              one: nameOf(report.reviewerIds[first]),
              other: nameOf(report.reviewerIds[second]),
            }),
            ofPair: true,
            figure: { ...decisions, all: coefficients },
          })),
          ...(joined === undefined
            ? []
            : [
                {
                  id: 'joined',
                  label: t('agreement.allJoined'),
                  figure: joined.report.decisions,
                },
              ]),
        ]}
      />
      <Unitizing unitizing={unitizing} />
      <AlphaInterval interval={interval} isRunning={isRunning} onRun={run} />
      <AgreementFigures
        title={t(choice.level === 'codes' ? 'agreement.byCode' : 'agreement.byTheme')}
        unit={choice.unit}
        rows={report.byCategory.map(({ categoryId, figure }, index) => ({
          id: categoryId,
          label: codeName(categoryId),
          figure,
          uAlpha: agreement.unitizingByCategory[index]?.uAlpha,
        }))}
        onOpen={(codeId) => compareOn(whereabouts.byCode.get(codeId))}
      />
      {agreement.byDocument.length === 0 ? null : (
        <AgreementFigures
          title={t('agreement.byDocument')}
          unit={choice.unit}
          rows={agreement.byDocument.map((figure, index) => {
            const id = agreement.documentIds[index] ?? '';
            return { id, label: nameOfDocument(id), figure };
          })}
          onOpen={compareOn}
        />
      )}
      <ConfusedCodes
        pairs={agreement.confused}
        codeIds={codeIds}
        nameOf={codeName}
        onOpen={(one, other) => compareOn(whereabouts.byPair.get(pairKey(one, other)))}
      />
      <OverlapPicture
        documentIds={agreement.documentIds}
        reviewerIds={report.reviewerIds}
        nameOf={nameOfDocument}
        onOpen={compareOn}
      />
      <MethodsText text={methods} />
    </div>
  );
}

/** Shows a document in Compare; without one, Compare as it was left. */
function compareOn(id: string | undefined): void {
  useSession.setState({
    screen: 'compare',
    ...(id === undefined
      ? {}
      : { documentId: id as DocumentId, excerptId: undefined, selection: undefined }),
  });
}
