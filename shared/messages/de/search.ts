import type { searchMessages } from '../en/search.ts';
import type { Translated } from '../language.ts';

export const searchGerman = {
  'search.label': 'Überall suchen',
  'search.placeholder': 'Alle Texte, Zitate, Memos und Codes durchsuchen: Trauer, traur*',
  'search.kinds': 'Was gefunden wurde',
  'search.kind.text': 'Texte {count}',
  'search.kind.quote': 'Zitate {count}',
  'search.kind.memo': 'Memos {count}',
  'search.kind.code': 'Codes {count}',
  'search.codeAll': 'Alle Fundstellen codieren …',
  'search.progress': '{done} von {total} Dokumenten durchsucht.',
  'search.cut':
    'Nur die ersten {count} Fundstellen sind aufgeführt. Mit einem selteneren Wort suchen, um alle zu sehen.',
  'search.hint':
    'Kommas trennen Begriffe, * steht für eine beliebige Endung. Escape führt an die vorherige Stelle zurück.',
  'search.none': 'Nichts gefunden.',
  'search.place': '{at, number} von {count, number}, in {place}',
  'search.keys':
    '{count, plural, one {Eine Fundstelle} other {# Fundstellen}}. Pfeiltasten gehen von Fundstelle zu Fundstelle, die Leertaste zeigt mehr vom Text, Enter führt hin.',
  'search.preview': 'Umgebung der Fundstelle',
} as const satisfies Translated<typeof searchMessages>;
