export const correctMessages = {
  'correct.title': 'Correct the text',
  'correct.field': 'How it should read',
  'correct.changes': 'What changes',
  'correct.unchanged': 'Nothing changes yet.',
  'correct.change': '“{was}” becomes “{words}”',
  'correct.reason': 'Reason',
  'correct.reasonHint': 'For the audit trail; may be left empty',
  'correct.save': 'Correct',
  'correct.touches':
    '{count, plural, =0 {No excerpt lies on these words.} one {# excerpt lies on these words: {whose}. It keeps its codes.} other {# excerpts lie on these words: {whose}. They keep their codes.}}',
  'correct.whose': '{name} {count, number}',
  'correct.consensus': 'consensus {count, number}',
  'correct.closed': 'Coding of colleagues that is closed to you is taken along, too.',
  'correct.done':
    '{count, plural, one {Corrected “{was}” to “{words}”} other {Corrected # places}}',
  'correct.listTitle': 'Corrections of this text',
  'correct.byBecause': '{name}: {reason}',
  'correct.takeBack': 'Take back',
  'correct.takeBackThis': 'Take back: “{was}” to “{words}”',
  'correct.became': 'became',
  'correct.waiting':
    '{count, plural, one {One other correction of the same words waits} other {# other corrections of the same words wait}} to be settled in Team.',
  'correct.inExcerpt': 'Corrected here: {changes}{more, plural, =0 {} other { and # more}}',
  'correct.pair': '“{was}” to “{words}”',
} as const;
