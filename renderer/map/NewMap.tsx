import { useState } from 'react';
import { type MapBegins, makeMap, mapRoots } from '../../shared/commands/maps.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { chooseMap, focusMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** What a map begins with: a name, and which part of the codebook stands on it. */
export function NewMap({ view: { maps, snapshot } }: { readonly view: MapView }) {
  const name = useFormField({
    field: 'map new',
    label: t('map.name'),
    value: maps.length === 0 ? t('map.firstName') : '',
  });
  const [of, setOf] = useState<MapBegins>('all');
  const leave = (): void => {
    name.giveUp();
    useMaps.setState({ isMaking: false });
    focusMap();
  };
  const make = async (): Promise<void> => {
    const operation = await commitTextAndTell(makeMap, { name: name.text, of });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
    name.giveUp();
    useMaps.setState({ beside: undefined });
    chooseMap(changedId(made) as MapId);
    focusMap();
  };
  return (
    <form
      className={styles.making}
      data-work
      aria-label={t('map.new')}
      onSubmit={(event) => {
        event.preventDefault();
        make().catch(notifyError);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <h2>{t('map.new')}</h2>
      <DraftInput label={t('map.name')} draft={name} autoFocus />
      <label className={styles.labelled}>
        <span>{t('map.of')}</span>
        <select value={of} onChange={({ target }) => setOf(target.value as MapBegins)}>
          <option value="all">{t('map.of.all')}</option>
          <option value="themes">{t('map.of.themes')}</option>
          {mapRoots(snapshot.codes).map(({ code, depth }) => (
            <option key={code.id} value={code.id}>
              {`${'\u2003'.repeat(depth)}${t('map.of.under', { code: code.name })}`}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.soft}>{t('map.ofHint')}</p>
      <div className={styles.tools}>
        <Button type="submit" look="primary" isDisabled={name.text.trim() === ''}>
          {t('map.make')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
