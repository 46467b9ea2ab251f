import type { desktopMessages } from '../en/desktop.ts';
import type { Translated } from '../language.ts';

export const desktopGerman = {
  'settle.late': 'Themeloom schreibt noch.',
  'settle.lateDetail':
    'Die letzten Änderungen werden gespeichert. Warten, dann schließt sich das Fenster von selbst; beim sofortigen Schließen kann verloren gehen, was noch nicht geschrieben ist.',
  'settle.problem': 'Nicht alles konnte geschrieben werden.',
  'settle.problemDetail':
    '{problem}\n\nDas Fenster offen lassen, um zu kopieren oder zu speichern, was darin ist.',
  'settle.wait': 'Warten',
  'settle.keep': 'Offen lassen',
  'settle.close': 'Trotzdem schließen',
  'mishap.gone': 'Dieses Fenster funktioniert nicht mehr.',
  'mishap.goneDetail':
    'Jede gespeicherte Änderung ist sicher. Das Fenster neu laden, um an derselben Stelle weiterzuarbeiten. Was gerade eingegeben wurde, muss vielleicht erneut eingegeben werden.',
  'mishap.hangs': 'Dieses Fenster reagiert nicht.',
  'mishap.hangsDetail':
    'Vielleicht ist es mit etwas Großem beschäftigt. Warten oder neu laden: Jede gespeicherte Änderung ist sicher.',
  'mishap.reload': 'Neu laden',
  'mishap.wait': 'Warten',
  'mishap.copy': 'Angaben kopieren',
  'mishap.close': 'Fenster schließen',
  'context.add': 'Zum Wörterbuch hinzufügen',
  'context.notAdded': 'Das Wort wurde nicht hinzugefügt.',
  'pdf.kind': 'PDF-Dokument',
  'error.saveFailed':
    '„{name}“ konnte nicht gespeichert werden: {reason}. Eine vorhandene Datei dieses Namens ist unverändert. Einen anderen Ort wählen und noch einmal speichern.',
  'error.journalFailed':
    'Das Sicherungsprotokoll kann nicht geschrieben werden: {reason}. {advice, select, full {Platz auf dem Datenträger schaffen.} other {Prüfen, ob in den Ordner geschrieben werden darf, in dem Themeloom seine Daten aufbewahrt.}}',
  'error.readFailed':
    '„{name}“ konnte nicht gelesen werden: {reason}. Nichts wurde geändert. Die Leserechte prüfen, dann noch einmal auswählen.',
  'error.keptUnread':
    '„{name}“ konnte nicht gelesen werden: {reason}. Nichts wurde geändert. Die Leserechte prüfen.',
  'error.removeFailed':
    '„{name}“ konnte nicht entfernt werden: {reason}. In der Liste steht es nicht mehr, und beim nächsten Start wird das Entfernen noch einmal versucht. Zur Sicherheit von Hand entfernen.',
  'reason.mayNot': 'dort darf nicht geschrieben werden',
  'reason.mayNotOrOpen':
    'dort darf nicht geschrieben werden, oder ein anderes Programm hat die Datei geöffnet',
  'reason.readOnly': 'der Ort ist schreibgeschützt',
  'reason.open': 'ein anderes Programm hat die Datei geöffnet',
  'reason.full': 'der Datenträger ist voll',
  'reason.share': 'der zugeteilte Speicherplatz ist aufgebraucht',
  'reason.noFolder': 'der Ordner ist nicht mehr da',
  'reason.folderOfName': 'ein Ordner trägt diesen Namen',
  'reason.gone': 'die Datei ist nicht mehr da',
  'reason.folder': 'es ist ein Ordner',
  'reason.noDirectory': 'an der Stelle des Ordners liegt eine Datei',
  'reason.system': 'das System meldet {code}',
  'reason.unproved': 'was dort geschrieben wird, lässt sich nicht unverändert zurücklesen',
  'reason.noCode': 'einen unbekannten Fehler',
  'error.backupUnproved':
    'Eine Sicherung wurde geschrieben und ließ sich nicht unverändert zurücklesen: Vielleicht ist der Datenträger schadhaft. Ältere Sicherungen wurden behalten. Eine Kopie des Reviews auf einem anderen Datenträger speichern.',
  'error.backupMissing':
    'Eine Sicherung mit dem Namen „{name}“ gibt es nicht mehr. Nichts wurde geändert. Eine andere wählen.',
  'error.noSharedFolder':
    'Für dieses Review ist kein Ordner freigegeben. Im Bereich Team einen wählen.',
  'error.nameRefused': '„{name}“ ist kein Name einer Datei, die geteilt wird.',
  'error.linkRefused':
    '„{name}“ im Teamordner ist eine Verknüpfung oder etwas anderes, das keine Datei ist. Es wurde nicht angerührt. Dort entfernen.',
  'error.senderRefused': 'Das darf nur die Anwendung selbst anfordern.',
  'error.ownFault':
    'Die Anwendung konnte das wegen eines eigenen Fehlers nicht tun. Die gespeicherte Arbeit ist unberührt.',
  'external.ask': '{host} im Browser öffnen?',
  'external.open': 'Öffnen',
  'external.cancel': 'Abbrechen',
} as const satisfies Translated<typeof desktopMessages>;
