import type { readerPaneMessages } from '../en/reader-panes.ts';
import type { Translated } from '../language.ts';

export const readerPaneGerman = {
  'picker.create': 'Neuer Code „{name}“',
  'picker.none': 'Kein Code mit diesem Namen.',
  'reader.filter': 'Nach Code filtern',
  'reader.density': 'Wo im Dokument codiert ist',
  'reader.stripes': 'Codes am Rand',
  'inspector.label': 'Inspektor',
  'inspector.code': 'Code',
} as const satisfies Translated<typeof readerPaneMessages>;
