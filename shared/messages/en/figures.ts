/** Pictures of the synthesis. */
export const figureMessages = {
  'figure.pictures': 'Pictures of the synthesis',
  'figure.which': 'Picture',
  'figure.drawing': 'Drawing the picture',
  'figure.numbers': 'Numbers of the picture',
  'figure.saveNumbers': 'Save the numbers as CSV',
  'figure.moreNumbers':
    'There are more rows or columns than fit here; the file of the numbers has all of them.',
  'figure.file': '{review} – {figure}',
  'figure.title.studies-per-theme': 'Studies per theme',
  'figure.title.construct-order': 'Construct order by theme',
  'figure.title.bubbles': 'Studies by themes',
  'figure.title.cooccurrence': 'Themes that meet',
  'figure.title.saturation': 'New codes by order of coding',
  'figure.title.timeline': 'Studies by year',
  'figure.noYear': 'No year',
  'figure.note.years': 'Years in which the studies were published, from the first to the last.',
  'figure.title.map': 'Thematic map',
  'figure.note.map':
    'Excerpts and studies of each node and of what is under it in the codebook; lines join a theme to what stands under it.',
  'figure.note.mapMeets':
    'Nodes that meet at least {meets, plural, one {once} other {# times}} are joined: pairs of passages that overlap.',
  'figure.noOrder': 'No construct order',
  'figure.codesSoFar': 'Codes so far',
  'figure.newCodes': 'New codes',
  'figure.sum': '{sum} ({parts})',
  'figure.sumNew': '{sum} (+{added})',
  'figure.letters':
    '“{figure}” has letters that PNG is not written with here ({letters}): write it as SVG, or save the PNG from Report, Tables.',
  'figure.noInstrument': 'No instrument of appraisal is in use, so there is no figure of it.',
  'figure.note.under':
    'Of {studies, plural, one {# study} other {# studies}}: how many have an excerpt of the theme or of what is under it.',
  'figure.note.order':
    'Excerpts of the theme and of what is under it, each counted once. Where a passage is coded by several people, each of their excerpts counts.',
  'figure.note.excerpts':
    'Excerpts of the theme and of what is under it; the area of a circle is their number.',
  'figure.note.reading':
    'Studies in the order in which their first counted coding was made, with the codes used up to and with each; a filled dot stands where a study brought a new one. That no new code comes does not show by itself that nothing was missed.',
} as const;
