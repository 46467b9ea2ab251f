import type { prismaMessages } from '../en/prisma.ts';
import type { Translated } from '../language.ts';

/** The boxes of the PRISMA 2020 flow diagram (Page et al. 2021, BMJ 372:n71); a long label makes the drawing longer. */
export const prismaGerman = {
  'prisma.title': 'PRISMA-2020-Flussdiagramm',
  'prisma.n': '(n = {n, number})',
  'prisma.n.missing': '(n = ?)',
  'prisma.phase.identification': 'Identifikation',
  'prisma.phase.screening': 'Screening',
  'prisma.phase.included': 'Einschluss',
  'prisma.header.previous': 'Frühere Studien',
  'prisma.header.databases': 'Identifikation von Studien über Datenbanken und Register',
  'prisma.header.databases.updated': 'Identifikation neuer Studien über Datenbanken und Register',
  'prisma.header.other': 'Identifikation von Studien über andere Methoden',
  'prisma.header.other.updated': 'Identifikation neuer Studien über andere Methoden',
  'prisma.identified': 'Identifizierte Datensätze aus:',
  'prisma.removed': 'Vor dem Screening entfernte Datensätze:',
  'prisma.label.previous_studies': 'In die vorherige Version des Reviews eingeschlossene Studien',
  'prisma.label.previous_reports':
    'Berichte zu den in die vorherige Version des Reviews eingeschlossenen Studien',
  'prisma.label.database_results': 'Datenbanken',
  'prisma.label.register_results': 'Register',
  'prisma.label.duplicates': 'Entfernte Dubletten',
  'prisma.label.excluded_automatic':
    'Durch Automatisierungstools als ungeeignet markierte Datensätze',
  'prisma.label.excluded_other': 'Aus anderen Gründen entfernte Datensätze',
  'prisma.label.records_screened': 'Gescreente Datensätze',
  'prisma.label.records_excluded': 'Ausgeschlossene Datensätze',
  'prisma.label.dbr_sought_reports': 'Zur Beschaffung gesuchte Berichte',
  'prisma.label.dbr_notretrieved_reports': 'Nicht beschaffte Berichte',
  'prisma.label.dbr_assessed': 'Auf Eignung geprüfte Berichte',
  'prisma.label.dbr_excluded': 'Ausgeschlossene Berichte',
  'prisma.label.website_results': 'Websites',
  'prisma.label.organisation_results': 'Organisationen',
  'prisma.label.citations_results': 'Zitationssuche',
  'prisma.label.other_results': 'Andere Quellen',
  'prisma.label.other_sought_reports': 'Zur Beschaffung gesuchte Berichte',
  'prisma.label.other_notretrieved_reports': 'Nicht beschaffte Berichte',
  'prisma.label.other_assessed': 'Auf Eignung geprüfte Berichte',
  'prisma.label.other_excluded': 'Ausgeschlossene Berichte',
  'prisma.label.new_studies': 'In das Review eingeschlossene Studien',
  'prisma.label.new_reports': 'Berichte zu eingeschlossenen Studien',
  'prisma.label.new_studies.updated': 'Neu in das Review eingeschlossene Studien',
  'prisma.label.new_reports.updated': 'Berichte zu den neu eingeschlossenen Studien',
  'prisma.label.total_studies': 'Insgesamt in das Review eingeschlossene Studien',
  'prisma.label.total_reports': 'Berichte zu den insgesamt eingeschlossenen Studien',
  'prisma.name.other': '{label} (andere Methoden)',
  'prisma.name.item': '{label}, {item}',
  'prisma.sampling.sampled': 'Für die Synthese ausgewählte Studien',
  'prisma.sampling.not': 'Geeignete, nicht ausgewählte Studien',
  'prisma.sampling.step': 'Schritt {number}{why, select, yes {: {reason}} other {}}',
  'prisma.sampling.hand': 'Von Hand',
  'prisma.sampling.gone': 'In einem entfernten Schritt',
  'prisma.source.unrecorded': 'Quelle nicht festgehalten',
  'prisma.source.unnamed': 'Quelle ohne Namen',
  'prisma.reason.unstated': 'Kein Grund angegeben',
  'prisma.problem.missing': '{box}: Die Zahl fehlt.',
  'prisma.problem.missing.implied':
    '{box}: Die Zahl fehlt. Aus den anderen Feldern ergibt sich {n, number}.',
  'prisma.problem.invalid': '{box}: {n} ist keine ganze Zahl ab 0.',
  'prisma.problem.note':
    '{box}: Angegeben ist {stated, number}, aus den Daten gezählt {counted, number}. In einer Notiz festhalten, warum sich die Zahlen unterscheiden.',
  'prisma.problem.list':
    '{box} ({is, number}): Erwartet wird die Summe der dort aufgeführten Zahlen, {should, number}.',
  'prisma.problem.reasons': '{box} ({n, number}): Gründe angeben, jeden mit seiner Zahl.',
  'prisma.problem.unrecorded':
    '{count, plural, one {# Datensatz gehört} other {# Datensätze gehören}} zu keiner Suche. Im Suchprotokoll die Herkunft angeben.',
  'prisma.problem.unstated':
    '{count, plural, one {# Bericht wurde} other {# Berichte wurden}} ohne Grund ausgeschlossen.',
  'prisma.sum.records_screened':
    'Gescreente Datensätze ({is, number}): Erwartet werden die identifizierten Datensätze ({plus, number}) abzüglich der vor dem Screening entfernten ({minus, number}), also {should, number}.',
  'prisma.sum.dbr_sought_reports':
    'Zur Beschaffung gesuchte Berichte ({is, number}): Erwartet werden die gescreenten Datensätze ({plus, number}) abzüglich der ausgeschlossenen ({minus, number}), also {should, number}.',
  'prisma.sum.dbr_assessed':
    'Auf Eignung geprüfte Berichte ({is, number}): Erwartet werden die zur Beschaffung gesuchten Berichte ({plus, number}) abzüglich der nicht beschafften ({minus, number}), also {should, number}.',
  'prisma.sum.other_assessed':
    'Auf Eignung geprüfte Berichte aus anderen Methoden ({is, number}): Erwartet werden die zur Beschaffung gesuchten Berichte ({plus, number}) abzüglich der nicht beschafften ({minus, number}), also {should, number}.',
  'prisma.sum.new_reports':
    '{box} ({is, number}): Erwartet werden die auf Eignung geprüften Berichte ({plus, number}) abzüglich der ausgeschlossenen ({minus, number}), also {should, number}.',
  'prisma.sum.new_reports.both':
    '{box} ({is, number}): Erwartet werden die in beiden Spalten auf Eignung geprüften Berichte ({plus, number}) abzüglich der in beiden ausgeschlossenen ({minus, number}), also {should, number}.',
  'prisma.sum.total_studies':
    'Insgesamt in das Review eingeschlossene Studien ({is, number}): Erwartet werden die Studien der vorherigen Version und die neuen zusammen, also {should, number}.',
  'prisma.sum.total_reports':
    'Berichte zu den insgesamt eingeschlossenen Studien ({is, number}): Erwartet werden die Berichte der vorherigen Version und die neuen zusammen, also {should, number}.',
  'prisma.below.records_screened':
    'Es können nicht mehr Datensätze vor dem Screening entfernt ({minus, number}) als identifiziert worden sein ({plus, number}).',
  'prisma.below.dbr_sought_reports':
    'Es können nicht mehr Datensätze ausgeschlossen ({minus, number}) als gescreent worden sein ({plus, number}).',
  'prisma.below.dbr_assessed':
    'Es können nicht mehr Berichte fehlen ({minus, number} nicht beschafft), als zur Beschaffung gesucht wurden ({plus, number}).',
  'prisma.below.other_assessed':
    'Andere Methoden: Es können nicht mehr Berichte fehlen ({minus, number} nicht beschafft), als zur Beschaffung gesucht wurden ({plus, number}).',
  'prisma.below.new_reports':
    'Es können nicht mehr Berichte ausgeschlossen ({minus, number}) als auf Eignung geprüft worden sein ({plus, number}).',
  'prisma.below.new_reports.both':
    'Es können in beiden Spalten zusammen nicht mehr Berichte ausgeschlossen ({minus, number}) als auf Eignung geprüft worden sein ({plus, number}).',
  'prisma.atMost':
    '{box} ({is, number}): Die Zahl kann nicht größer sein als {limitName} ({limit, number}).',
  'prisma.limit.previous_reports': 'die der Berichte zu diesen Studien',
  'prisma.limit.new_reports': 'die der Berichte zu diesen Studien',
  'prisma.limit.total_reports': 'die der Berichte zu diesen Studien',
  'prisma.limit.identified': 'die der über andere Methoden identifizierten Datensätze',
  'prisma.open.titleAbstract':
    'Über {count, plural, one {# Datensatz} other {# Datensätze}} ist nach Titel und Abstract noch nicht entschieden.',
  'prisma.open.titleAbstractMaybe':
    '{count, plural, one {# Datensatz steht} other {# Datensätze stehen}} nach Titel und Abstract noch auf „vielleicht“.',
  'prisma.open.retrieval':
    '{count, plural, one {# Bericht ist} other {# Berichte sind}} weder beschafft noch aufgegeben.',
  'prisma.open.fullText':
    'Über {count, plural, one {# beschafften Bericht} other {# beschaffte Berichte}} ist nach dem Volltext noch nicht entschieden.',
  'prisma.open.fullTextMaybe':
    '{count, plural, one {# Bericht steht} other {# Berichte stehen}} nach dem Volltext noch auf „vielleicht“.',
  'flow.numbers': 'Zahlen des Diagramms',
  'flow.counted': 'Gezählt',
  'flow.typed': 'Eingegeben',
  'flow.typedOf': '{name}: eingegebene Zahl',
  'flow.noteOf': '{name}: Grund der Abweichung',
  'flow.note': 'Warum die Zahl von {count} abweicht',
  'flow.noNumber': 'Eine ganze Zahl eingeben, etwa 412.',
  'flow.addSource': 'Hinzufügen zu: {name}',
  'flow.addSourceHint': 'Name, dann Enter',
  'flow.addReasonHint': 'Grund, dann Enter',
  'flow.remove': '{name} entfernen',
  'flow.otherMethods': 'Andere Methoden: Websites, Organisationen, Zitationen',
  'flow.previousStudies': 'Vorherige Version des Reviews',
  'flow.columns': 'Spalten',
  'flow.problems': '{count, plural, one {# Punkt zu klären} other {# Punkte zu klären}}',
  'flow.addsUp': 'Alle Zahlen sind vorhanden und gehen auf.',
  'flow.identification': 'Identifikation',
  'flow.howCounted':
    'Gezählt aus Suchen, Dubletten, Screening und Einschluss. Ohne Entscheidungen im Screening zählt eine ausgeschlossene Studie, zu der nur der Abstract vorliegt, als nach Titel und Abstract ausgeschlossen. Jede Zahl lässt sich überschreiben.',
  'flow.svg': 'SVG',
  'flow.png': 'PNG',
  'flow.docx': 'Word',
  'flow.fileName': '{title} Flussdiagramm',
  'flow.preparing': 'Flussdiagramm wird gezeichnet',
} as const satisfies Translated<typeof prismaMessages>;
