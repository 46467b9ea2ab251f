/** A second text or code beside the one that is worked in. */
export const besideMessages = {
  'beside.pane': 'Beside: {title}',
  'beside.choose': 'Document beside',
  'beside.document': '{study}: {title}',
  'beside.excerpts': '{count, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}}',
  'beside.tools': 'Tools of the pane beside',
  'beside.readHere': 'Code this one',
  'beside.readHereHint': 'Changes places: this text is coded, and the other is read beside it',
  'beside.close': 'Close the pane beside',
  'beside.excerpt':
    '{count, plural, =0 {“{quote}”, without a code} other {“{quote}”, coded {codes}}}',
  'beside.notCoded':
    'This text is only read. F6 leads to the one that is coded; “Code this one” changes places.',
} as const;
