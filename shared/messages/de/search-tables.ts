import type { searchTableMessages } from '../en/search-tables.ts';
import type { Translated } from '../language.ts';

export const searchTableGerman = {
  'table.sampling': 'Auswahl der Studien',
  'table.searches': 'Suchprotokoll',
  'table.excluded': 'Im Volltext ausgeschlossene Berichte',
  'column.source': 'Quelle',
  'column.platform': 'Plattform',
  'column.sourceKind': 'Art der Quelle',
  'column.searched': 'Datum der Suche',
  'column.years': 'Jahre',
  'column.limits': 'Einschränkungen',
  'column.strategy': 'Vollständige Suchstrategie',
  'column.runBy': 'Durchgeführt von',
  'column.searchNote': 'Anmerkung',
  'column.source.identified': 'Identifizierte Datensätze',
  'column.source.records': 'Datensätze im Review',
  'column.source.within': 'Dubletten innerhalb der Quelle',
  'column.source.others': 'Dubletten anderer Quellen',
  'column.source.left': 'Datensätze nach Dublettenabgleich',
  'searches.table.noSearch': 'Datensätze ohne Suche, deren Art angegeben ist',
  'searches.table.main': 'Datenbanken und Register',
  'searches.table.other': 'Andere Methoden',
  'note.searches':
    'Identifiziert sind die Treffer, die die Quelle angab, sonst die Datensätze, die hereinkamen. Ein Datensatz, den mehrere Suchen fanden, zählt nach dem Dublettenabgleich bei der ersten im Protokoll, bei Datenbanken und Registern vor anderen Methoden.',
  'column.foundBy': 'Gefunden durch',
  'column.stage': 'Stufe',
  'table.extraction': 'Extraktion',
  'note.extraction':
    'Eine Zeile für {count, plural, one {das Feld} other {jedes von # Feldern}} jeder Studie; worüber Einigkeit besteht, steht in der Studie.',
  'note.extractionMerged':
    '{count, plural, one {# Wert wurde aus einem Datensatz extrahiert, der seither mit einer dieser Studien zusammengeführt wurde; er steht nicht in dieser Tabelle.} other {# Werte wurden aus Datensätzen extrahiert, die seither mit diesen Studien zusammengeführt wurden; sie stehen nicht in dieser Tabelle.}}',
  'note.extractionBlind':
    'Was eine Person extrahiert hat, fehlt, bis so viele es extrahiert haben, wie verlangt sind, oder bis es geklärt ist.',
  'column.field': 'Feld',
  'column.agreed': 'Übereinstimmender Wert',
  'column.unit': 'Einheit',
  'column.passages': 'Textstellen',
  'column.remark': 'Bemerkung',
  'column.decidedBy': 'Entschieden von',
  'column.settled': 'Wie es geklärt wurde',
  'excluded.main': 'Datenbanken und Register',
  'excluded.other': 'Andere Methoden',
  'excluded.assessed': 'Im Volltext geprüft',
  'excluded.notRetrieved': 'Nicht beschafft',
  'excluded.how.typed': 'Bei der Studie eingetragen, ohne Screening',
  'excluded.how.agreed':
    '{count, plural, =1 {Durch eine Person} =2 {Beide einig} other {Alle # einig}}',
  'excluded.how.settled': 'Geklärt; zuvor: {votes}',
  'excluded.how.settledAlone': 'Geklärt ohne einzelne Entscheidungen',
  'excluded.voteFor':
    '{decision, select, include {einschließen} exclude {ausschließen} other {vielleicht}}, {reason} ({name})',
  'excluded.none': 'Bisher wurde im Volltext kein Bericht ausgeschlossen.',
  'excluded.sum':
    '{column, select, main {Datenbanken und Register} other {Andere Methoden}}: {count, plural, one {# Bericht} other {# Berichte}} ausgeschlossen, {missing} nicht beschafft.',
  'excluded.reasons': 'Nach Gründen: {reasons}.',
  'excluded.reasonCount': '{reason} (n = {count})',
  'excluded.stated': 'Das Flussdiagramm zeigt hier andere Zahlen, weil sie eingegeben wurden.',
} as const satisfies Translated<typeof searchTableMessages>;
