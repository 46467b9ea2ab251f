import { create } from 'zustand';
import type { MatrixSettings } from './matrix-view.ts';

/** How the matrix is shown; kept while the window is open. */
export const useMatrixSettings = create<MatrixSettings>(() => ({
  shows: 'counts',
  rollUp: true,
  columns: 'themes',
  rows: 'studies',
  filter: '',
  sort: 'row',
}));
