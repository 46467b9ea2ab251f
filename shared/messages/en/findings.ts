/** Review findings and what their authors hold of them. */
export const findingMessages = {
  'findings.gone': 'This finding is gone. Undo brings it back.',
  'findings.markGone': 'What was said of this excerpt is gone. Undo brings it back.',
  'findings.needsStatement':
    'A finding needs a statement. Write it as a sentence that stands alone.',
  'findings.needsReason': 'Say why in a few words: it is printed with the table.',
} as const;
