import type { refiOutMessages } from '../en/refi-out.ts';
import type { Translated } from '../language.ts';

export const refiOutGerman = {
  'refiOut.title': 'Für andere Programme (REFI-QDA)',
  'refiOut.what': 'Datei',
  'refiOut.what.qdpx': 'Projekt (.qdpx)',
  'refiOut.what.qdc': 'Codebuch (.qdc)',
  'refiOut.program': 'Programm',
  'refiOut.program.standard': 'Jedes Programm',
  'refiOut.program.atlasti': 'ATLAS.ti',
  'refiOut.program.maxqda': 'MAXQDA',
  'refiOut.program.nvivo': 'NVivo',
  'refiOut.program.qc': 'qualitative-coding (qc)',
  'refiOut.program.qualcoder': 'QualCoder',
  'refiOut.reason.standard':
    'Wie der Standard es vorsieht: Positionen zählen Zeichen, Memos sind Notizen mit ihren Verfasserinnen und Verfassern.',
  'refiOut.reason.atlasti':
    'Memos stehen in den Kommentaren, wo ATLAS.ti sie sucht. Texte sind reine Textdateien, weil der Import an formatierten scheitern kann.',
  'refiOut.reason.maxqda': 'Memos stehen in den Beschreibungen, wo MAXQDA sie sucht.',
  'refiOut.reason.nvivo':
    'Positionen zählen Emoji und andere seltene Zeichen doppelt, wie NVivo es in seinen eigenen Dateien tut.',
  'refiOut.reason.qc':
    'Es codiert Zeilen und liest nur Texte: Jede Textstelle ist nach der Zeile benannt, in der sie beginnt, PDFs, Bilder und Aufnahmen gehen als ihre Texte mit, und jeder Code hat einen eigenen Namen.',
  'refiOut.reason.qualcoder':
    'Memos stehen in den Beschreibungen, weil QualCoder Notizen zu Dokumenten weglässt. Jeder Code hat einen eigenen Namen, weil QualCoder einen zweiten gleichen Namens samt seinen Codierungen weglässt.',
  'refiOut.reviewers': 'Codierungen und Memos von',
  'refiOut.reviewers.all': 'Allen',
  'refiOut.reviewers.some':
    '{count, plural, =0 {Personen wählen} one {# Person} other {# Personen}}',
  'refiOut.sidecar': 'Was nur Themeloom kennt, für den Rückweg',
  'refiOut.sidecarHelp':
    'Andere Programme beachten es nicht. Themeloom macht aus der Datei wieder dasselbe Review, solange nichts darin geändert wurde.',
  'refiOut.sidecarNarrowed':
    'Geht nur mit, wenn alle Dokumente, Codes und Personen dabei sind, und nicht nur die eigenen Codierungen.',
  'refiOut.pdfs': 'PDFs, Bilder und Aufnahmen als Dateien',
  'refiOut.pdfsHelp':
    'PDFs von Verlagen dürfen oft nicht weitergegeben werden, Bilder von Menschen auch nicht: Ohne sie gehen nur ihre Texte mit, und codierte Teile von Seiten stehen auf den Wörtern der Seite.',
  'refiOut.pdfCount':
    '{pdfs, plural, =0 {} one {# PDF} other {# PDFs}}{both, select, yes { und } other {}}{media, plural, =0 {} one {# Bild oder Aufnahme} other {# Bilder und Aufnahmen}} {count, plural, one {geht als Datei} other {gehen als Dateien}} mit.',
  'refiOut.tooLarge':
    'Die Dateien haben zusammen mehr als 2 GB, mehr als eine solche Datei fasst. Ohne sie oder mit weniger Dokumenten speichern.',
  'refiOut.contents': 'In der Datei',
  'refiOut.counts':
    '{documents, plural, one {# Dokument} other {# Dokumente}}, {codes, plural, one {# Code} other {# Codes}}, {codings, plural, one {# Codierung} other {# Codierungen}}, {users, plural, one {# Person} other {# Personen}}, {memos, plural, one {# Memo} other {# Memos}}',
  'refiOut.countsOfCodes': '{codes, plural, one {# Code} other {# Codes}}',
  'refiOut.notShown': 'Was dort nicht zu sehen ist',
  'refiOut.travels':
    'Bis auf Gestaltung und Audit-Trail reist alles für Themeloom in der Datei mit.',
  'refiOut.stays': 'Es geht nicht mit.',
  'refiOut.looking': 'Ansehen, was mitgeht',
  'refiOut.preparing': 'Projekt vorbereiten',
  'refiOut.save': '{what, select, qdc {Codebuch speichern} other {Projekt speichern}}',
  'refiOut.saved': '{name} gespeichert.',
  'refiOut.file': '{what, select, qdc {REFI-QDA-Codebuch} other {REFI-QDA-Projekt}}',
  'refiOut.nothing':
    'Bei dieser Auswahl gibt es nichts zu schreiben: kein Dokument mit Text und keinen Code.',
  'refiOut.noCodes': 'Bei dieser Auswahl gibt es keinen Code zu schreiben.',
  'refiOut.leftOut.closed':
    'Weggelassen, weil {count, plural, one {es} other {sie}} blind codiert {count, plural, one {wird} other {werden}}: {names}.',
  'refiOut.leftOut.noText':
    'Weggelassen, weil {count, plural, one {sein Text} other {ihre Texte}} nicht hier {count, plural, one {ist} other {sind}}: {names}.',
  'refiOut.leftOut.noFile':
    'Nur mit {count, plural, one {dem Text, weil seine Datei} other {ihren Texten, weil ihre Dateien}} nicht hier {count, plural, one {ist} other {sind}}: {names}.',
  'refiOut.unnamedCode': 'Code ohne Namen',
  'refiOut.unnamedDocument': 'Dokument ohne Namen',
  'refiOut.consensus': 'Konsens',
  'refiOut.memoBy': '{name}: {words}',
  'refiOut.region': 'Teil einer Seite',
  'refiOut.sample': 'Das ist das Beispiel-Review: Studien und Zitate sind erfunden.',
  'refiOut.question': 'Frage: {words}',
  'refiOut.methods': 'Methoden: {words}',
  'refiOut.code.include': 'Einschließen: {words}',
  'refiOut.code.exclude': 'Ausschließen: {words}',
  'refiOut.code.example': 'Beispiel: {words}',
  'refiOut.code.promotionReason': 'Warum es ein Thema ist: {words}',
  'refiOut.code.retired': '(Stillgelegt)',
  'refiOut.set.descriptive': 'Deskriptive Themen',
  'refiOut.set.analytical': 'Analytische Themen',
  'refiOut.variable.country': 'Land',
  'refiOut.variable.setting': 'Setting',
  'refiOut.variable.participants': 'Teilnehmende',
  'refiOut.variable.method': 'Methode',
  'refiOut.variable.inclusion': 'Einschluss',
  'refiOut.inclusion.included': 'eingeschlossen',
  'refiOut.inclusion.excluded': 'ausgeschlossen',
  'refiOut.inclusion.undecided': 'unentschieden',
  'refiOut.lost.orders':
    '{count, plural, one {Die Ebene des Konstrukts von # Textstelle} other {Die Ebenen der Konstrukte von # Textstellen}}.',
  'refiOut.lost.groups':
    '{count, plural, one {Die Gruppe der Teilnehmenden von # Textstelle} other {Die Gruppen der Teilnehmenden von # Textstellen}}.',
  'refiOut.lost.places':
    '{count, plural, one {Die weitere Stelle von # Code: er steht} other {Die weiteren Stellen von # Codes: sie stehen}} an einer Stelle des Baums.',
  'refiOut.lost.regions':
    '{count, plural, one {# Teil einer Seite: seine Codierung liegt} other {# Teile von Seiten: ihre Codierungen liegen}} auf den Wörtern, die für die Seite stehen.',
  'refiOut.lost.bare':
    '{count, plural, one {# Textstelle} other {# Textstellen}} ohne Code und Memo.',
  'refiOut.lost.layout':
    'Seiten und Gestaltung von {count, plural, one {# Dokument, das} other {# Dokumenten, die}} als PDF, Word- oder andere formatierte Datei {count, plural, one {kam} other {kamen}}: nur der Text geht mit.',
  'refiOut.lost.stars':
    '{count, plural, one {# ausgewähltes Zitat} other {# ausgewählte Zitate}}, als ausgewählt.',
  'refiOut.lost.findings': '{count, plural, one {# Befund} other {# Befunde}}.',
  'refiOut.lost.decisions':
    '{count, plural, one {# Entscheidung} other {# Entscheidungen}} des Abgleichs, mit ihren Grundlagen.',
  'refiOut.lost.screenings':
    '{count, plural, one {# Screening-Entscheidung} other {# Screening-Entscheidungen}}.',
  'refiOut.lost.extractions':
    '{count, plural, one {# extrahierter Wert} other {# extrahierte Werte}} mit Textstellen.',
  'refiOut.lost.appraisals':
    '{count, plural, one {# Antwort} other {# Antworten}} der Qualitätsbewertung.',
  'refiOut.lost.studies':
    '{count, plural, one {# Studie} other {# Studien}} ohne ein Dokument, das mitgeht.',
  'refiOut.lost.trail': 'Der Audit-Trail: In der Datei steht, wie es jetzt ist.',
  'refiOut.lost.emoji':
    '{count, plural, one {# Textstelle steht} other {# Textstellen stehen}} hinter Emoji oder anderen seltenen Zeichen, die NVivo doppelt zählt: Dort {count, plural, one {läge sie} other {lägen sie}} etwas zu früh. Für NVivo NVivo wählen.',
  'refiOut.lost.emojiElsewhere':
    '{count, plural, one {# Textstelle steht} other {# Textstellen stehen}} hinter Emoji oder anderen seltenen Zeichen, gezählt wie in NVivo: In Programmen, die sich an den Standard halten, {count, plural, one {läge sie} other {lägen sie}} etwas zu spät.',
  'refiOut.lost.renamed':
    '{count, plural, one {# Code hat} other {# Codes haben}} in der Datei einen anderen Namen, damit kein Name zweimal vorkommt: {names}.',
  'refiOut.lost.authors':
    'Von wem ein Memo ist, steht in seinen Worten, weil eine Beschreibung das nicht angibt.',
  'refiOut.lost.areasFromTop':
    '{count, plural, one {# Teil einer Seite liegt} other {# Teile von Seiten liegen}} dort, wo der Standard es vorsieht; QualCoder zählt vom anderen Rand der Seite. Für QualCoder QualCoder wählen.',
  'refiOut.lost.maxqdaPdfs':
    'Laut der eigenen Hilfe von MAXQDA ist dieses Format nicht für die Arbeit an PDFs gedacht. Fehlen dort Codierungen, die PDFs weglassen.',
  'refiOut.lost.caseSources':
    'QualCoder liest nicht, welche Dokumente zu einem Fall gehören: Werte von Studien stehen auch bei den Dokumenten.',
  'refiOut.lost.lines':
    'qualitative-coding hat Zeilen statt Textstellen und lässt Memos, Fälle und Variablen weg.',
  'refiOut.lost.colours': 'QualCoder gibt jedem Code die nächste seiner eigenen Farben.',
} as const satisfies Translated<typeof refiOutMessages>;
