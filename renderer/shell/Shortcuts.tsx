import { t } from '../../shared/messages/messages.ts';
import { catalogueNow } from '../actions/chosen-keys.ts';
import { runAction } from '../actions/registry.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageOverlay } from './Overlay.tsx';
import styles from './shell.module.css';

const groups = [
  'code',
  'screening',
  'appraisal',
  'codebook',
  'edit',
  'go',
  'view',
  'review',
  'import',
  'help',
] as const;

/** Every key on one page. */
export function Shortcuts() {
  const entries = catalogueNow();
  return (
    <PageOverlay
      name="shortcuts"
      title={t('shortcuts.title')}
      buttons={
        <Button onPress={() => runAction('view.preferences')}>{t('shortcuts.change')}</Button>
      }
    >
      <div className={styles.shortcutGroups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`action.group.${group}`)}</h3>
            <dl>
              {entries
                .filter((entry) => entry.group === group && entry.keys.length > 0)
                .map((entry) => (
                  <div key={entry.id}>
                    <dt>{t(entry.labelKey)}</dt>
                    <dd>
                      {entry.keys.map((key) => (
                        <KeyHint key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </PageOverlay>
  );
}
