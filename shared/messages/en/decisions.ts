/** Decisions of screening that come from other programs. */
export const decisionMessages = {
  'decisions.asked':
    'This file holds decisions made in {program}. Nothing comes in before you say what becomes of them.',
  'decisions.found':
    '{decisions, plural, =0 {No decision} one {# decision} other {# decisions}} of {people, plural, one {one person} other {# people}}',
  'decisions.stage': 'Decided on',
  'decisions.stageOf': 'What the decisions of {file} were made on',
  'decisions.stage.titleAbstract': 'Title and abstract',
  'decisions.stage.fullText': 'Full text',
  'decisions.people': 'Who decided',
  'decisions.team': '{program} (names nobody)',
  'decisions.person':
    '{include, number} included, {exclude, number} excluded, {maybe, number} maybe{notes, plural, =0 {} one {, # note} other {, # notes}}',
  'decisions.personIs': 'Who {person} is here',
  'decisions.add': 'Add as reviewer',
  'decisions.leaveOut': 'Leave out',
  'decisions.reasons': 'Why records were excluded',
  'decisions.records': '{count, plural, one {# record} other {# records}}',
  'decisions.reasonIs': 'What “{reason}” is here',
  'decisions.newReason': 'Add this reason',
  'decisions.withLabels': 'Take the labels over',
  'decisions.labels': '{count, plural, one {A label} other {# labels}} in the file: {labels}',
  'decisions.unreadBefore':
    '{count, plural, one {# entry} other {# entries}} of {program} cannot be read and will be left.',
  'decisions.take': 'Import with the decisions',
  'decisions.leave': 'Import without them',
  'decisions.waits': 'waits for an answer',
  'decisions.summaryWaits':
    '{count, plural, one {# file waits} other {# files wait}} for an answer about decisions.',
  'decisions.count': '{count, plural, one {# decision} other {# decisions}}',
  'decisions.summary': '{count, plural, one {# decision} other {# decisions}} taken over.',
  'decisions.taken':
    '{count, plural, =0 {No decision was} one {# decision was} other {# decisions were}} taken over from {program}{notes, plural, =0 {} one {, with # note} other {, with # notes}}.',
  'decisions.takenOf':
    '{person}, here {reviewer}{isNew, select, yes { (added)} other {}}: {count, plural, one {# decision} other {# decisions}}',
  'decisions.reasonsAdded': '{count, plural, one {Reason added} other {Reasons added}}: {reasons}',
  'decisions.labelsPut':
    '{count, plural, one {# label was put} other {# labels were put}} on records.',
  'decisions.known': '{count, plural, one {# decision is} other {# decisions are}} here already.',
  'decisions.otherwise':
    '{count, plural, one {# decision is another one here, which stands} other {# decisions are others here, which stand}}: {records}',
  'decisions.contradictory':
    '{count, plural, one {One record was} other {# records were}} decided in two ways by one person, and neither was taken over: {records}',
  'decisions.onRecord': '{record} ({person})',
  'decisions.leftOutOf':
    '{person} was left out: {count, plural, one {# decision} other {# decisions}}.',
  'decisions.notesLeft':
    '{count, plural, one {# note was} other {# notes were}} not taken over: whoever wrote {count, plural, one {it} other {them}} has no decision there that was.',
  'decisions.reasonsLeft':
    '{count, plural, one {# reason was} other {# reasons were}} not taken over: nobody excluded the record.',
  'decisions.labelsUnwanted':
    '{count, plural, one {# label was} other {# labels were}} left out, as was asked.',
  'decisions.labelsLeft':
    '{count, plural, one {# label was} other {# labels were}} not put on: more than {most} letters.',
  'decisions.unread':
    '{count, plural, one {# entry} other {# entries}} of {program} could not be read.',
  'decisions.left':
    '{count, plural, one {# decision} other {# decisions}} made in {program} ({people}) {count, plural, one {was} other {were}} not taken over.',
  'decisions.formsLeft':
    '{count, plural, one {# form} other {# forms}} filled in in {program} ({people}) {count, plural, one {was} other {were}} not taken over.',
  'decisions.formsUndecided':
    '{count, plural, one {# form says} other {# forms say}} nothing that decides.',
  'decisions.questionsLeft':
    '{count, plural, one {The answers to one question were} other {The answers to # questions were}} not taken over: {questions}',
  'decisions.levels': 'What each level is',
  'decisions.level': 'Level {level}',
  'decisions.levelIs': 'What level {level} is',
  'decisions.forms': '{count, plural, one {# form} other {# forms}}',
  'decisions.noScreening': 'No screening',
  'decisions.questions': 'What decides',
  'decisions.questionsWhy':
    'The file does not say which answers include and which exclude. Of several, one that excludes is enough.',
  'decisions.questionIs': 'What “{question}” is',
  'decisions.question.none': 'No decision',
  'decisions.question.decides': 'Decides',
  'decisions.question.reason': 'Gives the reason',
  'decisions.answerIs': 'What “{answer}” to “{question}” decides',
  'decisions.answer.none': 'Nothing',
  'decisions.answer.include': 'Include',
  'decisions.answer.exclude': 'Exclude',
  'decisions.answer.maybe': 'Maybe',
  'decisions.answered': '{count, plural, one {# time} other {# times}}',
  'decisions.moreQuestions':
    '{count, plural, one {Show one more question} other {Show # more questions}}',
  'decisions.otherQuestions':
    '{count, plural, one {One question has} other {# questions have}} too many different answers to decide: {questions}',
  'decisions.andMore': '{shown} and {count} more',
  'decisions.noReason': 'No reason stated',
  'decisions.otherReasons': 'Further reasons: {reasons}',
  'decisions.from': '{name} (in {program})',
  'decisions.notYoursToTakeBack':
    'This decision of yours was taken over from another program by a colleague, who alone can take it back. Decide here: that takes its place.',
} as const;
