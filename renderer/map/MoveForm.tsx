import type { FormEvent } from 'react';
import { moveOnMap, putNodes } from '../../shared/commands/map-places.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { type AskedMove, focusMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';
import styles from './map.module.css';
import { placesBeside } from './map-edits.ts';
import type { MapView } from './use-map-view.ts';

/** Codes were dropped on a theme, or sent there: they move in the codebook, with a reason if there is one. */
export function MoveForm({ view }: { readonly view: MapView }) {
  const move = useMaps((state) => state.move);
  const close = (): void => {
    useMaps.setState({ move: undefined });
    focusMap();
  };
  return (
    <ModalDialog isOpen={move !== undefined} onClose={close}>
      {move === undefined ? null : <Asked move={move} view={view} onDone={close} />}
    </ModalDialog>
  );
}

function Asked(props: {
  readonly move: AskedMove;
  readonly view: MapView;
  readonly onDone: () => void;
}) {
  const { move, onDone, view } = props;
  const { codeIds, dropped, themeId } = move;
  const { drawn, map, snapshot } = view;
  const reason = useFormField({
    field: `${themeId} move onto`,
    label: t('map.moveReason'),
    value: '',
  });
  if (map === undefined) return null;
  const { id: mapId } = map;
  const [first] = codeIds;
  const names = {
    count: codeIds.length,
    code: (first === undefined ? undefined : snapshot.codes.get(first)?.name) ?? '',
    theme: snapshot.codes.get(themeId)?.name ?? '',
  };
  const close = (): void => {
    reason.giveUp();
    onDone();
  };
  const act = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const puts = placesBeside(drawn, themeId, codeIds);
    await commitTextAndTell(moveOnMap, {
      ...{ mapId, codeIds, puts, reason: reason.text },
      place: { parentId: themeId },
    });
    close();
  };
  const onlyPlace = async (): Promise<void> => {
    await commit(putNodes, { mapId, puts: dropped });
    close();
  };
  return (
    <form className={styles.asked} onSubmit={(event) => void act(event).catch(notifyError)}>
      <h2>{t('map.moveTitle', names)}</h2>
      <p>{t('map.moveText', names)}</p>
      <DraftInput
        label={t('map.moveReason')}
        placeholder={t('map.moveReasonHint')}
        draft={reason}
        autoFocus
      />
      <DialogActions>
        <Button look="quiet" onPress={close}>
          {t('common.cancel')}
        </Button>
        {dropped.length === 0 ? null : (
          <Button onPress={() => void onlyPlace().catch(notifyError)}>{t('map.onlyPlace')}</Button>
        )}
        <Button type="submit" look="primary">
          {t('map.move')}
        </Button>
      </DialogActions>
    </form>
  );
}
