import type { exportMessages } from '../en/exports.ts';
import type { Translated } from '../language.ts';

export const exportGerman = {
  'export.tables': 'Tabellen',
  'export.pane': 'Tabellen und ihre Optionen',
  'export.format': 'Format',
  'export.save': 'Als {format} speichern',
  'export.saveAll':
    '{count, plural, =6 {Alle sechs} =7 {Alle sieben} =8 {Alle acht} =9 {Alle neun} other {Alle #}} als {format} speichern',
  'export.saved': '{name} gespeichert.',
  'export.savedAll':
    '{count, plural, one {# Tabelle gespeichert.} other {# Tabellen gespeichert.}}',
  'export.preparing': 'Vorbereitung: {name}',
  'export.previewing': 'Vorbereitung der Vorschau: {name}',
  'export.preview': 'Vorschau',
  'export.previewOf': 'Vorschau: {table}',
  'export.rows': '{count, plural, =0 {keine Zeilen} one {# Zeile} other {# Zeilen}}',
  'export.firstRows': 'Hier sind die ersten {count} Zeilen zu sehen; die Datei enthält alle {all}.',
  'export.options': 'Optionen',
  'export.quotesPerTheme': 'Zitate je Thema',
  'export.matrixShows': 'Zellen zeigen',
  'export.rollUp': 'Codes bei ihren Themen mitzählen',
  'export.matrixColumns': 'Spalten',
  'export.columnsThemes': 'Themen',
  'export.columnsTop': 'Oberste Ebene des Codebuchs',
  'export.columnsAll': 'Alle Codes und Themen',
  'export.emptyTitle': 'Noch nichts zu exportieren',
  'export.empty':
    'Die Tabellen für die Publikation entstehen aus den Studien und Codierungen dieses Reviews. Zuerst Studien importieren.',
  'export.nothing': 'Noch nichts zu zeigen.',
  'export.traceHint': 'Eine Zelle wählen, um zu ihrer Grundlage zu gelangen.',
  'export.formatCsv': 'CSV',
  'export.formatXlsx': 'Excel',
  'export.formatDocx': 'Word',
  'export.formatHtml': 'HTML',
  'export.formatMd': 'Markdown',
  'export.formatLatex': 'LaTeX',
  'export.tablesFileName': '{title} Tabellen.zip',
  'export.tablesFile': 'Themeloom-Tabellen',
} as const satisfies Translated<typeof exportMessages>;
