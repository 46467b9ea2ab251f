export const recodeMessages = {
  'recode.alreadyOpen':
    'You are coding documents again already. Finish or stop that first. Nothing was changed.',
  'recode.onlyCoded':
    'Choose at least one document that holds coding of yours. Nothing was changed.',
  'recode.about':
    'Code some documents a second time without seeing your earlier coding, then see how far you agree with yourself (intra-coder agreement). A tenth of the documents is usual, some weeks after the first time.',
  'recode.noneCoded': 'You have not coded any document yet. Code some first.',
  'recode.drawGroup': 'Random sample',
  'recode.size': 'Documents to draw',
  'recode.seed': 'Seed',
  'recode.days': 'Last coded at least this many days ago',
  'recode.draw': 'Draw at random',
  'recode.eligible':
    '{count} of {of, plural, one {# document} other {# documents}} with coding of yours can be drawn. You can also tick them yourself.',
  'recode.documents': 'Documents to code again',
  'recode.lastCoded': 'last coded {date}',
  'recode.begin':
    '{count, plural, =0 {Code again} one {Code # document again} other {Code # documents again}}',
  'recode.open':
    '{count, plural, one {You are coding # document again} other {You are coding # documents again}}',
  'recode.openSince': 'Begun {date}.',
  'recode.openAbout':
    'Your earlier coding of them is hidden from you until you finish. What you code now counts nowhere; it is only compared.',
  'recode.excerpts': '{count, plural, =0 {nothing coded yet} one {# excerpt} other {# excerpts}}',
  'recode.finish': 'Finish and compare',
  'recode.stop': 'Stop coding again',
  'recode.stopAbout':
    'If you stop, your earlier coding is shown again and nothing is compared. What you coded now stays in the log of the review and is listed as stopped.',
  'recode.all': 'Second codings',
  'recode.ofReviewer': '{name}: {count, plural, one {# document} other {# documents}}',
  'recode.when.open': 'under way since {date}',
  'recode.when.finished': 'finished {date}',
  'recode.when.stopped': 'stopped {date}, not compared',
  'recode.nothingYet':
    'Once a second coding is finished, its agreement with the first is shown here, with every passage that was coded otherwise.',
  'recode.figures':
    'The second coding by {name} beside the first as it was when the second was begun, in {documents, plural, one {# document} other {# documents}}.',
  'recode.gone':
    '{count, plural, one {# document is left out because it was removed.} other {# documents are left out because they were removed.}}',
  'recode.closed':
    '{count, plural, one {# document is left out because it is closed to you.} other {# documents are left out because they are closed to you.}}',
  'recode.differences':
    '{count, plural, =0 {No passage was coded otherwise} one {# passage was coded otherwise} other {# passages were coded otherwise}}',
  'recode.notCoded': 'not coded',
  'recode.kind.codes': 'First: {first}. Second: {second}.',
  'recode.kind.boundaries': '{code}: other boundaries',
  'recode.kind.order': '{code}: other construct order',
  'recode.second': 'second coding',
  'recode.tablePart':
    '{name}, coded again {days, select, one {on {begun}} other {from {begun} to {ended}}}',
  'recode.note':
    'Intra-coder agreement: what a reviewer coded the first time, as it was when the second coding was begun, beside what they coded the second time without seeing the first. Unit: {unit}.',
  'recode.noteNone': 'No document was coded a second time.',
  'recode.noteApart':
    'Agreement of reviewers with themselves (intra-coder agreement) stands apart, at the end.',
  'recode.noteOne': '{part}: {count, plural, one {# document} other {# documents}}, {chosen}.',
  'recode.byHand': 'chosen by hand',
  'recode.bySeed': 'drawn at random from {from} by the seed {seed}',
  'recode.methodsByHand': 'chosen by the reviewer',
  'recode.methodsBySeed': 'drawn at random from {from} (seed {seed})',
  'recode.methodsOverlap': '{units} that overlap by at least {share}',
  'recode.methods':
    'To see how stable the coding is, {name} coded {documents, plural, one {# document} other {# documents}}, {chosen}, a second time {days, select, one {on {begun}} other {between {begun} and {ended}}} without seeing the first coding. Over {units} and all codes, observed agreement between first and second coding was {percent}, Cohen’s κ {kappa} and Krippendorff’s α {alpha}.',
  'recode.compare.title': 'You are coding this document again',
  'recode.compare.text':
    'All earlier coding of it is hidden from you until you finish. Then it can be compared here again.',
  'recode.compare.document': '{label}: being coded again',
  'recode.go': 'Go to Code again',
  'recode.allDecisions': 'All decisions',
  'table.recoded': 'Intra-coder agreement',
} as const;
