/** Words of the parts of the reader that are loaded on first use. */
export const readerPaneMessages = {
  'picker.create': 'New code “{name}”',
  'picker.none': 'No code of that name.',
  'reader.filter': 'Filter by code',
  'reader.density': 'Where coding lies in the document',
  'reader.stripes': 'Codes in the margin',
  'inspector.label': 'Inspector',
  'inspector.code': 'Code',
} as const;
