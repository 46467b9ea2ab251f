import type { recodeMessages } from '../en/recode.ts';
import type { Translated } from '../language.ts';

export const recodeGerman = {
  'recode.alreadyOpen':
    'Es läuft schon eine erneute Codierung. Zuerst ist diese abzuschließen oder abzubrechen. Nichts wurde geändert.',
  'recode.onlyCoded':
    'Mindestens ein Dokument auswählen, das eigene Codierungen enthält. Nichts wurde geändert.',
  'recode.about':
    'Einige Dokumente ein zweites Mal codieren, ohne die frühere Codierung zu sehen, und danach sehen, wie weit beide übereinstimmen (Intracoder-Übereinstimmung). Üblich ist ein Zehntel der Dokumente, einige Wochen nach dem ersten Mal.',
  'recode.noneCoded': 'Noch ist kein Dokument codiert. Zuerst sind einige zu codieren.',
  'recode.drawGroup': 'Zufallsstichprobe',
  'recode.size': 'Zu ziehende Dokumente',
  'recode.seed': 'Startwert',
  'recode.days': 'Zuletzt codiert vor mindestens so vielen Tagen',
  'recode.draw': 'Zufällig ziehen',
  'recode.eligible':
    '{count} von {of, plural, one {# Dokument} other {# Dokumenten}} mit eigenen Codierungen können gezogen werden. Sie lassen sich auch von Hand ankreuzen.',
  'recode.documents': 'Erneut zu codierende Dokumente',
  'recode.lastCoded': 'zuletzt codiert am {date}',
  'recode.begin':
    '{count, plural, =0 {Erneut codieren} one {# Dokument erneut codieren} other {# Dokumente erneut codieren}}',
  'recode.open':
    '{count, plural, one {# Dokument wird erneut codiert} other {# Dokumente werden erneut codiert}}',
  'recode.openSince': 'Begonnen am {date}.',
  'recode.openAbout':
    'Ihre frühere Codierung darin ist bis zum Abschluss verborgen. Was jetzt codiert wird, zählt nirgends; es wird nur verglichen.',
  'recode.excerpts':
    '{count, plural, =0 {noch nichts codiert} one {# Textstelle} other {# Textstellen}}',
  'recode.finish': 'Abschließen und vergleichen',
  'recode.stop': 'Erneute Codierung abbrechen',
  'recode.stopAbout':
    'Nach einem Abbruch ist die frühere Codierung wieder zu sehen, und nichts wird verglichen. Was erneut codiert wurde, bleibt im Protokoll des Reviews und wird als abgebrochen aufgeführt.',
  'recode.all': 'Zweitcodierungen',
  'recode.ofReviewer': '{name}: {count, plural, one {# Dokument} other {# Dokumente}}',
  'recode.when.open': 'läuft seit {date}',
  'recode.when.finished': 'abgeschlossen am {date}',
  'recode.when.stopped': 'abgebrochen am {date}, nicht verglichen',
  'recode.nothingYet':
    'Sobald eine Zweitcodierung abgeschlossen ist, steht hier ihre Übereinstimmung mit der ersten, mit jeder Textstelle, die anders codiert wurde.',
  'recode.figures':
    'Die Zweitcodierung von {name} neben der ersten, wie diese zu Beginn der zweiten war, in {documents, plural, one {# Dokument} other {# Dokumenten}}.',
  'recode.gone':
    '{count, plural, one {# Dokument bleibt außen vor, weil es entfernt wurde.} other {# Dokumente bleiben außen vor, weil sie entfernt wurden.}}',
  'recode.closed':
    '{count, plural, one {# Dokument bleibt außen vor, weil es für Sie nicht einsehbar ist.} other {# Dokumente bleiben außen vor, weil sie für Sie nicht einsehbar sind.}}',
  'recode.differences':
    '{count, plural, =0 {Keine Textstelle wurde anders codiert} one {# Textstelle wurde anders codiert} other {# Textstellen wurden anders codiert}}',
  'recode.notCoded': 'nicht codiert',
  'recode.kind.codes': 'Zuerst: {first}. Danach: {second}.',
  'recode.kind.boundaries': '{code}: andere Grenzen',
  'recode.kind.order': '{code}: andere Ebene des Konstrukts',
  'recode.second': 'Zweitcodierung',
  'recode.tablePart':
    '{name}, erneut codiert {days, select, one {am {begun}} other {vom {begun} bis zum {ended}}}',
  'recode.note':
    'Intracoder-Übereinstimmung: was zuerst codiert wurde, wie es zu Beginn der Zweitcodierung war, neben dem, was dieselbe Person danach codierte, ohne das Erste zu sehen. Einheit: {unit}.',
  'recode.noteNone': 'Kein Dokument wurde ein zweites Mal codiert.',
  'recode.noteApart':
    'Die Übereinstimmung von Personen mit sich selbst (Intracoder-Übereinstimmung) steht getrennt am Ende.',
  'recode.noteOne': '{part}: {count, plural, one {# Dokument} other {# Dokumente}}, {chosen}.',
  'recode.byHand': 'von Hand ausgewählt',
  'recode.bySeed': 'zufällig gezogen aus {from} mit dem Startwert {seed}',
  'recode.methodsByHand': 'von Hand ausgewählt',
  'recode.methodsBySeed': 'zufällig gezogen aus {from} (Startwert {seed})',
  'recode.methodsOverlap': '{units}, die sich zu mindestens {share} überlappen',
  'recode.methods':
    'Um zu prüfen, wie stabil die Codierung ist, codierte {name} {days, select, one {am {begun}} other {zwischen dem {begun} und dem {ended}}} {documents, plural, one {# Dokument} other {# Dokumente}} ({chosen}) ein zweites Mal, ohne die erste Codierung zu sehen. Über {units} und alle Codes betrug die beobachtete Übereinstimmung zwischen erster und zweiter Codierung {percent}, Cohens κ {kappa} und Krippendorffs α {alpha}.',
  'recode.compare.title': 'Dieses Dokument wird gerade erneut codiert',
  'recode.compare.text':
    'Alle frühere Codierung darin ist bis zum Abschluss verborgen. Danach lässt es sich hier wieder vergleichen.',
  'recode.compare.document': '{label}: wird gerade erneut codiert',
  'recode.go': 'Zum erneuten Codieren',
  'recode.allDecisions': 'Alle Entscheidungen',
  'table.recoded': 'Intracoder-Übereinstimmung',
} as const satisfies Translated<typeof recodeMessages>;
