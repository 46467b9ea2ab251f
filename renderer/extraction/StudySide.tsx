import { t } from '../../shared/messages/all-messages.ts';
import { documentsOfStudies, textToRead } from '../../shared/records/documents-of-studies.ts';
import type { Study } from '../../shared/records/study.ts';
import { showPane, useDrawers } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { openDocument, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { onceDrawn } from '../ui/frames.ts';
import { onEscape } from '../ui/on-escape.ts';
import { backToCell } from './back-to-cell.ts';
import styles from './extraction.module.css';
import { FieldsPane } from './FieldsPane.tsx';
import { useInHand } from './in-hand.ts';

/** In a narrow window the fields lie over the text, once its screen is drawn. */
function showOverText(): void {
  onceDrawn(() => {
    if (useDrawers.getState().names.right === undefined) return false;
    showPane('right', { takesKeys: false });
    return true;
  });
}

/** The fields of the chosen study beside the table, with the way to its text. */
export function StudySide({ label, study }: { readonly study: Study; readonly label: string }) {
  const documents = useReview((state) => state.snapshot.documents);
  const text = textToRead(documentsOfStudies(documents).get(study.id) ?? []);
  const readBeside = (): void => {
    if (text === undefined) return;
    useSession.setState({ fieldsPane: true, rightPane: true });
    openDocument(text.id);
    showOverText();
  };
  return (
    <section
      className={styles.side}
      aria-label={t('extraction.fieldsOf', { study: label })}
      onKeyDown={onEscape(backToCell)}
    >
      <div className={styles.sideTools}>
        <Button isDisabled={text === undefined} onPress={readBeside}>
          {t('extraction.besideText')}
        </Button>
        {text === undefined ? <span className={styles.soft}>{t('extraction.noText')}</span> : null}
        <Button
          look="quiet"
          aria-label={t('extraction.close')}
          onPress={() => {
            backToCell();
            useInHand.setState({ studyId: undefined });
          }}
        >
          ×
        </Button>
      </div>
      <FieldsPane study={study} label={label} isBesideText={false} />
    </section>
  );
}
