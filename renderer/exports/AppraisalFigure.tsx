import { countedLevels } from '../../shared/appraisal/concern-counts.ts';
import { levelSigns } from '../../shared/appraisal/concern-words.ts';
import { figureDescription } from '../../shared/figures/appraisal-figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { drawerWidths } from '../choices/use-drawer.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import figures from './figure-numbers.module.css';
import styles from './flow.module.css';
import { imageAddress } from './save-picture.ts';
import { useAppraisalFigure } from './use-appraisal-figure.ts';

/** The figure of appraisal as it will be saved, and its numbers beside it. */
export function AppraisalFigurePage() {
  const drawn = useAppraisalFigure();
  if (drawn === undefined)
    return <EmptyState title={t('appraisal.figure')} text={t('note.appraisal.none')} />;
  const { byItem, figure, isScored, svg } = drawn;
  return (
    <div className={styles.screen}>
      <section className={styles.diagram} aria-label={figure.title} tabIndex={0}>
        <img src={imageAddress(svg)} alt={figureDescription(figure)} />
      </section>
      <SidePane
        side="right"
        label={t('appraisal.numbers')}
        below={drawerWidths.besideText}
        className={styles.pane}
      >
        <table className={figures.numbers}>
          <caption>{t('appraisal.byItem')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('appraisal.item')}</th>
              {countedLevels.map((level) => (
                <th key={level} scope="col" title={t(`appraisal.level.${level}`)}>
                  <span aria-hidden="true">{levelSigns[level]}</span>
                  <span className="visually-hidden">{t(`appraisal.level.${level}`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byItem.map(({ item, levels }) => (
              <tr key={item.id}>
                <th scope="row" dir="auto">
                  {item.label}
                </th>
                {countedLevels.map((level) => (
                  <td key={level}>{levels[level]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {isScored ? null : <p className={styles.soft}>{t('note.appraisal.noScore')}</p>}
      </SidePane>
    </div>
  );
}
