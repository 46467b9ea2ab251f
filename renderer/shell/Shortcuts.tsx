import { t } from '../../shared/messages/messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageOverlay } from './Overlay.tsx';
import styles from './shell.module.css';

const groups = [
  'code',
  'screening',
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
  const entries: readonly ActionEntry[] = actionCatalogue;
  return (
    <PageOverlay name="shortcuts" title={t('shortcuts.title')}>
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
