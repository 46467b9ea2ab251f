import type { findingMessages } from '../en/findings.ts';
import type { Translated } from '../language.ts';

export const findingGerman = {
  'findings.gone': 'Diesen Befund gibt es nicht mehr. Rückgängig holt ihn zurück.',
  'findings.markGone':
    'Was zu dieser Textstelle gesagt war, gibt es nicht mehr. Rückgängig holt es zurück.',
  'findings.needsStatement':
    'Ein Befund braucht eine Aussage: ein Satz, der für sich allein steht.',
  'findings.needsReason': 'Kurz sagen, warum: Es wird mit der Tabelle gedruckt.',
} as const satisfies Translated<typeof findingMessages>;
