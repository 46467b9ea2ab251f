/** Highlights and comments that are in the file of a document. */
export const markMessages = {
  'marks.title': 'Highlights and comments in “{document}”',
  'marks.reading': 'Looking through the file',
  'marks.none':
    'Nothing is highlighted in this file, and no comment is in it. Highlights that a reference manager keeps apart are not in the file: let it save them into the PDF first, and import that.',
  'marks.offer':
    '{marks, plural, =0 {} one {One highlight} other {# highlights}}{notes, plural, =0 {} one {{marks, plural, =0 {One comment} other { and one comment}}} other {{marks, plural, =0 {# comments} other { and # comments}}}} {sum, plural, one {is} other {are}} in this file.',
  'marks.look': 'Look at them…',
  'marks.lookIn': 'Look at the highlights and comments in {document}',
  'marks.password': 'Password of the file',
  'marks.open': 'Open',
  'marks.groups': 'Code them as',
  'marks.group':
    '{kind, select, highlight {Highlighted} underline {Underlined} squiggly {Underlined with a wave} other {Struck out}} in {colour, select, red {red} orange {orange} yellow {yellow} green {green} blue {blue} purple {purple} pink {pink} other {grey}}',
  'marks.count': '{count, plural, one {one passage} other {# passages}}',
  'marks.codeFor': 'Code for {group}',
  'marks.newCode': 'New code “{name}”',
  'marks.commentsOnly': 'No code, only their comments',
  'marks.leave': 'Leave out',
  'marks.passages': 'What is marked',
  'marks.more': '{count, plural, one {and one more passage} other {and # more passages}}',
  'marks.by': '{author}: {comment}',
  'marks.noteOn': 'p. {page}: {note}',
  'marks.notes':
    '{count, plural, one {One comment stands beside the text, or on a picture} other {# comments stand beside the text, or on pictures}}: {count, plural, one {it becomes} other {they become}} a memo on the document.',
  'marks.take':
    '{count, plural, =0 {Take the comments over} one {Take one passage over} other {Take # passages over}}',
  'marks.left':
    '{count, plural, one {# more mark was not read} other {# more marks were not read}}: of a page, 5,000 are.',
  'marks.taken':
    'Took {count, plural, =0 {the comments} one {one passage} other {# passages}} over from the file of “{document}”.',
  'marks.takenBefore': 'All of it is here already: nothing was changed.',
} as const;
