import type { recoveryMessages } from '../en/recovery.ts';
import type { Translated } from '../language.ts';

export const recoveryGerman = {
  'recovery.title': 'Wiederherstellung',
  'recovery.intro':
    'Jeder Stand, der von einem Review aufbewahrt wird. Ansehen ändert nichts, und kein Weg zurück entfernt etwas.',
  'recovery.reviews': 'Reviews',
  'recovery.empty':
    'Noch nichts aufbewahrt. Begonnene oder geöffnete Reviews erscheinen hier mit ihren Ständen.',
  'recovery.emptyTitle': 'Keine früheren Stände',
  'recovery.allReviews': 'Alle Reviews',
  'recovery.isLost': 'in der Datenbank verloren',
  'recovery.isBinned': 'im Papierkorb',
  'recovery.isOpen': 'jetzt geöffnet',
  'recovery.untitled': 'Ein Review, dessen Titel nicht lesbar ist',
  'recovery.states': 'Aufbewahrte Stände',
  'recovery.states.of': 'Aufbewahrte Stände von „{title}“',
  'recovery.state.here': 'Jetziger Stand',
  'recovery.state.journal': 'Sicherungsprotokoll',
  'recovery.state.backup': 'Sicherung',
  'recovery.state.file': 'Datei „{name}“',
  'recovery.state.copy': 'Gespeicherte Kopie „{name}“',
  'recovery.undated': 'Datum unbekannt',
  'recovery.looking': 'Aufbewahrter Stand wird gelesen',
  'recovery.look.reading': 'Dieser Stand wird gelesen …',
  'recovery.look.failed': 'Dieser Stand ist nicht verwendbar. {reason}',
  'recovery.look.next': 'Nächstälteren Stand ansehen',
  'recovery.copyElsewhere':
    'Themeloom weiß noch, dass diese Kopie gespeichert wurde, aber nicht, wo. Zum Ansehen die Datei öffnen: Dann wird sie hier aufgeführt.',
  'recovery.openFile': 'Datei öffnen …',
  'recovery.studies': '{count, plural, =0 {Keine Studien} one {# Studie} other {# Studien}}',
  'recovery.documents':
    '{count, plural, =0 {keine Dokumente} one {# Dokument} other {# Dokumente}}',
  'recovery.codes': '{count, plural, =0 {keine Codes} one {# Code} other {# Codes}}',
  'recovery.excerpts':
    '{count, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}',
  'recovery.changes': '{count, plural, one {# Änderung} other {# Änderungen}}',
  'recovery.people': 'Beteiligt: {names}',
  'recovery.worksHere': 'Weitergearbeitet wird als {name}.',
  'recovery.worksUnknown':
    'Es ist nicht verzeichnet, wer hier gearbeitet hat: Vor dem Öffnen wird danach gefragt.',
  'recovery.missingTexts':
    '{count, plural, one {Der Text von # Dokument fehlt} other {Die Texte von # Dokumenten fehlen}} in diesem Stand. Andere Stände {count, plural, one {enthalten ihn} other {enthalten sie}} vielleicht.',
  'recovery.missingOriginals':
    '{count, plural, one {Die Originaldatei von # Dokument fehlt} other {Die Originaldateien von # Dokumenten fehlen}} in diesem Stand.',
  'recovery.same': 'Der Inhalt ist derselbe wie im jetzigen Review.',
  'recovery.lacks':
    'Es {count, plural, one {fehlt # spätere Änderung} other {fehlen # spätere Änderungen}}.',
  'recovery.adds':
    'Dieser Stand enthält {count, plural, one {# Änderung} other {# Änderungen}}, die im jetzigen Review {count, plural, one {fehlt} other {fehlen}}.',
  'recovery.check.whole': 'geprüft, vollständig',
  'recovery.check.damaged': 'beschädigt: nicht verwendbar',
  'recovery.check.torn': 'an {count, plural, one {# Stelle} other {# Stellen}} beschädigt',
  'recovery.check.lacking':
    '{count, plural, one {ohne den Text von # Dokument} other {ohne die Texte von # Dokumenten}}',
  'recovery.late': 'Letzte Änderungen',
  'recovery.way.forward': 'Fehlendes in das Review holen',
  'recovery.way.forward.says':
    'Ergänzt das Review um das, was dieser Stand enthält und dem Review fehlt, in einem Schritt, der sich rückgängig machen lässt. Nichts wird entfernt.',
  'recovery.way.forward.lost':
    'Holt das verlorene Review zurück, mit allem, was Sicherungsprotokoll und Sicherungen zusammen enthalten.',
  'recovery.way.beside': 'Daneben öffnen',
  'recovery.way.beside.says':
    'Legt ein zweites Review an, „{title}“, in dem dieselbe Person weiterarbeitet. Das erste bleibt, wie es ist.',
  'recovery.way.asItWas': 'Damaligen Stand wiederherstellen',
  'recovery.way.asItWas.says':
    'Das Review wird wieder so, wie es damals war. Spätere Änderungen werden beiseitegelegt, nicht entfernt; vorher wird der jetzige Stand als Sicherung aufbewahrt. Rückgängigmachen oder diese Sicherung bringt ihn zurück. Wer darin arbeitet und wer was sehen darf, bleibt, wie es jetzt ist.',
  'recovery.way.asItWas.browser':
    'Das Review wird wieder so, wie es damals war. Spätere Änderungen werden beiseitegelegt, nicht entfernt; Rückgängigmachen bringt sie zurück. Wer darin arbeitet und wer was sehen darf, bleibt, wie es jetzt ist.',
  'recovery.fileOpened':
    '„{name}“ ist eine ältere Kopie dieses Reviews: Alles darin ist schon hier. Wählen, wozu sie dienen soll.',
  'recovery.older.title': 'Eine ältere Kopie dieses Reviews',
  'recovery.older':
    'Alles in „{name}“ ist schon im Review, das seitdem weitergeführt wurde. Nichts wurde geändert. Die Kopie lässt sich neben dem Review öffnen, oder das Review lässt sich auf ihren Stand zurücksetzen.',
  'recovery.older.ways': 'Wege zurück ansehen',
  'recovery.browser':
    'Im Browser gibt es weder Sicherungsprotokoll noch Sicherungen: Zurück führen nur gespeicherte Kopien. Zum Ansehen eine davon öffnen.',
  'recovery.asOf': '{title} ({dated, select, no {früherer Stand} other {Stand: {when}}})',
  'recovery.nothingLacked': 'Alles aus diesem Stand ist schon im Review. Nichts wurde geändert.',
  'recovery.broughtForward':
    'Ins Review geholt: {operations, plural, =0 {keine Änderungen} one {# Änderung} other {# Änderungen}}, {attachments, plural, =0 {keine Texte oder Dateien} one {# Text oder Datei} other {# Texte und Dateien}}.',
  'recovery.openedBeside':
    '„{title}“ mit {dated, select, no {einem früheren Stand} other {dem Stand vom {when}}} als eigenes Review geöffnet.',
  'recovery.alreadySo':
    'Das Review ist schon auf {dated, select, no {diesem Stand} other {dem Stand vom {when}}}.',
  'recovery.wentBack':
    'Das Review ist wieder auf {dated, select, no {diesem Stand} other {dem Stand vom {when}}}. {count, plural, one {# spätere Änderung ist} other {# spätere Änderungen sind}} beiseitegelegt.',
  'recovery.keepingPresent': 'Jetziger Stand wird aufbewahrt',
  'recovery.beforeGoingBack':
    'aufbewahrt vor der Rückkehr zu {dated, select, no {einem früheren Stand} other {dem Stand vom {when}}}',
  'recovery.nothing':
    'Nichts, was von diesem Review aufbewahrt ist, lässt sich lesen: weder eine Sicherung noch das Sicherungsprotokoll. Stattdessen eine gespeicherte Kopie öffnen.',
  'recovery.lost':
    '{count, plural, one {Ein Review fehlt} other {# Reviews fehlen}} in der Datenbank. {count, plural, one {Es lässt sich} other {Sie lassen sich}} aus dem zurückholen, was außerhalb aufbewahrt ist.',
  'recovery.lostWith': 'zuletzt geändert {when} · {studies} · {documents}',
  'recovery.restore': 'Zurückholen',
  'recovery.showStates': 'Stände anzeigen',
  'recovery.restored': 'Zurückgeholt, mit {count, plural, one {# Änderung} other {# Änderungen}}.',
  'recovery.restoredWithout':
    'Zurückgeholt, mit {count, plural, one {# Änderung} other {# Änderungen}}; {missing, plural, one {der Text von # Dokument ist} other {die Texte von # Dokumenten sind}} in keiner lesbaren Sicherung enthalten. {missing, plural, one {Den Text} other {Die Texte}} noch einmal importieren oder eine gespeicherte Kopie öffnen.',
  'recovery.damagedPassed':
    '{passed, select, yes {{count, plural, one {Eine Sicherung war beschädigt und wurde zugunsten einer älteren übergangen.} other {# Sicherungen waren beschädigt und wurden zugunsten einer älteren übergangen.}}} other {{count, plural, one {Eine Sicherung ist beschädigt und nicht lesbar.} other {# Sicherungen sind beschädigt und nicht lesbar.}}}}',
  'recovery.journalShort':
    'Das Sicherungsprotokoll ist nicht vollständig: Was nach der neuesten lesbaren Sicherung geschah, kann fehlen. Eine gespeicherte Kopie enthält es vielleicht.',
  'recovery.journalUnreadable':
    'Das Sicherungsprotokoll ist nicht lesbar: Was nach der neuesten lesbaren Sicherung geschah, fehlt. Eine gespeicherte Kopie enthält es vielleicht.',
  'recovery.openElsewhere':
    'Das Review ist in einem anderen Fenster geöffnet. Nichts wurde gelöscht. Dort schließen und dann noch einmal versuchen.',
  'recovery.deleted': 'Endgültig gelöscht.',
  'recovery.delete.title': '„{title}“ endgültig löschen?',
  'recovery.delete.goes':
    'Von diesem Rechner verschwinden: das Review mit seinen Texten und Originaldateien, sein Sicherungsprotokoll, {count, plural, =0 {seine Sicherungen (es gibt keine)} one {seine Sicherung} other {seine # Sicherungen}} und die Verbindung zum Teamordner.',
  'recovery.delete.goesBrowser':
    'Aus diesem Browser verschwindet das Review mit seinen Texten und Originaldateien.',
  'recovery.delete.stays':
    'Was anderswo liegt, bleibt: gespeicherte Kopien, verschickte Dateien, die Dateien im Teamordner und was andere im Team haben. Dort gesondert löschen.',
  'recovery.delete.final':
    'Das lässt sich nicht rückgängig machen; auch die Wiederherstellung führt das Review dann nicht mehr auf.',
} as const satisfies Translated<typeof recoveryMessages>;
