import type { commonMessages } from '../en/common.ts';
import type { Translated } from '../language.ts';

export const commonGerman = {
  'app.name': 'Themeloom',
  'app.tagline': 'Offline-Arbeitsplatz für die thematische Synthese',
  'files.tooLarge':
    '„{name}“ ist größer als 2\u00a0GB und wurde nicht gelesen. Nichts wurde geändert.',
  'files.noFile':
    '„{name}“ ist ein Ordner oder sonst keine Datei und wurde nicht gelesen. Nichts wurde geändert.',
  'common.cancel': 'Abbrechen',
  'common.close': 'Schließen',
  'common.save': 'Speichern',
  'common.delete': 'Löschen',
  'common.undo': 'Rückgängig',
  'common.done': 'Fertig',
  'common.notices': 'Meldungen',
  'common.quoted': '„{words}“',
  'common.none': 'Keine',
  'common.more': 'Mehr',
  'common.search': 'Suchen',
  'common.sample': 'Erfundene Beispieldaten, nicht aus echten Studien',
  'common.cancelled': 'Abgebrochen. Nichts wurde geändert.',
  'common.notNow': '„{action}“ ist hier gerade nicht möglich.',
  'common.undone': 'Rückgängig gemacht: {what}',
  'common.redone': 'Wiederholt: {what}',
  'common.nothingToUndo': 'Nichts rückgängig zu machen.',
  'common.nothingToRedo': 'Nichts zu wiederholen.',
  'common.readOnly':
    'Dieses Review ist in einem anderen Fenster geöffnet. Was hier zu sehen ist, lässt sich nicht ändern.',
  'common.useHere': 'Hier weiterarbeiten',
  'common.notSaved':
    'Nicht gespeichert: Dieser Rechner hat die Änderung nicht angenommen. Was vorher gespeichert war, ist sicher; erneut versuchen und, wenn das nicht hilft, eine Kopie des Reviews speichern und das Fenster neu laden.',
  'common.diskFull':
    'Nicht gespeichert: Der Datenträger ist voll, oder der Browser gibt dieser Seite keinen Platz mehr. Was vorher gespeichert war, ist sicher; Platz schaffen, dann erneut versuchen.',
  'common.withdrawn':
    'Der Speicher von Themeloom auf diesem Rechner antwortet nicht, etwa weil der Datenträger voll ist oder diese Seite ihn nicht mehr verwenden darf. Das Review ist noch auf dem Bildschirm: Platz schaffen und erneut versuchen oder eine Kopie des Reviews auf einem anderen Datenträger speichern.',
  'common.stop.moved':
    'Nicht gespeichert: Dieses Review wurde in einem anderen Fenster geändert. Hier fehlen diese Änderungen, und die letzte eigene ist nirgends gespeichert. „Hier weiterarbeiten“ geht vom zuletzt gespeicherten Stand aus; was auf dem Bildschirm ist, lässt sich vorher als Datei speichern.',
  'common.stop.gone':
    'Nicht gespeichert: Das Review ist nicht mehr dort, wo es gespeichert war, etwa weil die Daten dieser Website gelöscht wurden. Dieses Fenster hält es noch, mit der letzten Änderung: Vor dem Verlassen als Datei speichern.',
  'common.stop.newer':
    'Nicht gespeichert: Eine neuere Version von Themeloom hat übernommen, was hier gespeichert ist. Nichts wurde geändert; was auf dem Bildschirm ist, als Datei speichern, dann das Fenster neu laden.',
  'common.stopped.moved':
    'Dieses Review wurde in einem anderen Fenster geändert. Hier ist der Stand davor zu sehen, mit dem, was nicht gespeichert werden konnte.',
  'common.stopped.gone':
    'Dieses Review ist auf diesem Rechner nicht mehr gespeichert. Nur dieses Fenster hält es noch: Vor dem Schließen als Datei speichern.',
  'common.stopped.newer':
    'Eine neuere Version von Themeloom hat übernommen, was hier gespeichert ist. Dieses Fenster kann nichts mehr ändern.',
  'common.saveScreen': 'Als Datei speichern, was auf dem Bildschirm ist',
  'common.savedScreen':
    'Was auf dem Bildschirm ist, wurde als {name} gespeichert, mit der ganzen Vorgeschichte.',
  'common.savedRows':
    'Was auf dem Bildschirm ist, wurde als {name} gespeichert. Es ist ein eigenes Review: Wie es entstanden ist, war nicht mehr zu lesen. {patched, plural, =0 {} one {Auch der Text eines Dokuments war nicht zu lesen; die Datei enthält seine Textstellen, mit Punkten dazwischen.} other {Auch die Texte von # Dokumenten waren nicht zu lesen; die Datei enthält ihre Textstellen, mit Punkten dazwischen.}}',
  'start.newerDatabase':
    'Was hier gespeichert ist, stammt von einer neueren Version von Themeloom. Nichts wurde gelesen und nichts geändert. Diese Version wieder starten; im Browser alle Fenster von Themeloom schließen und die Adresse neu öffnen.',
  'start.refused': 'Themeloom kann nicht öffnen, was hier gespeichert ist',
  'draft.notStored': 'Noch nicht gespeicherter Text',
  'draft.empty': '(leer: Der Text wurde entfernt)',
  'draft.changedSince': 'Das Feld wurde seither geändert; es enthält, was jetzt gespeichert ist.',
  'draft.use': 'Verwenden',
  'draft.discard': 'Verwerfen',
  'draft.again': 'Erneut versuchen',
  'draft.copy': 'Meinen Text kopieren',
  'draft.copyAll': 'Kopieren',
  'draft.copied': 'Kopiert.',
  'draft.found':
    'Hier wurde Text eingegeben, der vielleicht nicht gespeichert ist, in {count, plural, one {einem Feld} other {# Feldern}}: {names}. Er wird in seinem Feld angeboten.',
  'start.noStorage':
    'Der Browser öffnet seinen Speicher nicht, etwa in manchen privaten Fenstern, bei vollem Datenträger oder wenn seine Dateien nicht zu lesen sind. Nichts wurde geändert. Platz schaffen, dann das Fenster neu laden.',
  'start.storageLost':
    'Was Themeloom in diesem Browser gespeichert hatte, ist nicht mehr da: {reviews, plural, =0 {} one {Am {day} war hier ein Review. } other {Am {day} waren hier # Reviews. }}Der Browser hat seinen Speicher geleert, wie er es bei vollem Datenträger, bei beschädigten Dateien oder beim Löschen der Daten dieser Website tut. Nichts wurde überschrieben. Zum Weiterarbeiten die gespeicherten Kopien (.loom-Dateien) öffnen.',
  'start.storageLostDesktop':
    'Was Themeloom auf diesem Rechner gespeichert hatte, ist nicht mehr da: {reviews, plural, =0 {} one {Am {day} war hier ein Review. } other {Am {day} waren hier # Reviews. }}Nichts wurde überschrieben. Was in Sicherungsprotokollen und Sicherungen steht, wird in der Liste der Reviews angeboten.',
  'start.storageLostAll':
    'Was Themeloom auf diesem Rechner gespeichert hatte, ist nicht mehr da: {reviews, plural, =0 {} one {Am {day} war hier ein Review. } other {Am {day} waren hier # Reviews. }}Auch Sicherungsprotokolle und Sicherungen sind nicht da. Zum Weiterarbeiten die gespeicherten Kopien (.loom-Dateien) öffnen.',
  'common.closed':
    'Nicht ausgeführt: Das Review, für das es gedacht war, wurde geschlossen. Nichts wurde geändert; das Review öffnen und erneut versuchen.',
  'common.unexpected':
    'In Themeloom ist ein Fehler aufgetreten ({reason}). Was vorher gespeichert war, ist sicher; erneut versuchen oder das Fenster neu laden.',
  'late.coming': 'Einen Moment …',
  'late.failedTitle': 'Dieser Teil konnte nicht geladen werden',
  'late.failed':
    'Eine Datei des Programms war nicht zu lesen. Die Arbeit ist gespeichert und sicher. Erneut versuchen; wenn das nicht hilft, das Fenster neu laden, und wenn es dann noch fehlschlägt, Themeloom neu installieren.',
  'late.again': 'Erneut versuchen',
  'late.reload': 'Fenster neu laden',
  'pane.left': 'Studien und Codebuch',
  'pane.right': 'Inspektor',
  'pane.boundary.left': 'Breite von Studien und Codebuch',
  'pane.boundary.right': 'Breite des Inspektors',
  'pane.boundary.beside': 'Größe des Bereichs daneben',
  'pane.boundary.studies': 'Höhe der Studien',
  'palette.title': 'Aktion suchen',
  'palette.placeholder': 'Was soll geschehen?',
  'palette.empty': 'Keine Aktion mit diesem Namen. Ein anderes Wort versuchen.',
  'key.control': 'Strg',
  'key.shift': 'Umschalt',
  'key.delete': 'Entf',
  'key.backspace': 'Rücktaste',
  'key.escape': 'Esc',
  'key.home': 'Pos1',
  'key.end': 'Ende',
  'key.pageUp': 'Bild auf',
  'key.pageDown': 'Bild ab',
  'shortcuts.title': 'Tastenkürzel',
  'shortcuts.change': 'Tasten ändern …',
  'guide.title': 'Erste Schritte',
  'guide.dismiss': 'Erste Schritte ausblenden',
  'guide.step1': 'Links eine Studie öffnen und eine Textstelle aus den Ergebnissen auswählen.',
  'guide.step2': 'C drücken, einen Code eingeben, Enter drücken. Die Textstelle ist codiert.',
  'guide.step3': 'Mit Strg+Z zurücknehmen. Jede Änderung lässt sich rückgängig machen.',
  'guide.step4':
    'Codes unter „Themen“ gruppieren, in der Matrix über Studien hinweg ansehen, die Tabellen aus „Bericht“ mitnehmen.',
  'common.noKey': '{key} hat hier keine Wirkung.',
  'common.lettersRest':
    'Buchstaben bleiben ohne Wirkung, bis Escape, eine Pfeiltaste oder ein Klick kommt.',
  'layer.label': 'Angezeigte Codierungen',
  'layer.own': 'Eigene',
  'layer.everyone': 'Alle',
  'layer.consensus': 'Konsens',
  'common.codedAgain':
    'Solange ein Dokument erneut codiert wird, bekommen seine Textstellen nur Codes. Notizen und ausgewählte Zitate sind wieder möglich, sobald die erneute Codierung abgeschlossen ist. Nichts wurde geändert.',
  'common.carryCodedAgain':
    'Dieses Dokument wird gerade erneut codiert. Zuerst ist das abzuschließen: Übernehmen lässt sich nur die erste Codierung. Nichts wurde geändert.',
  'common.textMoved':
    'Der Text wurde inzwischen berichtigt, und diese Textstelle steht dort nicht mehr. Nichts wurde geändert. Die Stelle neu auswählen.',
} as const satisfies Translated<typeof commonMessages>;
