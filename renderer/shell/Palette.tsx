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
import { catalogueNow } from '../actions/chosen-keys.ts';
import { canRun, runAction } from '../actions/registry.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { closeOverlay } from './close-overlay.ts';
import { Overlay } from './Overlay.tsx';
import { otherNames } from './other-names.ts';
import { rankActions } from './rank-actions.ts';
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
  const entries = useMemo(() => {
    const ranked = rankActions(catalogueNow(), query, (entry) => t(entry.labelKey), otherNames);
    const can = ranked.filter(({ id }) => canRun(id));
    return [...can, ...ranked.filter(({ id }) => !canRun(id))];
  }, [query]);
  const choose = (id: string): void => {
    onDone();
    // After the dialog has given focus back, so that the action may place it.
    setTimeout(() => runAction(id), 0);
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
        items={entries.map((entry) => ({ ...entry, disabled: !canRun(entry.id) }))}
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => <p className={styles.paletteEmpty}>{t('palette.empty')}</p>}
      >
        {(entry) => (
          <ListBoxItem
            id={entry.id}
            textValue={t(entry.labelKey)}
            isDisabled={entry.disabled}
            className={styles.paletteItem ?? ''}
          >
            <span>{t(entry.labelKey)}</span>
            <span className={styles.paletteGroup}>{t(`action.group.${entry.group}`)}</span>
            {entry.keys[0] === undefined ? <span /> : <KeyHint keys={entry.keys[0]} />}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
