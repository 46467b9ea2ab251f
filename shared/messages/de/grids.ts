import type { gridMessages } from '../en/grids.ts';
import type { Translated } from '../language.ts';

export const gridGerman = {
  'grids.gone':
    'Dieses Raster wurde entfernt. Das Entfernen rückgängig machen, um damit weiterzuarbeiten.',
  'grids.needsName': 'Dem Raster einen Namen geben.',
  'grids.nameTaken': 'Es gibt schon ein Raster „{name}“.',
  'grids.closed':
    'Ein Dokument ist hier noch verblindet und nicht freigegeben. Diese Zelle schreiben, sobald es freigegeben ist.',
} as const satisfies Translated<typeof gridMessages>;
