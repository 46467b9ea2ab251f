import type { samplingMessages } from '../en/sampling.ts';
import type { Translated } from '../language.ts';

export const samplingGerman = {
  'sampling.title': 'Auswahl',
  'sampling.text':
    'Wo mehr Studien geeignet sind, als sich gut auswerten lassen, werden einige für die Synthese ausgewählt: Schritt für Schritt, jeder mit einem Kriterium und einer Begründung.',
  'sampling.emptyTitle': 'Noch keine geeigneten Studien',
  'sampling.empty': 'Die Auswahl beginnt, sobald Studien eingeschlossen sind.',
  'sampling.counts': '{eligible} geeignet, {sampled} ausgewählt, {notSampled} nicht ausgewählt',
  'sampling.only': 'In der Synthese zählen nur ausgewählte Studien',
  'sampling.steps': 'Schritte',
  'sampling.noSteps':
    'Noch kein Schritt. Der erste nimmt meist alle Studien aus den wichtigsten Settings, der nächste die mit den reichsten Daten, der letzte die, die der Frage am nächsten sind.',
  'sampling.addStep': 'Schritt hinzufügen',
  'sampling.step': 'Schritt {number}',
  'sampling.takes':
    '{count, plural, =0 {nimmt jetzt keine} one {nimmt eine Studie} other {nimmt # Studien}}: {names}',
  'sampling.takesNone': 'nimmt keine der übrigen',
  'sampling.has': '{count, plural, one {hat eine ausgewählt} other {hat # ausgewählt}}',
  'sampling.criterion': 'Kriterium',
  'sampling.noCriterion': 'noch kein Kriterium',
  'sampling.reason': 'Warum diese',
  'sampling.why': 'Begründung',
  'sampling.up': 'Früher',
  'sampling.down': 'Später',
  'sampling.removeStep': 'Schritt {number} entfernen',
  'sampling.do':
    '{count, plural, =0 {Nichts auszuwählen} one {Eine Studie auswählen} other {# Studien auswählen}}',
  'sampling.anew': 'Neu auswählen',
  'sampling.anewHint':
    'Nimmt zurück, was Schritte ausgewählt haben, und lässt sie noch einmal auswählen; was von Hand geschah, bleibt',
  'sampling.done': '{count, plural, one {Eine Studie ausgewählt} other {# Studien ausgewählt}}',
  'sampling.studies': 'Geeignete Studien',
  'sampling.richness': 'Reichtum der Daten',
  'sampling.closeness': 'Nähe zur Frage',
  'sampling.richness.of': 'Reichtum der Daten von {study}',
  'sampling.closeness.of': 'Nähe zur Frage von {study}',
  'sampling.richness.0': 'Nicht eingestuft',
  'sampling.richness.1': '1 – kaum Daten, nur beschrieben',
  'sampling.richness.2': '2 – wenige Daten, meist beschrieben',
  'sampling.richness.3': '3 – einige Daten, teils gedeutet',
  'sampling.richness.4': '4 – viele genaue Daten im Zusammenhang',
  'sampling.richness.5': '5 – sehr viele tiefe Daten im Zusammenhang',
  'sampling.closeness.0': 'Nicht eingestuft',
  'sampling.closeness.1': '1 – berührt die Frage am Rande',
  'sampling.closeness.2': '2 – beantwortet einen Teil',
  'sampling.closeness.3': '3 – will sie beantworten',
  'sampling.sampled': 'Ausgewählt',
  'sampling.notSampled': 'geeignet, nicht ausgewählt',
  'sampling.by.step': 'in Schritt {number}',
  'sampling.by.gone': 'in einem entfernten Schritt',
  'sampling.by.hand': 'von Hand',
  'sampling.by.left': 'von Hand ausgelassen',
  'sampling.byHand': 'Von Hand…',
  'sampling.byHand.of': '{study} von Hand auswählen',
  'sampling.how.hand': 'Auswählen',
  'sampling.how.left': 'Auslassen',
  'sampling.how.steps': 'Wie die Schritte',
  'sampling.save': 'Speichern',
  'sampling.needsReason':
    'Was von Hand ausgewählt oder ausgelassen wird, braucht eine Begründung. Nichts wurde geändert.',
  'sampling.stepGone': 'Diesen Schritt gibt es nicht mehr. Nichts wurde geändert.',
  'sampling.methods': 'Für den Methodenteil',
  'sampling.methods.sampled':
    'Von {eligible, plural, one {einer geeigneten Studie} other {# geeigneten Studien}} {sampled, plural, one {wurde eine} other {wurden #}} für die Synthese ausgewählt: {parts}.',
  'sampling.methods.step':
    '{count} in Schritt {number} ({criterion}{why, select, yes {; {reason}} other {}})',
  'sampling.methods.gone': '{count} in einem inzwischen entfernten Schritt',
  'sampling.methods.hand': '{count} von Hand',
  'sampling.methods.not':
    '{count, plural, one {Eine geeignete Studie wurde} other {# geeignete Studien wurden}} nicht ausgewählt{left, plural, =0 {} one {, davon eine von Hand ausgelassen} other {, davon # von Hand ausgelassen}}.',
  'sampling.note.step': 'Schritt {number}: {criterion}.',
  'sampling.note.scales':
    'Reichtum der Daten von 1 (kaum Daten) bis 5 (sehr viele tiefe Daten), Nähe zur Frage von 1 (am Rande) bis 3 (will sie beantworten), wie das Team sie eingestuft hat.',
  'sampling.export': 'Tabelle…',
} as const satisfies Translated<typeof samplingMessages>;
