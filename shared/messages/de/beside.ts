import type { besideMessages } from '../en/beside.ts';
import type { Translated } from '../language.ts';

export const besideGerman = {
  'beside.pane': 'Daneben: {title}',
  'beside.choose': 'Dokument daneben',
  'beside.document': '{study}: {title}',
  'beside.excerpts':
    '{count, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}',
  'beside.tools': 'Werkzeuge des Bereichs daneben',
  'beside.readHere': 'Diesen codieren',
  'beside.readHereHint': 'Tauscht die Plätze: Dieser Text wird codiert, der andere daneben gelesen',
  'beside.close': 'Bereich daneben schließen',
  'beside.excerpt':
    '{count, plural, =0 {„{quote}“, ohne Code} other {„{quote}“, codiert mit {codes}}}',
  'beside.notCoded':
    'Dieser Text wird nur gelesen. F6 führt zum Text, der codiert wird; „Diesen codieren“ tauscht die Plätze.',
} as const satisfies Translated<typeof besideMessages>;
