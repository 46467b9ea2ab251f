import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  SearchField,
} from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { closeOverlay } from './close-overlay.ts';
import { Overlay } from './Overlay.tsx';
import { paletteEntries } from './palette-entries.ts';
import styles from './shell.module.css';

/** Every action with its key, found by typing. */
export function Palette() {
  return (
    <Overlay name="palette" className={styles.palette}>
      <Dialog aria-label={t('palette.title')} className={styles.paletteBody ?? ''}>
        <PaletteList onDone={closeOverlay} />
      </Dialog>
    </Overlay>
  );
}

function PaletteList({ onDone }: { readonly onDone: () => void }) {
  const [query, setQuery] = useState('');
  const entries = useMemo(() => paletteEntries(query), [query]);
  const choose = (id: string): void => {
    onDone();
    const entry = entries.find((each) => each.id === id);
    // After the dialog has given focus back, so that the action may place it.
    setTimeout(() => entry?.run(), 0);
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('palette.title')} autoFocus className={styles.paletteSearch ?? ''}>
        <Input
          placeholder={t('palette.placeholder')}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Escape') return;
            // The field would only clear itself.
            event.stopPropagation();
            onDone();
          }}
        />
      </SearchField>
      <ListBox
        aria-label={t('palette.title')}
        className={styles.paletteList ?? ''}
        items={entries}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.paletteEmpty}>{t('palette.empty')}</p>}
      >
        {(entry) => (
          <ListBoxItem
            id={entry.id}
            textValue={entry.label}
            isDisabled={!entry.canRun}
            className={styles.paletteItem ?? ''}
          >
            <span>{entry.label}</span>
            <span className={styles.paletteGroup}>{entry.group}</span>
            {entry.key === undefined ? <span /> : <KeyHint keys={entry.key} />}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
