/** Words of the screen of the audit trail; the sentences of its entries are in `audit.ts`. */
export const auditScreenMessages = {
  'audit.title': 'Audit trail',
  'audit.empty':
    'Every change to this review is listed here, newest first. Nothing has been done yet.',
  'audit.filter': 'Filter the trail',
  'audit.allKinds': 'All changes',
  'audit.person': 'Person',
  'audit.anyone': 'Anyone',
  'audit.kind': 'Kind of change',
  'audit.noMatch': 'No entry matches the filter.',
  'audit.group.coding': 'Coding and memos',
  'audit.group.codebook': 'Codebook',
  'audit.group.studies': 'Studies and searches',
  'audit.group.screening': 'Screening',
  'audit.group.team': 'Team and decisions',
  'audit.group.review': 'The review itself',
  'audit.export': 'Export the audit trail',
  'audit.undone': 'undone',
  'audit.count': '{count, plural, one {# entry} other {# entries}}',
  'audit.doubtful':
    'The clock of that machine was set wrong: what was done later, or today’s date, contradicts it. The order is right.',
  'audit.notSeal': 'A record of what was done on these machines, not a tamper-proof seal.',
} as const;
