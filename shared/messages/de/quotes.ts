import type { quoteMessages } from '../en/quotes.ts';
import type { Translated } from '../language.ts';

export const quoteGerman = {
  'quote.star': 'Zitat für „{code}“',
  'quote.starHint': 'Als Zitat für „{code}“ auswählen',
  'quote.unstarHint': 'Als Zitat für „{code}“ abwählen',
  'quote.copyThese': 'Mit Quellenangaben kopieren',
  'quote.copied':
    '{count, plural, one {Mit Quellenangabe kopiert} other {# Zitate mit Quellenangaben kopiert}}: {quote}',
  'quote.notCopied':
    'Die Zwischenablage hat es nicht angenommen. Die Textstelle im Text öffnen, dort markieren und kopieren.',
  'quote.chosen': 'Ausgewählte Zitate',
  'quote.chosenHint': 'in der Reihenfolge der Tabellen; Alt+↑ und Alt+↓ oder Ziehen ändern sie',
  'quote.chosenCount': '{count, plural, one {# Zitat} other {# Zitate}}',
  'quote.moved': 'Jetzt Zitat {at} von {count}.',
  'quote.noFurther': 'Es ist schon das {end, select, first {erste} other {letzte}} Zitat.',
  'quote.choose': 'Als Zitate auswählen',
  'quote.unchoose': 'Als Zitate abwählen',
  'quote.context': 'Kontext',
  'quote.contextOf': 'Kontext des Zitats',
  'quote.noContext': 'Der Text dieses Dokuments ist nicht auf diesem Rechner.',
  'quote.noWords':
    'Um einen Ausschnitt einer Seite stehen keine Wörter. Öffnen, um die Seite zu sehen.',
} as const satisfies Translated<typeof quoteMessages>;
