import type { exchangeMessages } from '../en/exchange.ts';
import type { Translated } from '../language.ts';

export const exchangeGerman = {
  'team.fileNotWhole':
    'Diese Datei ist nicht vollständig angekommen. Sie bleibt liegen und wird gelesen, sobald sie sich ändert.',
  'team.fileNotReadable':
    'Diese Datei ist beschädigt oder stammt von einer anderen Version von Themeloom. Sie bleibt liegen.',
  'team.otherReview':
    'Diese Datei gehört zu einem anderen Review. Zum Übernehmen das andere Review öffnen. Nichts wurde geändert.',
  'team.readingFolder': '{name} wird aus dem Teamordner gelesen',
  'team.share': 'Mit anderen teilen …',
  'team.send': 'Eigene Arbeit senden …',
  'team.undoLaterFirst':
    'Seither wurde weitergearbeitet. Zuerst die späteren Schritte rückgängig machen (Strg+Z), dann auch diesen.',
  'team.buildsOn':
    'Diese Datei baut auf Arbeit auf, die hier fehlt: Sie ist seither verloren gegangen oder beiseitegelegt. Nichts wurde geändert. Stattdessen um das ganze Review bitten.',
  'team.noReview': 'Diese Datei enthält kein Review. Nichts wurde geändert.',
  'protect.saved': 'Sie lässt sich nur mit ihrer Passphrase öffnen.',
  'team.writing': 'Datei für das Team wird geschrieben',
  'team.shareFile': '{title} – zum Teilen',
  'team.shared':
    'Als {name} gespeichert. Wer die Datei öffnet, wird nach dem Namen gefragt und codiert von hier aus weiter.',
  'team.workFile': '{title} – Arbeit von {initials}',
  'team.sent':
    'Als {name} gespeichert. Andere übernehmen die Datei, indem sie sie öffnen oder ins Fenster ziehen.',
  'team.partOnly':
    'Diese Datei enthält die Arbeit einer anderen Person an „{title}“, nicht das Review selbst, und das Review ist nicht hier. Zuerst um das Review bitten (Mit anderen teilen), es öffnen, dann diese Datei übernehmen. Nichts wurde geändert.',
  'team.sameReviewer':
    'Zwei Personen arbeiten in diesem Review als „{name}“, und ihre Codierungen ließen sich nicht mehr auseinanderhalten. Nichts wurde geändert. Eine von beiden öffnet die geteilte Datei neu und unter einem anderen Namen.',
} as const satisfies Translated<typeof exchangeMessages>;
