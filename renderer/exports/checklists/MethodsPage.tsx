import { t } from '../../../shared/messages/all-messages.ts';
import { methodsText } from '../../../shared/methods/methods-text.ts';
import { copyParagraph } from '../../choices/copy-paragraph.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './checklists.module.css';
import type { SaidByData } from './said.ts';

/** The text for the methods section, part by part, to be copied. */
export function MethodsPage(props: {
  readonly said: SaidByData | undefined;
  readonly isLooking: boolean;
}) {
  const { isLooking, said } = props;
  const parts = said === undefined ? [] : methodsText((subject) => said[subject]);
  return (
    <div className={styles.paper} aria-busy={isLooking}>
      <section className={styles.sheet} aria-label={t('checklist.methods')}>
        <p className={styles.soft}>{t('checklist.methodsAbout')}</p>
        {said === undefined ? (
          <p className={styles.soft}>{t('checklist.reading')}</p>
        ) : parts.length === 0 ? (
          <p className={styles.soft}>{t('checklist.methodsNothing')}</p>
        ) : (
          <div>
            <Button
              look="primary"
              onPress={() => copyParagraph(parts.map(({ text }) => text).join('\n\n'))}
            >
              {t('checklist.copyAll')}
            </Button>
          </div>
        )}
        {parts.map(({ part, text }) => {
          const name = t(`checklist.part.${part}`);
          return (
            <div key={part} className={styles.part}>
              <div className={styles.partHead}>
                <h2>{name}</h2>
                <Button
                  look="quiet"
                  aria-label={t('checklist.copyPart', { part: name })}
                  onPress={() => copyParagraph(text)}
                >
                  {t('checklist.copy')}
                </Button>
              </div>
              <p dir="auto">{text}</p>
            </div>
          );
        })}
      </section>
    </div>
  );
}
