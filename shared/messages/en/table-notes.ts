/** Words about whose coding, which studies and which day tables show. */
export const tableNoteMessages = {
  'note.studies.included':
    'Studies: the included ones ({included}); {undecided} undecided and {excluded} excluded are not listed.',
  'note.studies.onlyIncluded': 'Studies: the included ones ({included}).',
  'note.studies.all':
    'Studies: all {all}; those marked as undecided ({undecided}) or excluded ({excluded}) are not included.',
  'note.studies.sampled':
    'Studies: those sampled for the synthesis ({sampled} of {included} eligible); the others, {undecided} undecided and {excluded} excluded are not listed.',
  'note.studies.allSampled':
    '{count, plural, =0 {All included ones were sampled for the synthesis.} one {One included study was not sampled for the synthesis, and is marked.} other {# included studies were not sampled for the synthesis, and are marked.}}',
  'note.studies.open': 'Studies: all {all}, since none has been included or excluded yet.',
  'note.set.included': 'Studies: those of the set “{name}” ({count} of {all}), chosen one by one.',
  'note.set.rule':
    'Studies: those of the set “{name}” ({count} of {all}), for which holds: {rule}.',
  'note.set.both':
    'Studies: those of the set “{name}” ({count} of {all}), chosen one by one or because this holds: {rule}.',
  'note.set.documents':
    'Of these studies only the {count, plural, one {document of the set counts} other {# documents of the set count}}.',
  'note.set.marked': 'Of these, {undecided} undecided and {excluded} excluded are marked.',
  'note.set.memos': 'Memos on codes, themes and the review itself are listed whatever was chosen.',
  'note.set.not': 'Not only the set “{name}”: this table is of the whole review.',
  'note.coding.own': 'Coding: that of {name} alone.',
  'note.coding.everyone':
    '{count, plural, =0 {Coding: none yet.} one {Coding: that of {names}.} other {Coding: everyone’s ({names}), each counted for itself.}}',
  'note.coding.consensus': 'Coding: the consensus, not what each reviewer coded.',
  'note.closed':
    '{count, plural, one {Coding of # document is kept back: it is coded blind.} other {Coding of # documents is kept back: they are coded blind.}}',
  'closed.findings':
    'Findings that colleagues write rest on everybody’s coding. They show once no document is closed to you any more: {count, plural, one {# document is still coded blind} other {# documents are still coded blind}}.',
  'closed.map':
    'What colleagues draw on maps rests on everybody’s coding. It shows once no document is closed to you any more: {count, plural, one {# document is still coded blind} other {# documents are still coded blind}}.',
  'closed.memos':
    'What colleagues write into the journal, or about a study with such a document, shows once no document is closed to you any more: {count, plural, one {# document is still coded blind} other {# documents are still coded blind}}.',
  'closed.noFindings': 'No finding that you may see',
  'note.again':
    '{count, plural, one {Coding of # document is kept back: it is being coded again.} other {Coding of # documents is kept back: they are being coded again.}}',
  'asOf.label': 'As of',
  'since.label': 'Mark what is new since',
} as const;
