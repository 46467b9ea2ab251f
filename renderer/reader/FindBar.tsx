import { t } from '../../shared/messages/messages.ts';
import { keyOf } from '../actions/registry.ts';
import { usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { closeFind, searchFor, stepMatch, switchWholeWords } from './find-actions.ts';
import styles from './reader.module.css';
import { useReader } from './reader-state.ts';

/** Find in document: Enter and Shift+Enter go through the matches, Escape goes back to the text. */
export function FindBar() {
  const find = useReader((state) => state.find);
  const wholeWords = usePreferences((state) => state.wholeWords);
  if (find === undefined) return null;
  const count = find.matches.length;
  return (
    <search
      className={styles.find}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeFind();
        else if (event.key === 'F3') stepMatch(event.shiftKey ? -1 : 1);
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          stepMatch(event.shiftKey ? -1 : 1);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={focusAtFirst}
        data-find-field
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={find.query}
        spellCheck={false}
        onChange={(event) => searchFor({ query: event.target.value })}
      />
      <output aria-live="polite">
        {find.query.trim() === ''
          ? ''
          : count === 0
            ? t('find.none')
            : t('find.count', { at: find.at + 1, count })}
      </output>
      <Button look="quiet" aria-label={t('find.previous')} onPress={() => stepMatch(-1)}>
        ↑
      </Button>
      <Button look="quiet" aria-label={t('find.next')} onPress={() => stepMatch(1)}>
        ↓
      </Button>
      <Button
        look="quiet"
        aria-pressed={wholeWords}
        aria-keyshortcuts={keyOf('reader.wholeWords')}
        onPress={switchWholeWords}
      >
        {t('find.wholeWords')}
      </Button>
      <label>
        <input
          type="checkbox"
          checked={find.ignoreAccents}
          onChange={(event) => searchFor({ ignoreAccents: event.target.checked })}
        />
        {t('find.accents')}
      </label>
      <Button look="quiet" aria-label={t('common.close')} onPress={closeFind}>
        ×
      </Button>
    </search>
  );
}

function focusAtFirst(field: HTMLInputElement | null): void {
  field?.focus();
}
