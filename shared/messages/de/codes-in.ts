import type { codesInMessages } from '../en/codes-in.ts';
import type { Translated } from '../language.ts';

export const codesInGerman = {
  'codesIn.title': 'Codes aus einer Liste hinzufügen',
  'codesIn.hint':
    'Ein Name je Zeile, Untergeordnetes eingerückt; oder eine Tabelle aus einer Tabellenkalkulation mit Überschriften wie Name, Parent und Definition. Hinzugefügt wird erst nach Bestätigung.',
  'codesIn.list': 'Liste oder Tabelle',
  'codesIn.chooseFile': 'Datei wählen …',
  'codesIn.backToList': 'Stattdessen eine Liste einfügen',
  'codesIn.preview': 'Was hinzugefügt würde',
  'codesIn.summary':
    '{added, plural, =0 {Kein neuer Code} one {# neuer Code} other {# neue Codes}}, {present} schon vorhanden, {doubtful} zu prüfen.',
  'codesIn.state.new': 'neu',
  'codesIn.state.here': 'schon vorhanden',
  'codesIn.state.elsewhere': 'schon vorhanden, an anderer Stelle',
  'codesIn.line': 'Zeile {line}: {message}',
  'codesIn.more': '{count, plural, one {und # weitere} other {und # weitere}}',
  'codesIn.fill':
    'Auch ergänzen, was {count, plural, one {# vorhandenem Code} other {# vorhandenen Codes}} fehlt (Definition, Ein- und Ausschlusskriterien, Beispiel)',
  'codesIn.add':
    '{count, plural, =0 {Codes hinzufügen} one {# Code hinzufügen} other {# Codes hinzufügen}}',
  'codesIn.columnsLeft': 'Nicht übernommene Spalten: {columns}.',
  'codesIn.noName': 'Diese Zeile nennt keinen Code.',
  'codesIn.noHeadings':
    'Es wurden keine Überschriften erkannt: Die erste Spalte gilt als Namen, die zweite als Definitionen.',
  'codesIn.circle':
    'Der übergeordnete Code „{parent}“ steht im Kreis darunter. Der Code kam auf die oberste Ebene.',
  'codesIn.severalParents': 'Mehrere Codes heißen „{parent}“. Der Code kam unter den ersten.',
  'codesIn.parentMissing':
    'Der übergeordnete Code {parent} steht nicht in der Liste. Der Code kam auf die oberste Ebene.',
  'codesIn.tooDeep': 'Der Code steht tiefer als {levels} Ebenen. Er kam auf die letzte davon.',
  'codesIn.twice':
    'Der Code steht zweimal in der Liste, zuerst in Zeile {line}. Er wird einmal hinzugefügt.',
  'codesIn.alsoMissing': 'Es gibt kein „{theme}“, unter dem er auch stehen könnte.',
  'codesIn.alsoRefused': 'Unter „{theme}“ kann er nicht auch stehen.',
  'codesIn.alsoUnder': 'auch unter {themes}',
  'codesIn.elsewhere': 'Es gibt schon einen Code mit diesem Namen: {place}. Er bleibt dort.',
  'codesIn.sameName':
    'Es gibt an anderer Stelle einen Code mit diesem Namen: {place}. Dieser wird ein zweiter.',
  'codesIn.otherDefinition': 'Der Code hat schon eine andere Definition. Er behält die vorhandene.',
  'codesIn.themeUnderCode':
    'Als Thema kann dies nicht unter „{parent}“ stehen; es wird mit derselben Art hinzugefügt wie „{parent}“.',
  'codesIn.longName':
    '„{start}…“ ist länger als die {most} Zeichen, die ein Name haben kann, und wurde deshalb nicht hinzugefügt.',
  'codesIn.empty':
    'Hierin stehen keine Codes. Nichts wurde hinzugefügt. Einen Namen je Zeile angeben oder eine Tabelle mit einer Spalte namens „Name“ oder „Code“.',
  'codesIn.references':
    'Das sind Literaturangaben, keine Codes. Nichts wurde hinzugefügt. Dafür „Studien importieren“ verwenden.',
  'codesIn.notACodebook':
    'Das ist keine Liste von Codes. Nichts wurde hinzugefügt. Codes lassen sich aus einer Excel-Arbeitsmappe, einer CSV- oder TSV-Datei oder einer Liste mit einem Namen je Zeile lesen.',
  'codesIn.tooMany':
    'Hierin stehen mehr als {most} Codes. Nichts wurde hinzugefügt. Die Liste aufteilen.',
} as const satisfies Translated<typeof codesInMessages>;
