import { gridsOf } from '../../shared/grids/grid-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { GridKind } from '../../shared/records/grid.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { useReview } from '../store/review-store.ts';
import { Choice } from './ChoiceFields.tsx';

/** Which grid a table is of, where there are several of its kind. */
export function GridOption({ kind }: { readonly kind: GridKind }) {
  const grid = useExportSettings((state) => state.grid);
  const snapshot = useReview((state) => state.snapshot);
  const grids = gridsOf(snapshot).filter((each) => each.kind === kind);
  if (grids.length < 2) return null;
  return (
    <Choice
      label={t('grids.choose')}
      value={grids.find(({ id }) => id === grid)?.id ?? grids[0]?.id ?? ''}
      options={grids.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={(value) =>
        useExportSettings.setState({ grid: grids.find(({ id }) => id === value)?.id })
      }
    />
  );
}
