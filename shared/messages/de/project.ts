import type { projectMessages } from '../en/project.ts';
import type { Translated } from '../language.ts';

export const projectGerman = {
  'project.reading': '{name} wird gelesen',
  'project.databaseInBrowser':
    'Das ist ein Projekt eines anderen Programms in einer Datenbank, die ein Browser nicht öffnen kann. Es wurde nichts gelesen. Mit dem Desktop-Programm öffnen oder auf der Befehlszeile mit „themeloom convert“ ein Review daraus machen.',
  'project.making': 'Das Review „{title}“ wird angelegt',
  'project.from': '{origin}, {file}',
  'project.codebookOnly': 'Das ist ein Codebuch: Es bringt Codes mit und sonst nichts.',
  'project.came': 'Was übernommen wird',
  'project.media':
    '{count, plural, one {Das Bild oder die Aufnahme als Datei} other {Die # Bilder und Aufnahmen als Dateien}} aufbewahren ({size})',
  'project.mediaHint':
    'Jede Sicherung und jede Datei für Kolleg:innen wird um so viel größer. Was in ihnen codiert ist, wird in jedem Fall übernommen.',
  'project.carried.documents': 'Dokumente',
  'project.carried.media': 'Bilder, Aufnahmen',
  'project.carried.studies': 'Studien',
  'project.carried.codes': 'Codes',
  'project.carried.themes': 'Themen',
  'project.carried.reviewers': 'Codierende',
  'project.carried.excerpts': 'Textstellen',
  'project.carried.codings': 'Codierungen',
  'project.carried.memos': 'Memos',
  'project.carried.characteristics': 'Merkmale',
  'project.carried.sets': 'Sets',
  'project.carried.maps': 'Karten',
  'project.nothing': 'In dieser Datei ist nichts, was übernommen werden kann.',
  'project.left':
    '{count, plural, =0 {Alles wird übernommen, wie es war} one {Eines wird nicht oder nicht so übernommen, wie es war} other {# Dinge werden nicht oder nicht so übernommen, wie sie waren}}',
  'project.doubtful':
    '{count, plural, =0 {Keine Textstelle ist zweifelhaft} one {Eine Textstelle liegt vielleicht anderswo} other {# Textstellen liegen vielleicht anderswo}}',
  'project.reading.file': 'in der Datei',
  'project.reading.first': 'angenommen',
  'project.reading.other': 'oder',
  'project.andMore':
    '{count, plural, one {und ein weiterer Eintrag} other {und # weitere Einträge}}; die gespeicherte Liste enthält alle.',
  'project.who': 'Wer von den Codierenden sind Sie?',
  'project.who.person':
    '{name} ({codings, plural, =0 {keine Codierungen} one {# Codierung} other {# Codierungen}})',
  'project.who.other': 'Niemand von ihnen',
  'project.unknown': 'Das Projekt nennt nicht alle beim Namen. Wer sind sie?',
  'project.unknownName':
    'Name für {name} ({codings, plural, =0 {keine Codierungen} one {# Codierung} other {# Codierungen}})',
  'project.into': 'Was daraus wird',
  'project.into.own': 'Ein eigenes Review',
  'project.into.open': 'In „{title}“ übernehmen',
  'project.bring': 'Übernehmen',
  'project.bring.hint':
    'Was schon da ist, wird verwendet und nicht verdoppelt: dieselben Texte, Studien mit demselben Titel, Codes mit demselben Namen an derselben Stelle. Das ist ein Schritt, der sich rückgängig machen lässt.',
  'project.preparing': '„{title}“ wird vorbereitet',
  'project.coders': 'Wer sind die Codierenden hier?',
  'project.coderIs': '{name} ist',
  'project.coder.new': 'Eine neue Person',
  'project.nothingNew': 'Alles aus „{title}“ ist schon in diesem Review. Nichts wurde geändert.',
  'project.broughtIn':
    '„{title}“ übernommen: {documents, plural, =0 {kein neues Dokument} one {# neues Dokument} other {# neue Dokumente}}, {codes, plural, =0 {kein neuer Code} one {# neuer Code} other {# neue Codes}}, {codings, plural, one {# Codierung} other {# Codierungen}}. {left, plural, =0 {} one {Eines wurde nicht so übernommen, wie es war. } other {# Dinge wurden nicht so übernommen, wie sie waren. }}{doubtful, plural, =0 {} one {Eine Textstelle liegt vielleicht anderswo.} other {# Textstellen liegen vielleicht anderswo.}}',
  'project.make': 'Review daraus anlegen',
  'project.saveReport': 'Diese Liste speichern …',
  'project.saved': 'Als {name} gespeichert.',
  'project.reportFile': '{title} – was übernommen wurde',
  'project.reportKind': 'Text',
  'project.reports': 'Was aus anderen Programmen übernommen wurde',
  'project.cameAt': 'Übernommen {when}',
  'project.noReport':
    'In dieses Review wurde auf diesem Computer nichts aus einem anderen Programm übernommen; es gibt keine Liste.',
  'project.showReport': 'Liste zeigen',
  'project.done':
    '„{title}“ ist da: {documents, plural, one {# Dokument} other {# Dokumente}}, {codes, plural, one {# Code} other {# Codes}}, {codings, plural, one {# Codierung} other {# Codierungen}}. {left, plural, =0 {} one {Eines wurde nicht oder nicht so übernommen, wie es war. } other {# Dinge wurden nicht oder nicht so übernommen, wie sie waren. }}{doubtful, plural, =0 {} one {Eine Textstelle liegt vielleicht anderswo.} other {# Textstellen liegen vielleicht anderswo.}}',
} as const satisfies Translated<typeof projectMessages>;
