import type { recodeMessages } from '../en/recode.ts';
import type { Translated } from '../language.ts';

export const recodeGerman = {
  'recode.alreadyOpen':
    'Es läuft schon eine erneute Codierung. Zuerst ist diese abzuschließen oder abzubrechen. Nichts wurde geändert.',
  'recode.onlyCoded':
    'Mindestens ein Dokument auswählen, das eigene Codierungen enthält. Nichts wurde geändert.',
} as const satisfies Translated<typeof recodeMessages>;
