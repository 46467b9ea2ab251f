import type { figureMessages } from '../en/figures.ts';
import type { Translated } from '../language.ts';

export const figureGerman = {
  'figure.pictures': 'Abbildungen der Synthese',
  'figure.which': 'Abbildung',
  'figure.drawing': 'Abbildung wird gezeichnet',
  'figure.numbers': 'Zahlen der Abbildung',
  'figure.saveNumbers': 'Zahlen als CSV speichern',
  'figure.moreNumbers':
    'Es gibt mehr Zeilen oder Spalten, als hier Platz haben; die Datei mit den Zahlen hat alle.',
  'figure.file': '{review} – {figure}',
  'figure.title.studies-per-theme': 'Studien je Thema',
  'figure.title.construct-order': 'Ebene des Konstrukts je Thema',
  'figure.title.bubbles': 'Studien und Themen',
  'figure.title.cooccurrence': 'Themen, die zusammentreffen',
  'figure.title.saturation': 'Neue Codes in der Reihenfolge des Codierens',
  'figure.title.timeline': 'Studien nach Jahr',
  'figure.noYear': 'Ohne Jahr',
  'figure.note.years':
    'Jahre, in denen die Studien veröffentlicht wurden, vom ersten bis zum letzten.',
  'figure.title.map': 'Thematische Karte',
  'figure.note.map':
    'Textstellen und Studien jedes Knotens und dessen, was im Codebuch darunter steht; Linien verbinden ein Thema mit dem, was darunter steht.',
  'figure.note.mapMeets':
    'Knoten, die mindestens {meets, plural, one {einmal} other {#-mal}} zusammentreffen, sind verbunden: Paare von Textstellen, die sich überlappen.',
  'figure.noOrder': 'Ohne Ebene des Konstrukts',
  'figure.codesSoFar': 'Codes bisher',
  'figure.newCodes': 'Neue Codes',
  'figure.sum': '{sum} ({parts})',
  'figure.sumNew': '{sum} (+{added})',
  'figure.letters':
    '„{figure}“ hat Schriftzeichen, mit denen PNG hier nicht geschrieben wird ({letters}): als SVG schreiben, oder das PNG unter Bericht, Tabellen speichern.',
  'figure.noInstrument':
    'Es ist kein Instrument zur Bewertung in Gebrauch, also gibt es keine Abbildung davon.',
  'figure.note.under':
    'Von {studies, plural, one {# Studie} other {# Studien}}: wie viele eine Textstelle des Themas oder dessen haben, was darunter liegt.',
  'figure.note.order':
    'Textstellen des Themas und dessen, was darunter liegt, jede einmal gezählt. Wo mehrere Personen dieselbe Stelle codiert haben, zählt jede ihrer Textstellen.',
  'figure.note.excerpts':
    'Textstellen des Themas und dessen, was darunter liegt; die Fläche eines Kreises ist ihre Zahl.',
  'figure.note.reading':
    'Studien in der Reihenfolge, in der ihre erste gezählte Codierung entstand, mit den Codes, die bis zu ihr und mit ihr verwendet wurden; ein gefüllter Punkt steht, wo eine Studie einen neuen brachte. Dass kein neuer Code mehr kommt, zeigt für sich allein nicht, dass nichts fehlt.',
} as const satisfies Translated<typeof figureMessages>;
