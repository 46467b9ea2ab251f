export const inclusionMessages = {
  'include.label': 'Studies',
  'include.included': 'Included',
  'include.all': 'All studies',
  'include.sets': 'Sets',

  'include.noneSampled':
    'No study is sampled for the synthesis yet. Choose “All studies” to see the others.',
  'include.noSet': 'No study of this set is there. Choose “All studies” to see the others.',
  'include.marked':
    '{study} [{inclusion, select, excluded {excluded} notSampled {not sampled} other {undecided}}]',
  'include.none': 'No study is included yet. Choose “All studies” to see the others.',
  'include.count': '{listed} of {all}',
  'include.showsImported':
    'All studies are listed now: {count, plural, one {one with what was imported is} other {# with what was imported are}} not among the included ones.',
  'include.onlyIncluded': 'List only included',
  'coding.unknown': '“{name}” is no choice of coding: own, everyone or consensus.',
  'coding.reviewerWithoutOwn': '--reviewer says whose coding is meant by --coding own: give both.',
  'coding.ownOfWhom': 'Say whose coding is meant: --coding own --reviewer NAME.',
  'coding.closed': '{document} is coded blind: its coding was left out.',
  'coding.openBlind':
    'Release these documents in the application, or give --open-blind to read them all the same.',
  'asOf.noDate': '“{text}” is no date: write it as 2026-03-09.',
  'asOf.beforeFirst':
    'There was no review on {day}: its first change is of {first} (UTC). Choose that day or a later one.',
  'since.column': 'Since {since}',
  'since.version': '“{name}”',
  'since.new': 'new',
  'since.changed': 'changed',
  'since.note':
    'Rows that came or changed after {since} are marked; {gone, plural, =0 {none is gone} one {# is gone} other {# are gone}} since.',
  'since.notBefore':
    '{since} is not before the day of the tables, {asOf}: choose an earlier day to compare with.',
} as const;
