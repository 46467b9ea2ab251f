import type { severalCodesMessages } from '../en/several-codes.ts';
import type { Translated } from '../language.ts';

export const severalCodesGerman = {
  'several.actions': 'Aktionen für die {count} ausgewählten Codes',
  'several.menu': 'Aktionen …',
  'codebook.alsoUnder': 'Außerdem einordnen unter …',
  'codebook.alsoUnderLabel': '„{code}“ außerdem einordnen unter',
  'codebook.alsoUnderPlaceholder': 'Thema suchen, zu dem er auch gehört',
  'codebook.takeFrom': 'Aus „{theme}“ entfernen',
  'codebook.furtherPlaces': 'Auch unter',
  'codebook.toHome': 'Zum eigenen Platz des Codes',
  'several.alsoUnder': 'Die {count} ausgewählten Codes außerdem einordnen unter',
  'several.merge': 'Die {count} ausgewählten Codes zusammenführen mit',
  'several.drop': 'Auswahl aufheben',
  'several.beside': 'Nebeneinander öffnen',
} as const satisfies Translated<typeof severalCodesMessages>;
