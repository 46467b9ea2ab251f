/** The list of studies beside the text, and files that cannot be read. */
export const studyListMessages = {
  'import.tooLarge':
    'The file is larger than 100 MB, so it was not read. Save it with smaller pictures, or split it.',
  'import.unreadable':
    'The file could not be read from disk. Check that it still exists and that you may read it, then import it again.',
  'studyList.noText': 'no text',
  'studies.title': 'Studies',
  'studyList.filter': 'Filter studies',
  'studyList.empty': 'No studies yet.',
  'studyList.none': 'No study matches.',
  'studyList.label': 'Studies and their documents',
  'studyList.open': 'Open',
  'studyList.inStudies': 'Show in Studies',
  'studyList.beside': 'Open beside',
  'studyList.besideOf': 'Open {document} beside',
} as const;
