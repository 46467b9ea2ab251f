import type { reviewMessages } from '../en/reviews.ts';
import type { Translated } from '../language.ts';

export const reviewGerman = {
  'reviews.title': 'Reviews',
  'reviews.new': 'Neues Review',
  'reviews.newTitle': 'Titel des Reviews',
  'reviews.yourName': 'Ihr Name',
  'reviews.yourInitials': 'Initialen',
  'reviews.create': 'Review anlegen',
  'reviews.defaultName': 'Reviewer:in 1',
  'reviews.openFile': 'Datei öffnen …',
  'reviews.openSample': 'Beispiel-Review öffnen',
  'reviews.duplicate': 'Duplizieren',
  'reviews.duplicateNamed': '{title} duplizieren',
  'reviews.binNamed': 'In den Papierkorb legen: {title}',
  'reviews.bin': 'In den Papierkorb legen',
  'reviews.binned': '„{title}“ in den Papierkorb gelegt.',
  'reviews.restore': 'Wiederherstellen',
  'reviews.deleteForGood': 'Endgültig löschen',
  'reviews.binTitle': 'Papierkorb',
  'reviews.binText': 'Reviews bleiben hier, bis sie endgültig gelöscht werden.',
  'reviews.opening': '{name} wird geöffnet',
  'reviews.saving': '{title} wird gespeichert',
  'reviews.saved': 'Kopie als {name} gespeichert.',
  'reviews.fileKind': 'Themeloom-Review',
  'reviews.alreadyHere': 'Dieses Review ist schon hier, mit allem, was in der Datei steht.',
  'reviews.copyOf': '{title} (Kopie)',
  'reviews.duplicated': 'Dupliziert. Die Kopie ist von jetzt an ein eigenes Review.',
  'reviews.opened': 'Geöffnet {when}',
  'reviews.studies': '{count, plural, =0 {keine Studien} one {# Studie} other {# Studien}}',
  'reviews.waiting':
    '{count, plural, one {# Änderung einer neueren Version wartet} other {# Änderungen einer neueren Version warten}}',
  'reviews.neverSaved': 'noch keine Kopie gespeichert',
  'reviews.savedAgo': 'Kopie {when} gespeichert',
  'reviews.unsaved':
    '{count, plural, one {# Änderung} other {# Änderungen}} seit der letzten gespeicherten Kopie',
  'reviews.browserStorage':
    'Dieses Review liegt in diesem Browser, der es bei vollem Datenträger löschen kann. Ab und zu eine Kopie als Datei speichern.',
  'reviews.sampleBadge': 'Erfundenes Beispiel',
  'reviews.empty': 'Hier stehen die begonnenen und geöffneten Reviews.',
  'reviews.current': 'Jetzt geöffnet',
  'recovery.puttingTogether': 'Review wird zusammengesetzt',
  'recovery.reading': 'Sicherung {name} wird gelesen',
  'recovery.backingUp': 'Sicherung läuft',
  'journal.behind':
    'Das Sicherungsprotokoll ist im Rückstand{count, plural, =0 {} one { (# Änderung)} other { (# Änderungen)}}. {reason} In der Anwendung ist die Arbeit dennoch gespeichert. Es wird von selbst erneut versucht.',
  'journal.behindWhy': 'Es kann nicht geschrieben werden.',
  'journal.broughtBack':
    '{count, plural, one {# Änderung fehlte in diesem Review und wurde aus dem Sicherungsprotokoll zurückgeholt.} other {# Änderungen fehlten in diesem Review und wurden aus dem Sicherungsprotokoll zurückgeholt.}}',
  'journal.withoutText':
    'Der Text von {count, plural, one {# Dokument} other {# Dokumenten}} war in keiner Sicherung: Erneut importieren oder eine gespeicherte Kopie öffnen.',
  'journal.doubtful':
    '{count, plural, one {# Änderung} other {# Änderungen}} darin {count, plural, one {kann} other {können}} verfälscht sein.',
  'journal.damaged':
    'Das Sicherungsprotokoll dieses Reviews ist beschädigt, zuerst in Zeile {line}. {certain, plural, one {# Änderung darin ist} other {# Änderungen darin sind}} zweifelsfrei zu lesen.',
  'journal.unreadable':
    '{count, plural, one {Eine Zeile ist nicht zu lesen.} other {# Zeilen sind nicht zu lesen.}}',
  'backups.chosen':
    'Sicherungen kommen ab der nächsten in den Ordner „{name}“. Die vorhandenen bleiben, wo sie sind.',
  'backups.standard': 'Sicherungen kommen ab der nächsten in den Standardordner.',
  'backups.folderProblem':
    'Der gewählte Ordner für Sicherungen ist nicht zu verwenden: {reason}. Bis dahin kommen Sicherungen in den Standardordner. Den Ordner verbinden oder mit „Ordner für Sicherungen …“ einen anderen wählen.',
  'backups.failed':
    'Die letzte Sicherung ist fehlgeschlagen. {reason} Es wird von selbst erneut versucht.',
  'backups.failedWhy': 'Das Review konnte nicht als Datei geschrieben werden.',
  'journal.mended':
    'Was dieses Review enthält, wurde erneut in das Sicherungsprotokoll geschrieben.',
  'recovery.fromBackup':
    '{count, plural, one {# Änderung fehlte in diesem Review und seinem Sicherungsprotokoll und wurde aus einer Sicherung zurückgeholt.} other {# Änderungen fehlten in diesem Review und seinem Sicherungsprotokoll und wurden aus einer Sicherung zurückgeholt.}}',
  'recovery.fewerHere':
    '{missing, plural, one {# Änderung, die dieses Review auf diesem Rechner enthielt, fehlt} other {# Änderungen, die dieses Review auf diesem Rechner enthielt, fehlen}} in allem, was hier davon aufbewahrt ist. Eine gespeicherte Kopie enthält sie vielleicht.',
  'recovery.show': 'Wiederherstellung öffnen',
} as const satisfies Translated<typeof reviewMessages>;
