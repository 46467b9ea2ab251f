import { useState } from 'react';
import { type MapBegins, makeMap, mapRoots } from '../../shared/commands/maps.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { chooseMap, focusMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** What a map begins with: a name, and which part of the codebook stands on it. */
export function NewMap({ view: { maps, snapshot } }: { readonly view: MapView }) {
  const [name, setName] = useState(() => (maps.length === 0 ? t('map.firstName') : ''));
  const [of, setOf] = useState<MapBegins>('all');
  const leave = (): void => {
    useMaps.setState({ isMaking: false });
    focusMap();
  };
  const make = async (): Promise<void> => {
    const operation = await commitAndTell(makeMap, { name, of });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
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
      <TextInput label={t('map.name')} value={name} onChange={setName} autoFocus />
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
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {t('map.make')}
        </Button>
        <Button look="quiet" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
