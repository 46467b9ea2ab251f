import { useId, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';
import { backToDefault } from '../../shared/platform/give-keys.ts';
import { keysOf } from '../../shared/platform/key-choices.ts';
import { usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { keyLabel } from '../ui/key-label.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import { KeyCatcher } from './KeyCatcher.tsx';
import styles from './preferences.module.css';
import { rankActions } from './rank-actions.ts';

const catalogue: readonly ActionEntry[] = actionCatalogue;

/** Every action with its key, which can be changed and set back. */
export function KeyChoiceList() {
  const choices = usePreferences((state) => state.keys);
  const [query, setQuery] = useState('');
  const [changing, setChanging] = useState<string>();
  const heading = useId();
  const shown = rankActions(catalogue, query, ({ labelKey }) => t(labelKey));
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t('preferences.keys')}
      </h3>
      <p className={styles.soft}>{t('preferences.keysHint')}</p>
      <div className={styles.tools}>
        <SearchInput label={t('preferences.findAction')} value={query} onChange={setQuery} />
        <Button
          onPress={() => {
            setChanging(undefined);
            usePreferences.setState({ keys: {} });
          }}
        >
          {t('preferences.allStandard')}
        </Button>
      </div>
      <p className={shown.length === 0 ? styles.soft : 'visually-hidden'} role="status">
        {query.trim() === ''
          ? ''
          : shown.length === 0
            ? t('preferences.noneMatch')
            : t('preferences.found', { count: shown.length })}
      </p>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.keyRow}>
            <span>{t(entry.labelKey)}</span>
            <span className={styles.group}>{t(`action.group.${entry.group}`)}</span>
            <Keys keys={keysOf(entry, choices)} />
            <span className={styles.buttons}>
              <Button
                look="quiet"
                aria-label={t('preferences.changeOf', { action: t(entry.labelKey) })}
                onPress={() => setChanging(entry.id)}
              >
                {t('preferences.change')}
              </Button>
              {choices[entry.id] === undefined ? null : (
                <Button
                  look="quiet"
                  aria-label={t('preferences.standardOf', { action: t(entry.labelKey) })}
                  onPress={({ target }) => {
                    // The button goes with the change that it takes back.
                    if (target.previousElementSibling instanceof HTMLElement)
                      target.previousElementSibling.focus();
                    usePreferences.setState({ keys: backToDefault(entry, catalogue, choices) });
                  }}
                >
                  {t('preferences.standard')}
                </Button>
              )}
            </span>
            {changing === entry.id ? (
              <KeyCatcher entry={entry} onDone={() => setChanging(undefined)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <span className={styles.soft}>{t('preferences.none')}</span>;
  return (
    <span className={styles.held}>
      <span className="visually-hidden">{keys.map(keyLabel).join(', ')}</span>
      {keys.map((key) => (
        <KeyHint key={key} keys={key} />
      ))}
    </span>
  );
}
