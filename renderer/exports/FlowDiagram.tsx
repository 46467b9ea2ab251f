import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { flowOfReview } from '../../shared/prisma/flow-of-review.ts';
import { flowProblems } from '../../shared/prisma/flow-problems.ts';
import { flowSvg } from '../../shared/prisma/flow-svg.ts';
import { flowDescription } from '../../shared/prisma/flow-text.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { drawerWidths } from '../choices/use-drawer.ts';
import { useReview } from '../store/review-store.ts';
import { FlowNumbersPane } from './FlowNumbersPane.tsx';
import styles from './flow.module.css';
import { svgOptions } from './save-flow.ts';
import { imageAddress } from './save-picture.ts';

/** The PRISMA flow diagram as it will be saved, and its numbers beside it. */
export function FlowDiagram() {
  const snapshot = useReview((state) => state.snapshot);
  const { documents, review, steps, studies } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted from these parts of the snapshot only
  const numbers = useMemo(() => flowOfReview(snapshot), [documents, review, steps, studies]);
  const problems = useMemo(() => flowProblems(numbers), [numbers]);
  const address = useMemo(
    () => imageAddress(flowSvg(numbers, svgOptions(review))),
    [numbers, review],
  );
  return (
    <div className={styles.screen}>
      <section className={styles.diagram} aria-label={t('prisma.title')}>
        <img src={address} alt={flowDescription(numbers)} />
      </section>
      <SidePane
        side="right"
        label={t('flow.numbers')}
        below={drawerWidths.besideText}
        className={styles.pane}
      >
        <p className={styles.soft}>{t('flow.howCounted')}</p>
        {problems.length === 0 ? (
          <p>{t('flow.addsUp')}</p>
        ) : (
          <details className={styles.problems} open>
            <summary>{t('flow.problems', { count: problems.length })}</summary>
            <ul>
              {problems.map(({ boxes, kind, message }) => (
                <li key={`${kind} ${boxes.join(' ')}`}>{message}</li>
              ))}
            </ul>
          </details>
        )}
        <FlowNumbersPane numbers={numbers} />
      </SidePane>
    </div>
  );
}
