import type { packageMessages } from '../en/package.ts';
import type { Translated } from '../language.ts';

export const packageGerman = {
  'report.title': 'Codierbericht',
  'report.contents': 'Inhalt',
  'report.counts':
    '{kind}, {excerpts, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}{excerpts, plural, =0 {} other { aus {studies, plural, one {# Studie} other {# Studien}}}}',
  'report.alsoUnder': 'Auch unter {themes}',
  'report.whyTheme': 'Warum es zum Thema wurde',
  'report.label': '{label}:',
  'report.memoBy': 'Memo von {name}',
  'report.noteOn': 'Memo von {name}: {note}',
  'report.about':
    'Ein Kapitel zu jedem Thema: was es bedeutet, Memos und alle Zitate, die mit ihm und seinen Codes codiert sind, Studie für Studie.',
  'report.preview': 'Anfang des Codierberichts',
  'report.previewCut': 'Der Anfang, wie er aussehen wird; die Datei enthält alles.',
  'report.previewing': 'Codierbericht wird vorbereitet …',
  'report.preparing': 'Codierbericht wird geschrieben …',
  'report.noFormat': 'Für den Bericht gibt es kein Format „{name}“. Formate: {formats}.',
  'package.title': 'Paket für die Zeitschrift',
  'package.heading': 'Paket für die Zeitschrift: Tabellen, Abbildungen, Checklisten und Daten',
  'package.fileName': 'paket-fuer-die-zeitschrift',
  'package.file': 'Zip-Datei',
  'package.about':
    'Eine Zip-Datei mit einer Übersichtsseite. Dasselbe Review ergibt dieselben Bytes. Volltexte der Studien sind nicht darin, Textstellen, Memos und Namen der Reviewer:innen schon.',
  'package.save': 'Paket speichern',
  'package.listing': 'Was ins Paket kommt, wird angesehen …',
  'package.writing': 'Paket wird geschrieben …',
  'package.saved': '{count, plural, one {# Datei} other {# Dateien}} in „{name}“ gespeichert.',
  'package.contents': 'Was ins Paket kommt',
  'package.group.text': 'Text',
  'package.group.checklists': 'Checklisten',
  'package.group.tables': 'Tabellen',
  'package.group.figures': 'Abbildungen',
  'package.group.data': 'Daten',
  'package.data': 'Studien, Codes und codierte Textstellen (JSON)',
  'package.references': 'Literaturangaben der eingeschlossenen Studien',
  'package.link': '{title} ({ending})',
  'package.pictures':
    '{count, plural, one {# Abbildung hat} other {# Abbildungen haben}} Schriftzeichen, mit denen PNG hier nicht geschrieben wird, und {count, plural, one {liegt} other {liegen}} nur als SVG bei. Themeloom speichert das PNG unter Bericht, Tabellen.',
  'package.longReport':
    'Der Codierbericht hat mehr als {most, number} Textstellen, zu viele für Textprogramme: Er liegt nur als HTML bei.',
} as const satisfies Translated<typeof packageMessages>;
