import type { labelMessages } from '../en/labels.ts';
import type { Translated } from '../language.ts';

export const labelGerman = {
  'labels.title': 'Labels',
  'labels.add': 'Label…',
  'labels.ofRecord': 'Labels von {study}',
  'labels.find': 'Label suchen oder neu eingeben',
  'labels.none': 'Noch kein Label. Eines eingeben.',
  'labels.make': 'Label „{name}“ anlegen',
  'labels.takeOff': '„{label}“ entfernen',
  'labels.put': '{study} trägt das Label „{label}“.',
  'labels.taken': '{study} trägt das Label „{label}“ nicht mehr.',
  'labels.has': 'an diesem Datensatz',
  'labels.filter': 'Label',
  'labels.any': 'Mit und ohne Label',
  'labels.count': '{label} ({count})',
  'labels.list':
    '{count, plural, =0 {Labels des Reviews} one {# Label des Reviews} other {# Labels des Reviews}}',
  'labels.listText':
    'Für das ganze Team. Ein Label, das den Namen eines anderen bekommt, wird mit ihm zusammengeführt.',
  'labels.listNone': 'Noch kein Label. Ein Datensatz bekommt es unter seinem Titel.',
  'labels.words': 'Label „{label}“',
  'labels.remove': '„{label}“ aus dem Review entfernen',
  'labels.removed': '„{label}“ ist aus dem Review entfernt.',
  'labels.nameless': 'Ein Label braucht ein Wort. Es wurde nichts geändert.',
  'labels.long':
    'Ein Label hat höchstens {most} Zeichen, dieses hat {count}. Es wurde nichts geändert.',
  'labels.missing':
    'Das Label „{label}“ gibt es in diesem Review nicht mehr. Es wurde nichts geändert.',
} as const satisfies Translated<typeof labelMessages>;
