export const inclusionMessages = {
  'include.label': 'Studies',
  'include.included': 'Included',
  'include.all': 'All studies',
  'include.marked': '{study} [{inclusion, select, excluded {excluded} other {undecided}}]',
  'include.none': 'No study is included yet. Choose “All studies” to see the others.',
  'include.count': '{listed} of {all}',
  'note.studies.included':
    'Studies: the included ones ({included}); {undecided} undecided and {excluded} excluded are not listed.',
  'note.studies.onlyIncluded': 'Studies: the included ones ({included}).',
  'note.studies.all':
    'Studies: all {all}; those marked as undecided ({undecided}) or excluded ({excluded}) are not included.',
  'note.studies.open': 'Studies: all {all}, since none has been included or excluded yet.',
} as const;
