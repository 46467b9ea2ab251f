/** What a synthesis rests on when something is left out. */
export const sensitivityMessages = {
  'table.sensitivity': 'What the synthesis rests on',
  'sensitivity.emptyTitle': 'Nothing to leave out yet',
  'sensitivity.empty':
    'Here you see which themes and findings lose their excerpts, or are left with one study, when a study, all studies of serious concerns, the authors’ words or one person’s coding is left out. It needs coded excerpts.',
  'sensitivity.noStudies':
    'None of these studies is coded in this coding. Choose other studies or coding above, or code one.',
  'sensitivity.list': 'What is left out',
  'sensitivity.nothing': 'Nothing left out',
  'sensitivity.concerns':
    '{count, plural, =0 {No study with {concern, select, minor {concerns} moderate {moderate or serious concerns} other {serious concerns}}} one {The study with {concern, select, minor {concerns} moderate {moderate or serious concerns} other {serious concerns}}} other {All # studies with {concern, select, minor {concerns} moderate {moderate or serious concerns} other {serious concerns}}}}',
  'sensitivity.authors': 'Authors’ words (second order)',
  'sensitivity.coder': 'Coding by {name}',
  'sensitivity.does':
    '{lost, plural, =0 {} one {# without excerpts} other {# without excerpts}}{single, plural, =0 {} other {{lost, plural, =0 {} other {, }}{single, plural, one {# on one study} other {# on one study}}}}',
  'sensitivity.holds': 'holds',
  'sensitivity.standsAll': 'Every theme and finding has excerpts of more studies than one.',
  'sensitivity.eachTheme': 'What each theme rests on',
  'sensitivity.eachFinding': 'What each finding rests on',
  'sensitivity.eachOn':
    '{excerpts, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}} in {studies, plural, one {# study} other {# studies}}, most from {study} ({most})',
  'sensitivity.excerptsLeft':
    '{left} of {all, plural, one {# coded excerpt} other {# coded excerpts}} left',
  'sensitivity.excerpts': '{all, plural, one {# coded excerpt} other {# coded excerpts}}',
  'sensitivity.ofThese': '{count, plural, one {This study} other {These studies}}',
  'sensitivity.lostThemes': 'Themes without excerpts',
  'sensitivity.singleThemes': 'Themes on one study',
  'sensitivity.lostFindings': 'Findings without excerpts',
  'sensitivity.singleFindings': 'Findings on one study',
  'sensitivity.allHold':
    'Every theme and finding keeps excerpts of more studies than one, or rested on one before.',
  'sensitivity.wasOn':
    '{excerpts, plural, =0 {no excerpts} one {# excerpt} other {# excerpts}} in {studies, plural, one {# study} other {# studies}} before',
  'sensitivity.leftOn': '{study}: {left, plural, one {# excerpt} other {# excerpts}} of {all} left',
  'sensitivity.restsOn': '{study}: {left, plural, one {# excerpt} other {# excerpts}}',
  'sensitivity.byHand':
    '{count, plural, one {# study} other {# studies}} added by hand {count, plural, one {is} other {are}} left',
  'sensitivity.more': 'Show {count, plural, one {one more} other {# more}}',
  'sensitivity.level': 'Left out together',
  'sensitivity.level.serious': 'Serious concerns',
  'sensitivity.level.moderate': 'Moderate or serious concerns',
  'sensitivity.level.minor': 'Any concerns',
  'sensitivity.instrument': 'By the instrument',
  'sensitivity.anyInstrument': 'By any instrument',
  'sensitivity.report': 'Say it in the methods section',
  'sensitivity.reportHint': 'Off by default: say it once you have looked at it.',
  'sensitivity.toTable': 'Table…',
  'sensitivity.column.leftOut': 'Left out',
  'sensitivity.column.excerpts': 'Excerpts left',
  'sensitivity.findingLine': '{number}. {statement}',
  'sensitivity.onStudy': '({study})',
  'note.sensitivity.how':
    'The first row says what has no excerpts, or rests on one study, while nothing is left out; the others what becomes so. A theme rests on what is coded with it or below it, a finding on its themes, codes and marked excerpts.',
  'note.sensitivity.concerns':
    'Studies with {concern, select, minor {concerns} moderate {moderate or serious concerns} other {serious concerns}}: over at least one item of {instruments}, as agreed or settled.',
  'note.sensitivity.notAppraised': 'No study is appraised, so none is left out for concerns.',
  'note.sensitivity.noAuthors': 'No coded excerpt is marked as authors’ words (second order).',
  'note.sensitivity.oneCoding':
    'One person’s coding is left out only where everyone’s is counted and two or more coded.',
} as const;
