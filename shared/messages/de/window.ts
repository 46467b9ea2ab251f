import type { windowMessages } from '../en/window.ts';
import type { Translated } from '../language.ts';

export const windowGerman = {
  'window.pdfSaved': 'Diese Ansicht als {name} gespeichert.',
  'window.faultsCopied':
    'Die Angaben sind in der Zwischenablage. Sie enthalten kein Wort aus den Reviews.',
  'window.faultsNotCopied': 'Die Angaben konnten nicht kopiert werden. Erneut versuchen.',
} as const satisfies Translated<typeof windowMessages>;
