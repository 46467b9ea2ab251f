import { freeAttributes } from '../../shared/commands/extraction-fields.ts';
import { shippedTemplates } from '../../shared/extraction/shipped-templates.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './extraction.module.css';
import { chooseTable } from './import-table.ts';
import { takeFields } from './take-fields.ts';
import { openTemplate, saveTemplate } from './template-files.ts';

/** Fields that need not be described by hand: of what studies have already, and from templates. */
export function MoreFields() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const free = freeAttributes(snapshot);
  return (
    <section className={styles.more} aria-label={t('extraction.more')}>
      {free.length === 0 ? null : (
        <div>
          <Button isDisabled={readOnly} onPress={() => void takeFields(free)}>
            {t('extraction.fromAttributes', { count: free.length })}
          </Button>
          <p className={styles.soft} dir="auto">
            {listInWords(
              free.map(({ kind, name }) =>
                t('extraction.guessed', { name, kind: t(`extraction.kind.${kind}`) }),
              ),
            )}
          </p>
        </div>
      )}
      <h3>{t('extraction.templates')}</h3>
      <ul className={styles.templates}>
        {shippedTemplates().map(({ fields, id, name }) => (
          <li key={id}>
            <Button isDisabled={readOnly} onPress={() => void takeFields(fields)}>
              {name}
            </Button>
            <span className={styles.soft}>
              {t('extraction.templateOf', { count: fields.length })}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button isDisabled={readOnly} onPress={() => void openTemplate().catch(notifyError)}>
          {t('extraction.openTemplate')}
        </Button>
        {snapshot.fields.size === 0 ? null : (
          <Button onPress={() => void saveTemplate().catch(notifyError)}>
            {t('extraction.saveTemplate')}
          </Button>
        )}
      </div>
      <h3>{t('characteristics.heading')}</h3>
      <div className={styles.buttons}>
        <Button isDisabled={readOnly} onPress={() => void chooseTable().catch(notifyError)}>
          {t('characteristics.choose')}
        </Button>
      </div>
    </section>
  );
}
