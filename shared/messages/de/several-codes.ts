import type { severalCodesMessages } from '../en/several-codes.ts';
import type { Translated } from '../language.ts';

export const severalCodesGerman = {
  'several.actions': 'Aktionen für die {count} ausgewählten Codes',
  'several.menu': 'Aktionen …',
  'several.merge': 'Die {count} ausgewählten Codes zusammenführen mit',
  'several.drop': 'Auswahl aufheben',
} as const satisfies Translated<typeof severalCodesMessages>;
