import type { decisionMessages } from '../en/decisions.ts';
import type { Translated } from '../language.ts';

export const decisionGerman = {
  'decisions.asked':
    'Diese Datei enthält Entscheidungen aus {program}. Nichts wird importiert, bevor gesagt ist, was aus ihnen wird.',
  'decisions.found':
    '{decisions, plural, =0 {Keine Entscheidung} one {# Entscheidung} other {# Entscheidungen}} von {people, plural, one {einer Person} other {# Personen}}',
  'decisions.stage': 'Entschieden nach',
  'decisions.stageOf': 'Wonach in {file} entschieden wurde',
  'decisions.stage.titleAbstract': 'Titel und Abstract',
  'decisions.stage.fullText': 'Volltext',
  'decisions.people': 'Wer entschieden hat',
  'decisions.team': '{program} (nennt niemanden)',
  'decisions.person':
    '{include, number} eingeschlossen, {exclude, number} ausgeschlossen, {maybe, number} vielleicht{notes, plural, =0 {} one {, # Notiz} other {, # Notizen}}',
  'decisions.personIs': 'Wer {person} hier ist',
  'decisions.add': 'Hinzufügen',
  'decisions.leaveOut': 'Weglassen',
  'decisions.reasons': 'Warum ausgeschlossen wurde',
  'decisions.records': '{count, plural, one {# Datensatz} other {# Datensätze}}',
  'decisions.reasonIs': 'Was „{reason}“ hier ist',
  'decisions.newReason': 'Hinzufügen',
  'decisions.withLabels': 'Labels übernehmen',
  'decisions.labels': '{count, plural, one {Ein Label} other {# Labels}} in der Datei: {labels}',
  'decisions.unreadBefore':
    '{count, plural, one {# Eintrag} other {# Einträge}} aus {program} {count, plural, one {ist} other {sind}} nicht lesbar und {count, plural, one {wird} other {werden}} weggelassen.',
  'decisions.take': 'Mit den Entscheidungen importieren',
  'decisions.leave': 'Ohne sie importieren',
  'decisions.waits': 'wartet auf eine Antwort',
  'decisions.summaryWaits':
    '{count, plural, one {# Datei wartet} other {# Dateien warten}} auf eine Antwort zu Entscheidungen.',
  'decisions.count': '{count, plural, one {# Entscheidung} other {# Entscheidungen}}',
  'decisions.summary': '{count, plural, one {# Entscheidung} other {# Entscheidungen}} übernommen.',
  'decisions.taken':
    '{count, plural, =0 {Keine Entscheidung wurde} one {# Entscheidung wurde} other {# Entscheidungen wurden}} aus {program} übernommen{notes, plural, =0 {} one {, mit # Notiz} other {, mit # Notizen}}.',
  'decisions.takenOf':
    '{person}, hier {reviewer}{isNew, select, yes { (hinzugefügt)} other {}}: {count, plural, one {# Entscheidung} other {# Entscheidungen}}',
  'decisions.reasonsAdded':
    '{count, plural, one {Grund hinzugefügt} other {Gründe hinzugefügt}}: {reasons}',
  'decisions.labelsPut':
    '{count, plural, one {# Label wurde} other {# Labels wurden}} an Datensätze vergeben.',
  'decisions.known':
    '{count, plural, one {# Entscheidung gibt} other {# Entscheidungen gibt}} es hier schon.',
  'decisions.otherwise':
    '{count, plural, one {# Entscheidung ist hier eine andere, die gilt} other {# Entscheidungen sind hier andere, die gelten}}: {records}',
  'decisions.contradictory':
    '{count, plural, one {Über einen Datensatz hat} other {Über # Datensätze hat}} eine Person zweierlei entschieden; nichts davon wurde übernommen: {records}',
  'decisions.onRecord': '{record} ({person})',
  'decisions.leftOutOf':
    '{person} wurde weggelassen: {count, plural, one {# Entscheidung} other {# Entscheidungen}}.',
  'decisions.notesLeft':
    '{count, plural, one {# Notiz wurde} other {# Notizen wurden}} nicht übernommen: Von der Person wurde dort keine Entscheidung übernommen.',
  'decisions.reasonsLeft':
    '{count, plural, one {# Grund wurde} other {# Gründe wurden}} nicht übernommen: Niemand hat den Datensatz ausgeschlossen.',
  'decisions.labelsUnwanted':
    '{count, plural, one {# Label wurde} other {# Labels wurden}} wie gewünscht weggelassen.',
  'decisions.labelsLeft':
    '{count, plural, one {# Label wurde} other {# Labels wurden}} nicht vergeben: mehr als {most} Zeichen.',
  'decisions.unread':
    '{count, plural, one {# Eintrag} other {# Einträge}} aus {program} {count, plural, one {war} other {waren}} nicht lesbar.',
  'decisions.left':
    '{count, plural, one {# Entscheidung} other {# Entscheidungen}} aus {program} ({people}) {count, plural, one {wurde} other {wurden}} nicht übernommen.',
  'decisions.formsLeft':
    '{count, plural, one {# Formular} other {# Formulare}} aus {program} ({people}) {count, plural, one {wurde} other {wurden}} nicht übernommen.',
  'decisions.formsUndecided':
    '{count, plural, one {# Formular sagt} other {# Formulare sagen}} nichts, was entscheidet.',
  'decisions.questionsLeft':
    '{count, plural, one {Die Antworten auf eine Frage wurden} other {Die Antworten auf # Fragen wurden}} nicht übernommen: {questions}',
  'decisions.levels': 'Was jede Stufe ist',
  'decisions.level': 'Stufe {level}',
  'decisions.levelIs': 'Was Stufe {level} ist',
  'decisions.forms': '{count, plural, one {# Formular} other {# Formulare}}',
  'decisions.noScreening': 'Kein Screening',
  'decisions.questions': 'Was entscheidet',
  'decisions.questionsWhy':
    'Die Datei sagt nicht, welche Antworten einschließen und welche ausschließen. Von mehreren genügt eine, die ausschließt.',
  'decisions.questionIs': 'Was „{question}“ ist',
  'decisions.question.none': 'Keine Entscheidung',
  'decisions.question.decides': 'Entscheidet',
  'decisions.question.reason': 'Nennt den Grund',
  'decisions.answerIs': 'Was „{answer}“ auf „{question}“ entscheidet',
  'decisions.answer.none': 'Nichts',
  'decisions.answer.include': 'Einschließen',
  'decisions.answer.exclude': 'Ausschließen',
  'decisions.answer.maybe': 'Vielleicht',
  'decisions.answered': '{count, plural, one {einmal} other {#-mal}}',
  'decisions.moreQuestions':
    '{count, plural, one {Eine weitere Frage zeigen} other {# weitere Fragen zeigen}}',
  'decisions.otherQuestions':
    '{count, plural, one {Eine Frage hat} other {# Fragen haben}} zu viele verschiedene Antworten, um zu entscheiden: {questions}',
  'decisions.andMore': '{shown} und {count} weitere',
  'decisions.noReason': 'Kein Grund angegeben',
  'decisions.otherReasons': 'Weitere Gründe: {reasons}',
  'decisions.from': '{name} (in {program})',
  'decisions.notYoursToTakeBack':
    'Diese Entscheidung von Ihnen hat jemand anderes aus einem anderen Programm übernommen und kann sie allein zurücknehmen. Hier entscheiden: Das gilt dann an ihrer Stelle.',
} as const satisfies Translated<typeof decisionMessages>;
