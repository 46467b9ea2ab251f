import { useEffect } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { beginMaps, useMaps } from '../store/maps-state.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BesideMap } from './BesideMap.tsx';
import { MapMenu } from './MapMenu.tsx';
import { MapStage } from './MapStage.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { MoveForm } from './MoveForm.tsx';
import styles from './map.module.css';
import { NewMap } from './NewMap.tsx';
import { useMapView } from './use-map-view.ts';

/** The codebook as a drawing that is arranged by hand. */
export function MapScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginMaps(reviewId), [reviewId]);
  const isBegun = useMaps((state) => state.reviewId === reviewId);
  const readOnly = useReview((state) => state.readOnly);
  const mapId = useMaps((state) => state.mapId);
  const isMaking = useMaps((state) => state.isMaking);
  const view = useMapView(mapId);
  // What is drawn before would be shown at a size that is forgotten at once.
  if (!isBegun) return null;
  if (isMaking) return <NewMap view={view} />;
  if (view.map === undefined)
    return view.snapshot.codes.size === 0 ? (
      <EmptyState title={t('map.emptyTitle')} text={t('map.noCodes')}>
        <Button look="primary" onPress={() => goTo('code')}>
          {t('action.go.code')}
        </Button>
      </EmptyState>
    ) : (
      <EmptyState title={t('map.emptyTitle')} text={t('map.empty')}>
        <Button
          look="primary"
          isDisabled={readOnly}
          onPress={() => useMaps.setState({ isMaking: true })}
        >
          {t('map.new')}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      <MapToolbar view={view} readOnly={readOnly} />
      <ClosedNote of="map" snapshot={view.snapshot} />
      <div className={styles.beside}>
        {view.drawn.nodes.length === 0 ? (
          <p className={styles.hint}>{t('map.nothingOn')}</p>
        ) : (
          <MapStage view={view} readOnly={readOnly} />
        )}
        <BesideMap view={view} readOnly={readOnly} />
      </div>
      <MoveForm view={view} />
      <MapMenu view={view} readOnly={readOnly} />
    </div>
  );
}
