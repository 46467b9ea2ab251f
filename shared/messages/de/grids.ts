import type { gridMessages } from '../en/grids.ts';
import type { Translated } from '../language.ts';

export const gridGerman = {
  'grids.gone':
    'Dieses Raster wurde entfernt. Das Entfernen rückgängig machen, um damit weiterzuarbeiten.',
  'grids.needsName': 'Dem Raster einen Namen geben.',
  'grids.nameTaken': 'Es gibt schon ein Raster „{name}“.',
  'grids.closed':
    'Ein Dokument ist hier noch verblindet und nicht freigegeben. Diese Zelle schreiben, sobald es freigegeben ist.',
  'grids.noSuchGrid':
    'Es gibt kein Raster „{name}“.{known, select, some { Es gibt: {names}.} other { Das Review hat keines.}}',
  'grids.emptyTitle': 'Noch keine Raster',
  'grids.empty':
    'Ein Raster hat eine Zeile für jede Studie und eine Spalte für jeden gewählten Code. In den Zellen steht, was Sie dazu schreiben, neben den Textstellen, die es verdichtet: Zusammenfassungen einer Framework-Analyse oder die Übersetzung einer Meta-Ethnographie.',
  'grids.new': 'Neues Raster',
  'grids.name': 'Name',
  'grids.kind': 'Art',
  'grids.kind.framework': 'Framework-Matrix',
  'grids.kind.translation': 'Übersetzungstabelle',
  'grids.kindHint.framework': 'In jeder Zelle eine eigene Zusammenfassung.',
  'grids.kindHint.translation':
    'In jeder Zelle Worte 1. Ordnung (der Teilnehmenden), Worte 2. Ordnung (der Autor:innen) und Ihre Übersetzung; zu jeder Spalte, wie die Studien zusammengehen.',
  'grids.columnsFrom': 'Spalten',
  'grids.from.themes': 'Die Themen der Matrix',
  'grids.from.under': 'Was unter „{code}“ steht',
  'grids.from.none': 'Noch keine: einzeln wählen',
  'grids.columnCount': '{count, plural, =0 {Keine Spalten} one {# Spalte} other {# Spalten}}',
  'grids.make': 'Anlegen',
  'grids.cancel': 'Abbrechen',
  'grids.choose': 'Raster',
  'grids.named': '{name}{kind, select, translation { (Übersetzung)} other {}}',
  'grids.filter': 'Studie finden',
  'grids.setupOpen': 'Spalten …',
  'grids.setup': 'Das Raster und seine Spalten',
  'grids.note': 'Notiz, unter der Tabelle gedruckt',
  'grids.columns': 'Spalten',
  'grids.rowsBy': 'Zeilen geordnet nach',
  'grids.rowsByName': 'Namen der Studien',
  'grids.rowsOf': '{attribute}: {value}',
  'grids.before': '„{code}“ vor die vorige Spalte setzen',
  'grids.behind': '„{code}“ hinter die nächste Spalte setzen',
  'grids.takeOut': '„{code}“ aus den Spalten nehmen',
  'grids.addColumn': 'Code oder Thema hinzufügen …',
  'grids.remove': 'Dieses Raster entfernen',
  'grids.misfit': 'Was nicht passt',
  'grids.unused':
    '{count, plural, =0 {Jeder Code der Spalten hat Textstellen} one {# Code der Spalten ohne Textstellen} other {# Codes der Spalten ohne Textstellen}}',
  'grids.outside':
    '{count, plural, =0 {Jede codierte Textstelle steht in einer Spalte} one {# Textstelle in keiner Spalte} other {# Textstellen in keiner Spalte, in {studies, plural, one {# Studie} other {# Studien}}}}',
  'grids.asColumn': 'Als Spalte hinzufügen',
  'grids.asColumnOf': 'Als Spalte hinzufügen: {code}',
  'grids.more': '{count, plural, one {# weitere} other {# weitere}}',
  'grids.nextChanged':
    '{count, plural, one {# Zelle geändert: dorthin} other {# Zellen geändert: zur nächsten}}',
  'grids.atChanged': 'Geänderte Zelle {at} von {count}',
  'grids.toTable': 'Tabelle …',
  'grids.label': 'Raster „{name}“: Studien nach Codes',
  'grids.noColumns': 'Noch keine Spalten. Codes und Themen unter „Spalten …“ wählen.',
  'grids.noMatch': 'Keine Studie enthält diese Wörter.',
  'grids.boundary': 'Höhe der Zelle unter dem Raster',
  'grids.overAll': 'Über alle Studien',
  'grids.cell':
    '{study}, {code}: {written, select, yes {{text}} other {nichts geschrieben}}{over, select, yes {} other {, {count, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}}}{changed, select, yes {, seit dem Schreiben geändert} other {}}',
  'grids.excerpts': '{count, plural, one {# Textstelle} other {# Textstellen}}',
  'grids.noPassagesShort': 'keine Textstellen',
  'grids.passageCount': '{count, plural, one {# Textstelle} other {# Textstellen}}',
  'grids.changed': 'geändert',
  'grids.fresh': 'neu seither',
  'grids.pane': '{study}, {code}',
  'grids.paneTitle': '{study} · {code}',
  'grids.text.summary': 'Zusammenfassung',
  'grids.text.first': 'Worte 1. Ordnung (Teilnehmende)',
  'grids.text.second': 'Worte 2. Ordnung (Autor:innen)',
  'grids.text.translation': 'Übersetzung',
  'grids.text.overAll': 'Über alle Studien',
  'grids.text.line': 'Was die Studien zusammen sagen',
  'grids.relationLabel': 'Die Worte der Studien sind',
  'grids.relation.open': 'noch nicht gesagt',
  'grids.relation.reciprocal': 'reziprok',
  'grids.relation.refutational': 'widersprechend',
  'grids.relation.line': 'eine Argumentationslinie',
  'grids.sinceLabel': 'Seit dem Schreiben geändert',
  'grids.since':
    'Seit dies geschrieben wurde: {more, plural, =0 {} one {# Textstelle mehr} other {# Textstellen mehr}}{gone, plural, =0 {} other {{more, plural, =0 {} other {, }}{gone, plural, one {# Textstelle weg oder anders} other {# Textstellen weg oder anders}}}}.',
  'grids.goneRegion': 'ein Teil einer Seite',
  'grids.goneMore': '{count, plural, one {und # weitere} other {und # weitere}}',
  'grids.holds': 'Es gilt noch',
  'grids.otherCoding':
    'Dies wurde zu einer anderen Codierung geschrieben, als gezeigt wird; was sich seither geändert hat, lässt sich nicht sagen.',
  'grids.passages': '{count, plural, =0 {Textstellen} one {# Textstelle} other {# Textstellen}}',
  'grids.noPassages': 'In dieser Studie ist nichts so codiert.',
  'grids.take': 'In den Text',
  'grids.conceptHead': '{code}: {relation}',
  'grids.cellPlaces':
    '({count, plural, one {# Textstelle} other {# Textstellen}}{told, select, yes {: {places}} other {}})',
  'grids.note.none':
    '{kind, select, translation {Es gibt noch keine Übersetzungstabelle.} other {Es gibt noch keine Framework-Matrix.}}',
  'grids.note.framework':
    'Zusammenfassungen sind eigene Worte der Reviewer:innen. Unter jeder steht, wie viele Textstellen sie verdichtet und wo diese stehen.',
  'grids.note.translation':
    'Worte 1. Ordnung sind die der Teilnehmenden, Worte 2. Ordnung die der Autor:innen der Studien; die Übersetzung stammt von den Reviewer:innen.',
  'grids.note.unwritten':
    '{count, plural, one {# Zelle mit Textstellen ist} other {# Zellen mit Textstellen sind}} noch nicht geschrieben.',
  'grids.note.changed':
    'In {count, plural, one {# Zelle} other {# Zellen}} sind Textstellen hinzugekommen, weggefallen oder anders, seit sie geschrieben wurde.',
  'grids.note.otherCoding':
    '{count, plural, one {# Zelle wurde} other {# Zellen wurden}} zu einer anderen Codierung geschrieben als der dieser Tabelle.',
  'grids.note.unused': 'Damit ist in diesen Studien nichts codiert: {codes}.',
  'grids.note.outside':
    '{count, plural, one {# codierte Textstelle} other {# codierte Textstellen}} in {studies, plural, one {# Studie} other {# Studien}} {count, plural, one {steht} other {stehen}} in keiner Spalte.',
  'table.framework': 'Framework-Matrix',
  'table.translation': 'Übersetzungstabelle',
} as const satisfies Translated<typeof gridMessages>;
