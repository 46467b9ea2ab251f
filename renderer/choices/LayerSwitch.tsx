import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type Layer, layers, type Shown, viewOf } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { showLayer } from '../store/open-review.ts';
import { useReview } from '../store/review-store.ts';
import { Segments } from '../ui/Segments.tsx';

/** Whose coding screens and tables show; not there while there is but one reviewer's. */
export function LayerSwitch(props: {
  /** What is shown where none was chosen yet, if that is not what the text shows. */
  readonly value?: Layer;
}) {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const current = useReview((state) => state.layer);
  const layer = props.value ?? current;
  const hasChoice = useMemo(() => isShared(viewOf(full, { viewer, layer: 'all' })), [full, viewer]);
  if (!hasChoice && layer === 'everyone') return null;
  return (
    <Segments
      label={t('layer.label')}
      value={layer}
      choices={layers.map((value) => ({ value, label: t(`layer.${value}`) }))}
      onChange={(value) => showLayer(value).catch(notifyError)}
    />
  );
}

/** Whether more than one reviewer has coded, or something was decided. */
function isShared({ codings, decisions, reviewers }: Shown): boolean {
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
