import type { segmentMessages } from '../en/segments.ts';
import type { Translated } from '../language.ts';

export const segmentGerman = {
  'segments.none':
    'In dieser Datei steht keine Tabelle codierter Segmente. Es wurde nichts gelesen. Die codierten Segmente als Excel-Tabelle oder CSV mit einer Zeile je Segment exportieren oder die Referenzen eines Codes aus NVivo.',
  'segments.tooMany':
    'Diese Tabelle hat mehr als {most} Zeilen. Es wurde nichts gelesen. In mehreren Teilen exportieren.',
  'segments.aTable': 'Tabelle',
  'segments.unnamedCoder': 'Person, die die Tabelle nicht nennt',
  'segments.whatRow': 'Zeile {line}',
  'segments.whatRows': 'Zeilen',
  'segments.emptyRows':
    '{count, plural, one {Sie enthält} other {Sie enthalten}} weder Worte noch einen Code, wie Anmerkungen unter einer Tabelle.',
  'segments.whatCode': 'Code',
  'segments.whatColumns': 'Spalten',
  'segments.columnsLeft': 'Sie wurden nicht übernommen.',
  'segments.source': '{document}, Zeile {line}',
  'segments.reading': '{document}{where, select, none {} other {, {where}}}: {words}',
  'segments.noWords': 'Die Zeile enthält keine Worte, die in einem Text zu finden wären.',
  'segments.noCode': 'Die Zeile nennt keinen Code.',
  'segments.codeLeft': 'Ein Code der Zeile konnte nicht übernommen werden.',
  'segments.noText':
    'Der Text von {document} ist nicht hier; die Worte konnten darin nicht gesucht werden.',
  'segments.noDocument':
    'Kein Dokument heißt „{document}“, weder nach Titel noch nach Datei oder Studie, und die Worte allein sagen nicht, welches gemeint ist.',
  'segments.notInText': 'Diese Worte stehen nicht in {document}.',
  'segments.nowhere': 'Die Zeile nennt kein Dokument, und ihre Worte stehen in keinem.',
  'segments.sameAs':
    'Sie sagt von denselben Worten dasselbe wie Zeile {line} und kam einmal herein.',
  'segments.otherName':
    'Kein Dokument heißt „{name}“; die Worte stehen in „{document}“ und sonst nirgends.',
  'segments.otherDocument':
    'Die Worte stehen nicht in „{name}“, sondern in „{document}“ und sonst nirgends.',
  'segments.alike': 'Im Text sind sie etwas anders geschrieben.',
  'segments.beginning':
    'Die Tabelle enthält nur den Anfang; die Textstelle umfasst diesen und geht vielleicht weiter.',
  'segments.several':
    'Die Worte stehen an {count} Stellen; sie kamen an der zuerst genannten herein.',
  'segments.onlyHere':
    'Codierte Segmente kommen in das offene Review, in dessen Texten ihre Worte gesucht werden. Es ist keines offen.',
  'segments.bringHint':
    'Jede Zeile wird in den Dokumenten von „{title}“ gesucht. Das ist ein Schritt, der sich rückgängig machen lässt.',
  'segments.bring': 'Übernehmen',
  'segments.columns': 'Was die Spalten enthalten',
  'segments.column.left': 'Weglassen',
  'segments.column.document': 'Dokument',
  'segments.column.group': 'Dokumentgruppe',
  'segments.column.quote': 'Worte des Segments',
  'segments.column.code': 'Code',
  'segments.column.coder': 'Wer codiert hat',
  'segments.column.comment': 'Kommentar',
  'segments.column.place': 'Stelle im Dokument',
  'segments.columnHolds': 'Was „{heading}“ enthält',
  'segments.columnsNeeded': 'Angeben, welche Spalte die Worte und welche den Code enthält.',
  'segments.looking': 'Die Segmente aus {name} werden gesucht',
  'segments.broughtIn':
    'Segmente aus „{title}“ übernommen: {codes, plural, =0 {kein neuer Code} one {# neuer Code} other {# neue Codes}}, {codings, plural, =0 {keine Codierungen} one {# Codierung} other {# Codierungen}}. {left, plural, =0 {} one {Eine Sache kam nicht so herein, wie sie war. } other {# Dinge kamen nicht so herein, wie sie waren. }}{doubtful, plural, =0 {} one {Eine Textstelle liegt vielleicht woanders.} other {# Textstellen liegen vielleicht woanders.}}',
  'segments.layout.note':
    'So angeordnet, wie {program} codierte Segmente zeigt. Gewichte gibt es hier nicht: jedes ist 0. Die Fläche ist in Zeichen, der Abdeckungsgrad in Prozent des Textes.',
  'segments.layout.comment': 'Kommentar',
  'segments.layout.group': 'Dokumentgruppe',
  'segments.layout.document': 'Dokumentname',
  'segments.layout.code': 'Code',
  'segments.layout.beginning': 'Anfang',
  'segments.layout.end': 'Ende',
  'segments.layout.weight': 'Gewicht',
  'segments.layout.segment': 'Segment',
  'segments.layout.coder': 'Bearbeitet von',
  'segments.layout.area': 'Fläche',
  'segments.layout.coverage': 'Abdeckungsgrad %',
  'segments.layout.file': 'Dateiname',
  'segments.layout.number': 'Nummer der Referenz',
  'segments.layout.initials': 'Codiert von (Kürzel)',
  'segments.layout.coded': 'Codierter Text',
  'segments.layout.choice': 'Spalten',
  'segments.layout.choice.own': 'Wie hier',
  'segments.layout.choice.isoq': 'Wie in iSoQ',
  'segments.layout.choice.maxqda': 'Wie in MAXQDA',
  'segments.layout.choice.nvivo': 'Wie in NVivo',
} as const satisfies Translated<typeof segmentMessages>;
