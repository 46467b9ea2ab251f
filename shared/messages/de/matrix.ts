import type { matrixMessages } from '../en/matrix.ts';
import type { Translated } from '../language.ts';

export const matrixGerman = {
  'matrix.shows': 'Zellen zeigen',
  'matrix.counts': 'Anzahl',
  'matrix.presence': 'Vorkommen',
  'matrix.quote': 'Erstes Zitat',
  'matrix.rollUp': 'Codes bei ihren Themen mitzählen',
  'matrix.rows': 'Zeilen',
  'matrix.rowsStudies': 'Studien',
  'matrix.rowsGroups': 'Gruppen von Teilnehmenden',
  'matrix.filterGroups': 'Gruppen nach Namen filtern …',
  'matrix.labelGroups': 'Gruppen von Teilnehmenden nach Themen',
  'matrix.noMatchGroups': 'Keine Gruppe passt zum Filter.',
  'matrix.paneEmptyGroup': 'Zu „{row}“ ist keine Textstelle mit „{code}“ codiert.',
  'matrix.groups': '{count, plural, one {# Gruppe} other {# Gruppen}}',
  'matrix.columns': 'Spalten',
  'matrix.columnsThemes': 'Themen',
  'matrix.columnsTop': 'Oberste Ebene',
  'matrix.columnsAll': 'Alle Codes und Themen',
  'matrix.filter': 'Studien nach Name, Land, Setting, Methode … filtern',
  'matrix.boundary': 'Höhe der Textstellen',
  'matrix.label': 'Studien nach Themen',
  'matrix.sortBy': 'Nach „{name}“ sortieren',
  'matrix.sortStudy': 'Nach Studie sortieren',
  'matrix.cell':
    '{study}, {code}: {count, plural, =0 {keine Textstellen} one {# Textstelle} other {# Textstellen}}',
  'matrix.emptyTitle': 'Noch keine Matrix',
  'matrix.emptyStudies':
    'Die Matrix zeigt, welche Studie zu welchem Thema beiträgt. Zuerst Studien importieren.',
  'matrix.emptyCodes':
    'Die Matrix zeigt, welche Studie zu welchem Thema beiträgt. Zuerst einige Textstellen codieren.',
  'matrix.noMatch': 'Keine Studie passt zum Filter.',
  'matrix.pane': 'Textstellen der gewählten Zelle',
  'matrix.paneEmpty': 'Keine Textstelle in {row} ist mit „{code}“ codiert.',
  'matrix.studies': '{count, plural, one {# Studie} other {# Studien}}',
  'matrix.filled': 'Textstellen in {filled} von {all, plural, one {# Spalte} other {# Spalten}}',
  'matrix.filledOf': 'von {all}',
  'matrix.totals': 'Textstellen in Studien',
  'matrix.total':
    '{code}: {excerpts, plural, one {# Textstelle} other {# Textstellen}} in {studies, plural, one {# Studie} other {# Studien}}',
  'matrix.totalShort': '{excerpts} in {studies}',
  'matrix.export': 'Diese Matrix exportieren …',
  'matrix.openStudy': 'Text öffnen',
} as const satisfies Translated<typeof matrixMessages>;
