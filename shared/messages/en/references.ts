export const referenceMessages = {
  'references.title': 'References',
  'references.which': 'Which records',
  'references.which.included': 'Included',
  'references.which.excluded': 'Excluded',
  'references.which.undecided': 'Undecided',
  'references.stage': 'At which stage',
  'references.stage.any': 'Over all',
  'references.stage.titleAbstract': 'Title and abstract',
  'references.stage.fullText': 'Full text',
  'references.format.ris': 'RIS',
  'references.format.bib': 'BibTeX',
  'references.format.csl-json': 'CSL-JSON',
  'references.format.csv': 'CSV',
  'references.format.endnote-xml': 'EndNote XML',
  'references.format.enw': 'EndNote tagged',
  'references.count': '{count, plural, =0 {no references} one {# reference} other {# references}}',
  'references.countOfSet':
    '{count, plural, =0 {no references} one {# reference} other {# references}} of the set “{set}”',
  'references.save':
    '{count, plural, one {Save # reference as {format}} other {Save # references as {format}}}',
  'references.preview': 'Preview of the references',
  'references.firstShown': 'The first {count} are shown here; the file has all {all}.',
  'references.none': 'No record stands so at this stage. Choose others.',
  'references.preparing': 'Preparing the references',
  'references.previewing': 'Preparing the preview of the references',
  'references.saved': 'Saved {count, plural, one {# reference} other {# references}} as {name}.',
  'references.hidden':
    '{count, plural, one {A colleague’s decision is} other {# decisions of colleagues are}} kept back while the team screens blind; what they would settle counts as undecided.',
  'references.openBlind': 'Give --open-blind to read them all the same.',
  'references.noWhich': '“{name}” is no choice of records: included, excluded or undecided.',
  'references.noStage': '“{name}” is no stage: any, title-abstract or full-text.',
  'references.noFormat': 'There is no format called “{name}”. Formats: {formats}.',
  'references.note.excluded':
    'Excluded {stage, select, fullText {at the full text} other {on title and abstract}}.',
  'references.note.excludedFor':
    'Excluded {stage, select, fullText {at the full text} other {on title and abstract}}: {reason}',
  'references.note.labels': 'Labels: {labels}',
  'references.votes': '{stage, select, fullText {Full text} other {Title and abstract}}: {votes}',
  'references.vote':
    '{decision, select, include {include} exclude {exclude} other {maybe}} ({name})',
} as const;
