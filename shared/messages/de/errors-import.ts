import type { importErrorMessages } from '../en/errors-import.ts';
import type { Translated } from '../language.ts';

export const importErrorGerman = {
  'error.columnsUnknown':
    '„{name}“ ist eine Tabelle, aber ihre Überschriften sagen nicht, in welcher Spalte der Titel und die anderen Angaben stehen. Nichts wurde importiert. Angeben, was die Spalten enthalten, oder ihnen Überschriften wie Titel, Autor, Jahr, DOI geben.',
  'error.noTitles':
    'Keiner der {count} Einträge von „{name}“ hat einen Titel; das ist also keine Liste von Studien. Nichts wurde importiert. Die Literatur mit den Titeln noch einmal exportieren, als RIS, NBIB oder CSL-JSON.',
  'error.unreadReferences':
    '„{name}“ hat das Format {format}, das nicht gelesen wird. Nichts wurde importiert. Die Literatur als RIS exportieren und diese Datei importieren.',
  'error.notBibliography':
    '{what, select, empty {„{name}“ ist leer} other {In „{name}“ ist keine Literatur zu erkennen}}. Nichts wurde importiert. Die Literatur als RIS, NBIB oder CSL-JSON exportieren und diese Datei importieren.',
  'error.damagedCslJson':
    '„{name}“ sieht nach CSL-JSON aus, aber das JSON darin ist beschädigt oder abgeschnitten. Nichts wurde gelesen. Noch einmal exportieren.',
  'error.damagedEppi':
    '„{name}“ sieht nach dem JSON-Bericht von EPPI-Reviewer aus, ist aber beschädigt, abgeschnitten oder ohne Liste von Literaturangaben. Nichts wurde gelesen. Die Datei noch einmal exportieren.',
  'error.emptyWorkbook':
    '„{name}“ ist eine leere Arbeitsmappe. Nichts wurde importiert. Die Literatur als RIS, NBIB oder CSL-JSON exportieren und diese Datei importieren.',
  'error.hugeSheet':
    'Ein Blatt dieser Arbeitsmappe hat Zellen jenseits von Spalte {column} oder mehr als {millions} Millionen Zellen und wurde deshalb nicht gelesen. Nichts wurde importiert. Die Zeilen mit der Literatur als CSV speichern und diese Datei importieren.',
  'error.unreadableWorkbook':
    'Die Arbeitsmappe konnte nicht gelesen werden ({reason}). Nichts wurde importiert. Sie in Excel oder LibreOffice öffnen, als CSV speichern und diese Datei importieren.',
  'error.damagedXml':
    '„{name}“ sieht nach XML aus, ist aber in Zeile {line} beschädigt. Nichts wurde gelesen. Noch einmal exportieren.',
  'error.hugePage':
    'Die Seite wurde nicht gelesen: Sie hat mehr als {count, number} Elemente und Attribute. Sie in mehrere Seiten teilen und diese importieren.',
  'error.archiveTooLarge':
    'Die Datei enthält entpackt mehr, als ein Dokument fassen kann, und wurde deshalb nicht gelesen. Sie ohne das, was darin eingebettet ist, neu als DOCX oder PDF speichern.',
  'error.damagedArchive':
    'Die Datei ist beschädigt oder unvollständig kopiert und wurde deshalb nicht gelesen. Sie noch einmal holen oder im Programm, das sie erstellt hat, öffnen und neu speichern.',
  'error.pdfUnpacksTooLarge':
    'Das PDF enthält entpackt mehr, als ein Dokument fassen kann, und wurde deshalb nicht gelesen. Mit einem PDF-Programm eine Kopie speichern.',
  'error.pdfTooLong':
    'Das PDF enthält mehr Text, als ein Dokument fassen kann, und wurde deshalb nicht gelesen. Es in mehrere Dateien teilen.',
  'error.damagedPdf':
    'Das PDF ist beschädigt und wurde deshalb nicht gelesen. Es noch einmal holen oder in einem PDF-Programm öffnen und eine Kopie speichern.',
  'error.pdfPassword':
    'Das PDF ist durch ein Passwort geschützt und wurde deshalb nicht gelesen. Das Passwort angeben oder eine Kopie ohne Passwort speichern.',
  'error.wrongPdfPassword':
    'Das ist nicht das Passwort des PDFs; es wurde nicht gelesen. Noch einmal versuchen; Groß- und Kleinschreibung zählt.',
  'error.documentTooLong':
    'Das Dokument enthält mehr als 20 Millionen Zeichen und wurde deshalb nicht gelesen. Es in mehrere Dokumente teilen.',
  'error.noText':
    'Das Dokument enthält keinen Text; es gibt nichts zu codieren. Prüfen, ob es die richtige Datei ist.',
  'error.fileTooLarge':
    'Die Datei ist größer als 100 MB und wurde deshalb nicht gelesen. Sie mit kleineren Bildern speichern oder teilen.',
  'error.emptyFile':
    'Die Datei ist leer; es gibt nichts zu lesen. Sie noch einmal holen, wenn sie Text enthalten sollte.',
  'error.damagedDocx':
    'Das Word-Dokument ist beschädigt und wurde deshalb nicht gelesen. Es in Word oder LibreOffice öffnen und neu speichern, dann die Kopie importieren.',
  'error.damagedOdt':
    'Der OpenDocument-Text ist beschädigt und wurde deshalb nicht gelesen. Ihn in LibreOffice oder Word öffnen und neu speichern, dann die Kopie importieren.',
  'error.documentPassword':
    'Das Dokument ist durch ein Passwort geschützt und wurde deshalb nicht gelesen. Es in seinem Programm öffnen, das Passwort entfernen und eine Kopie speichern.',
  'error.damagedRtf':
    'Die Rich-Text-Datei ist beschädigt und wurde deshalb nicht gelesen. Sie in Word oder LibreOffice öffnen und neu speichern, dann die Kopie importieren.',
  'error.emptyArchive':
    'Die Datei ist ein leeres Archiv. Sie noch einmal holen oder im Programm, das sie erstellt hat, neu speichern.',
  'error.formatNotRead':
    '{kind, select, postscript {Eine PostScript-Datei} calc {Eine OpenDocument-Tabelle} openDocument {Eine OpenDocument-Datei, die kein Text ist,} epub {Ein EPUB-Buch} excel {Eine Excel-Arbeitsmappe} powerpoint {Eine PowerPoint-Präsentation} oldWord {Eine alte Word-Datei (.doc)} oldExcel {Eine alte Excel-Arbeitsmappe (.xls)} other {Eine alte Office-Datei}} wird noch nicht gelesen. {advice, select, table {In Excel oder LibreOffice öffnen, als XLSX oder CSV speichern und diese Datei importieren.} other {Als DOCX oder PDF oder den Text als reinen Text speichern und diese Datei importieren.}}',
  'error.archive':
    'Die Datei ist ein Archiv und kein Dokument; sie wurde nicht gelesen. Sie entpacken und die Dokumente darin importieren.',
  'error.notText':
    'Die Datei enthält keinen Text und wurde deshalb nicht gelesen. Lesbar sind Dokumente als PDF, DOCX, ODT, RTF, HTML, Markdown, SRT, VTT oder reiner Text.',
  'error.hugeDocument':
    '{kind, select, odt {Der OpenDocument-Text} other {Das Word-Dokument}} wurde nicht gelesen: Es sind mehr als {count, number} Absätze, Abschnitte und andere Elemente. In mehrere Dokumente teilen und diese importieren.',
  'error.noRatings': 'Die Tabelle enthält keine Urteile: Nötig ist eine Zeile je Einheit.',
  'error.oneRater':
    'Die Tabelle hat nur eine Spalte mit Urteilen. Übereinstimmung braucht mindestens zwei: eine Spalte je Person.',
  'error.ratingCells':
    'Zeile {line} hat {cells} Zellen, die Tabelle aber {columns} Spalten. Nichts wurde berechnet.',
} as const satisfies Translated<typeof importErrorMessages>;
