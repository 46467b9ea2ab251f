import { sentenceVersion } from '../../../shared/documents/sentences.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { CodeId, DocumentId } from '../../../shared/records/ids.ts';
import type { Recode } from '../../../shared/records/recode.ts';

import { documentName } from '../../../shared/tables/study-order.ts';
import { useAgreement } from '../../store/agreement-choice.ts';
import { useReview } from '../../store/review-store.ts';
import { AgreementFigures } from '../AgreementFigures.tsx';
import { MethodsText } from '../MethodsText.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { RecodedChoices } from './RecodedChoices.tsx';
import styles from './recode.module.css';
import { recodedWords } from './recoded-words.ts';
import { useRecoded } from './use-recoded.ts';

/** How far the second coding agrees with the first, and each passage in which it does not. */
export function RecodedResults({ recode }: { readonly recode: Recode }) {
  const full = useReview((state) => state.full);
  const { level, unit } = useAgreement();
  const { isMeasuring, measured } = useRecoded(recode.id);
  if (measured === undefined) return <div className={styles.results} aria-busy={isMeasuring} />;
  const { agreement, closed, differences, gone } = measured;
  const { report } = agreement;
  const nameOf = (id: string): string => full.codes.get(id as CodeId)?.name ?? '';
  const name = full.reviewers.get(recode.reviewerId)?.name ?? '';
  return (
    <div className={styles.results} aria-busy={isMeasuring}>
      <RecodedChoices />
      <p className={styles.soft}>
        {t('recode.figures', { name, documents: report.documents })}{' '}
        {unit.kind === 'sentence'
          ? t('agreement.note.sentences', { version: sentenceVersion })
          : null}{' '}
        {gone === 0 ? null : t('recode.gone', { count: gone })}{' '}
        {closed === 0 ? null : t('recode.closed', { count: closed })}{' '}
        {agreement.withoutText === 0
          ? null
          : t('agreement.note.noText', { count: agreement.withoutText })}{' '}
        {agreement.regions === 0 ? null : t('agreement.note.regions', { count: agreement.regions })}
      </p>
      {report.documents === 0 ? null : (
        <>
          <AgreementFigures
            title={t('agreement.overall')}
            unit={unit}
            rows={[
              { id: 'all', label: t('recode.allDecisions'), figure: report.decisions },
              ...(report.decisions.unit === 'excerpt'
                ? []
                : [{ id: 'coded', label: t('agreement.coded'), figure: report.coded }]),
            ]}
          />
          <DifferenceList differences={differences} />
          <AgreementFigures
            title={t(level === 'codes' ? 'agreement.byCode' : 'agreement.byTheme')}
            unit={unit}
            rows={report.byCategory.map(({ categoryId, figure }, index) => ({
              id: categoryId,
              label: nameOf(categoryId),
              figure,
              uAlpha: agreement.unitizingByCategory[index]?.uAlpha,
            }))}
          />
          {agreement.byDocument.length < 2 ? null : (
            <AgreementFigures
              title={t('agreement.byDocument')}
              unit={unit}
              rows={agreement.byDocument.map((figure, index) => {
                const id = agreement.documentIds[index] ?? '';
                return { id, label: documentName(full, id as DocumentId), figure };
              })}
            />
          )}
          <MethodsText text={recodedWords(recode, agreement, { name, unit })} />
        </>
      )}
    </div>
  );
}
