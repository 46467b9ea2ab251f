import type { readingNoteMessages } from '../en/reading-notes.ts';
import type { Translated } from '../language.ts';

export const readingNoteGerman = {
  'reading.entryUnclosed':
    'Dieser Eintrag ist nicht durch eine Klammer geschlossen. Er wurde bis dorthin gelesen, wo der nächste beginnt.',
  'reading.entryRest': 'Der Rest dieses Eintrags ist kein Feld und wurde nicht gelesen: „{text}“.',
  'reading.abbreviation':
    '{why, select, long {Die Abkürzung „{name}“ ist zu lang} other {Zur Abkürzung „{name}“ fehlt ein @string, der sagt, wofür sie steht}}. Sie wurde unverändert übernommen.',
  'reading.afterEntry':
    'Diese Zeilen stehen nach dem Ende eines Eintrags und wurden nicht gelesen, ab „{text}“.',
  'reading.noTitle': 'Dieser Datensatz hat keinen Titel. Er wurde ohne Titel übernommen.',
  'reading.noYearIn': 'Aus dem Datum „{date}“ ließ sich kein Jahr lesen.',
  'reading.noYear': 'Aus dem Datum dieses Datensatzes ließ sich kein Jahr lesen.',
  'reading.noReference': 'Dieses Element ist keine Literaturangabe und wurde nicht gelesen.',
  'reading.eppiLeft':
    'Aus EPPI-Reviewer nicht übernommen: {passages, plural, one {# codierte Stelle} other {# codierte Stellen}} in Volltexten und {outcomes, plural, one {# Outcome} other {# Outcomes}}.',
  'reading.eppiGone':
    '{count, plural, one {# Datensatz ist} other {# Datensätze sind}} in EPPI-Reviewer gelöscht oder {count, plural, one {eine Dublette} other {Dubletten}} (Status D oder S) und {count, plural, one {wurde} other {wurden}} wie die anderen gelesen.',
  'reading.noField': 'Diese Zeile gehört zu keinem Feld und wurde nicht gelesen: „{text}“.',
  'reading.set': 'Die Gruppe „{name}“ nennt nur andere Einträge und wurde nicht gelesen.',
  'reading.damagedSigns':
    'Ab dieser Zeile sind Zeichen der Datei beschädigt; sie erscheinen als „\ufffd“.',
  'reading.moreCells':
    'Diese Zeile hat {cells} Zellen bei {headings} Überschriften. Was darüber hinausgeht, wurde bei der Literaturangabe aufbewahrt.',
  'reading.openQuote':
    'Ein Anführungszeichen dieser Zeile wird nicht geschlossen. Die folgenden Zeilen sind Teil der Zelle geworden.',
  'reading.missingParts':
    'Kein Datensatz dieser Tabelle hat {lacks, select, both {Autor oder Jahr} author {einen Autor} other {ein Jahr}}. Gibt es dafür eine Spalte, ihr eine Überschrift wie Autor oder Jahr geben und die Tabelle noch einmal importieren; in der Befehlszeile sagt --column, was sie enthält.',
  'reading.damagedFrom':
    'Die Datei ist ab dieser Zeile beschädigt. Die Datensätze davor wurden gelesen.',
  'reading.beforeFirst': 'Was vor dem ersten Datensatz steht, wurde nicht gelesen, ab „{text}“.',
  'reading.onSheet': 'Blatt „{name}“: {problem}',
  'reading.sheetNotRead':
    'Blatt „{name}“ ({rows, plural, one {1 Zeile} other {# Zeilen}}) ist keine Tabelle mit Literatur und wurde nicht gelesen.',
  'reading.outside':
    '{count, plural, one {Diese Zeile steht außerhalb der Datensätze und wurde nicht gelesen} other {# Zeilen ab hier stehen außerhalb der Datensätze und wurden nicht gelesen}}: „{text}“.',
  'reading.noType':
    'Diesem Datensatz fehlt die Zeile TY mit der Art der Publikation. Er wurde als Zeitschriftenartikel gelesen.',
  'reading.noEnd':
    'Diesem Datensatz fehlt am Ende die Zeile ER. Er wurde bis dorthin gelesen, wo der nächste beginnt.',
  'reading.otherLine':
    'Diese Zeile ist anders als der Rest der Datei nicht in UTF-8. Sie wurde als {encoding} gelesen; ihre Buchstaben prüfen.',
  'reading.otherLines':
    'Diese Zeile und die Zeilen {lines}{more, plural, =0 {} one { sowie eine weitere} other { sowie # weitere}} sind anders als der Rest der Datei nicht in UTF-8. Sie wurden als {encoding} gelesen; ihre Buchstaben prüfen.',
  'reading.readAs': 'Gelesen als {encoding}.',
  'reading.untitled': 'Unbenanntes Dokument',
  'reading.asidePictures': 'Beiseitegelegt: Beschreibungen von Bildern ({descriptions}).',
  'reading.description': '„{words}“',
  'reading.asideDrawing': 'Beiseitegelegt: Wörter in einer Zeichnung.',
  'reading.asideEdges': 'Beiseitegelegt: Kopf- und Fußzeilen.',
  'reading.chunk': 'Nicht gelesen: die Datei {name} im Dokument.',
  'reading.chunkUnnamed': 'Nicht gelesen: die Datei ohne Namen im Dokument.',
  'reading.fields':
    'Beiseitegelegt: {count, plural, one {1 Feld, das nur Word berechnet} other {# Felder, die nur Word berechnet}} ({names}).',
  'reading.fieldsOpen':
    'Manche Felder beginnen und enden nicht: Ihre Anweisungen können im Text stehen.',
  'reading.endless': 'Nicht gelesen: Tabellenzellen, die endlos wiederholt werden.',
  'reading.comments':
    'Beiseitegelegt: {count, plural, one {1 Kommentar} other {# Kommentare}} am Rand.',
  'reading.deletions':
    'Beiseitegelegt: {count, plural, one {1 nachverfolgte Löschung} other {# nachverfolgte Löschungen}}; nachverfolgte Einfügungen werden als Text gelesen.',
  'reading.hidden': 'Beiseitegelegt: ausgeblendeter Text.',
  'reading.unknown': 'Beiseitegelegt: unbekannte Elemente ({names}).',
  'reading.aside.reading':
    'Beiseitegelegt: {count, plural, one {1 Lesung über einem Wort} other {# Lesungen über Wörtern}}.',
  'reading.aside.picture': 'Beiseitegelegt: {count, plural, one {1 Bild} other {# Bilder}}.',
  'reading.aside.chart': 'Beiseitegelegt: {count, plural, one {1 Diagramm} other {# Diagramme}}.',
  'reading.aside.diagram':
    'Beiseitegelegt: {count, plural, one {1 Schaubild} other {# Schaubilder}}.',
  'reading.aside.drawing':
    'Beiseitegelegt: {count, plural, one {1 Zeichnung ohne Text} other {# Zeichnungen ohne Text}}.',
  'reading.aside.object':
    'Beiseitegelegt: {count, plural, one {1 eingebettetes Objekt} other {# eingebettete Objekte}}.',
  'reading.aside.ink':
    'Beiseitegelegt: {count, plural, one {1 handschriftliche Notiz} other {# handschriftliche Notizen}}.',
  'reading.aside.subdocument':
    'Beiseitegelegt: {count, plural, one {1 Unterdokument in einer eigenen Datei} other {# Unterdokumente in eigenen Dateien}}.',
  'reading.aside.sign':
    'Beiseitegelegt: {count, plural, one {1 Zeichen einer Symbolschrift, dem kein Buchstabe entspricht} other {# Zeichen von Symbolschriften, denen keine Buchstaben entsprechen}}.',
  'reading.aside.recording':
    'Beiseitegelegt: {count, plural, one {1 Aufnahme} other {# Aufnahmen}}.',
  'reading.aside.struck':
    'Beiseitegelegt: {count, plural, one {1 durchgestrichene Textstelle} other {# durchgestrichene Textstellen}}.',
  'reading.eastAsian':
    'Text in ostasiatischen Schriftzeichen kann fehlen: Die Datei braucht Zeichentabellen, die nicht vorhanden sind.',
  'reading.damagedPage': 'Seite {label} ist beschädigt und wurde ausgelassen.',
  'reading.overlong':
    'Der Text, den die Datei für etwas auf Seite {labels} angibt, ist viel zu lang und wurde ausgelassen; stattdessen wurden die dort gezeichneten Buchstaben gelesen.',
  'reading.bare':
    '{count, plural, one {Seite {labels} hat keinen Text} other {Die Seiten {labels} haben keinen Text}}{why, select, scanned {: {count, plural, one {Sie ist ein gescanntes Bild, von dem} other {Sie sind gescannte Bilder, von denen}} sich Bereiche codieren lassen} empty {: {count, plural, one {Sie ist leer oder eine Zeichnung} other {Sie sind leer oder Zeichnungen}}} other {}}.',
  'reading.hiddenLetters':
    'Die Datei verbirgt, welche Buchstaben auf {count, plural, one {Seite} other {den Seiten}} {labels} gezeichnet sind; dort lässt sich nichts lesen, aber Bereiche lassen sich codieren.',
  'reading.unknownLetters':
    '{letters, plural, one {Ein Buchstabe} other {# Buchstaben}} auf {count, plural, one {Seite} other {den Seiten}} {labels} {letters, plural, one {ist} other {sind}} nicht zu erkennen, weil die Datei verbirgt, was sie zeigt: Im Text steht \ufffd.',
  'reading.fewerCells': '{cells} statt {columns} Zellen: Die übrigen gelten als fehlend.',
} as const satisfies Translated<typeof readingNoteMessages>;
