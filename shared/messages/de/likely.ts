import type { likelyMessages } from '../en/likely.ts';
import type { Translated } from '../language.ts';

export const likelyGerman = {
  'likely.order': 'Wahrscheinliche Einschlüsse zuerst',
  'likely.learning': 'Lernt aus den bisherigen Entscheidungen…',
  'likely.failed':
    'Das Lernen brach mit einem Fehler ab. Die Liste ist wie zuvor; Entscheidungen sind davon nicht berührt.',
  'likely.again': 'Noch einmal versuchen',
  'likely.tooFew':
    'Wie importiert, bis mindestens ein Datensatz eingeschlossen und einer ausgeschlossen ist: Noch gibt es nichts, woraus sich lernen ließe.',
  'likely.learned':
    'Auf diesem Computer gelernt aus {included, plural, one {# Einschluss} other {# Einschlüssen}} und {excluded, plural, one {# Ausschluss} other {# Ausschlüssen}}. Ordnet die Liste und entscheidet nichts.',
  'likely.copy': 'Für den Methodenteil kopieren',
  'likely.why': 'Warum hier: Für den Einschluss spricht {include}; dagegen {exclude}',
  'likely.whyInclude': 'Warum hier: Für den Einschluss spricht {include}',
  'likely.whyExclude': 'Warum hier: Gegen den Einschluss spricht {exclude}',
  'likely.since': '{name} ab {from}',
  'likely.between': '{name} von {from} bis {to}',
  'likely.methods':
    'Die Datensätze wurden mit wahrscheinlichen Einschlüssen zuerst gescreent ({spans}): Ein Naive-Bayes-Modell auf TF-IDF-gewichteten Wörtern aus Titeln und Abstracts, auf dem Computer der screenenden Person aus den bisherigen Entscheidungen gelernt, ordnete die Datensätze; entschieden hat es über keinen.',
} as const satisfies Translated<typeof likelyMessages>;
