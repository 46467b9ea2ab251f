import { useMemo } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { type Layer, layers, type Shown, viewOf } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { showLayer } from '../store/open-review.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { Segments } from '../ui/Segments.tsx';

/** Whose coding screens, tables and exports hold; not there while there is but one reviewer's. */
export function LayerSwitch() {
  const { layer } = useResultView();
  return <Switch value={layer} offered={layers} />;
}

/** The same choice beside the text, which shows what reviewers coded, never the consensus. */
export function TextLayerSwitch() {
  const layer = useReview((state) => state.snapshot.view.layer);
  return <Switch value={layer === 'own' ? 'own' : 'everyone'} offered={layersOfText} />;
}

const layersOfText = ['own', 'everyone'] as const satisfies readonly Layer[];

function Switch({ offered, value }: { readonly offered: readonly Layer[]; readonly value: Layer }) {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const hasChoice = useMemo(
    () => hasLayers(viewOf(full, { viewer, layer: 'all' })),
    [full, viewer],
  );
  if (!hasChoice && value === 'everyone') return null;
  return (
    <Segments
      label={t('layer.label')}
      value={value}
      choices={offered.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
      onChange={(layer) => showLayer(layer).catch(notifyError)}
    />
  );
}

/** Whether more than one reviewer has coded, or something was decided. */
export function hasLayers({ codings, decisions, reviewers }: Shown): boolean {
  if (reviewers.size < 2) return false;
  for (const { deleted } of decisions.values()) if (deleted !== true) return true;
  let first: string | undefined;
  for (const page of codings.values()) {
    for (const { deleted, reviewerId } of page.codings.values()) {
      if (deleted === true) continue;
      first ??= reviewerId;
      if (reviewerId !== first) return true;
    }
  }
  return false;
}
