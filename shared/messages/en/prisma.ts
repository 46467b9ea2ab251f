/** The wording of the boxes is that of the PRISMA 2020 flow diagram (Page et al. 2021, BMJ 372:n71). */
export const prismaMessages = {
  'prisma.title': 'PRISMA 2020 flow diagram',
  'prisma.n': '(n = {n, number})',
  'prisma.n.missing': '(n = ?)',
  'prisma.phase.identification': 'Identification',
  'prisma.phase.screening': 'Screening',
  'prisma.phase.included': 'Included',
  'prisma.header.previous': 'Previous studies',
  'prisma.header.databases': 'Identification of studies via databases and registers',
  'prisma.header.databases.updated': 'Identification of new studies via databases and registers',
  'prisma.header.other': 'Identification of studies via other methods',
  'prisma.header.other.updated': 'Identification of new studies via other methods',
  'prisma.identified': 'Records identified from:',
  'prisma.removed': 'Records removed before screening:',
  'prisma.label.previous_studies': 'Studies included in previous version of review',
  'prisma.label.previous_reports': 'Reports of studies included in previous version of review',
  'prisma.label.database_results': 'Databases',
  'prisma.label.register_results': 'Registers',
  'prisma.label.duplicates': 'Duplicate records removed',
  'prisma.label.excluded_automatic': 'Records marked as ineligible by automation tools',
  'prisma.label.excluded_other': 'Records removed for other reasons',
  'prisma.label.records_screened': 'Records screened',
  'prisma.label.records_excluded': 'Records excluded',
  'prisma.label.dbr_sought_reports': 'Reports sought for retrieval',
  'prisma.label.dbr_notretrieved_reports': 'Reports not retrieved',
  'prisma.label.dbr_assessed': 'Reports assessed for eligibility',
  'prisma.label.dbr_excluded': 'Reports excluded',
  'prisma.label.website_results': 'Websites',
  'prisma.label.organisation_results': 'Organisations',
  'prisma.label.citations_results': 'Citation searching',
  'prisma.label.other_results': 'Other sources',
  'prisma.label.other_sought_reports': 'Reports sought for retrieval',
  'prisma.label.other_notretrieved_reports': 'Reports not retrieved',
  'prisma.label.other_assessed': 'Reports assessed for eligibility',
  'prisma.label.other_excluded': 'Reports excluded',
  'prisma.label.new_studies': 'Studies included in review',
  'prisma.label.new_reports': 'Reports of included studies',
  'prisma.label.new_studies.updated': 'New studies included in review',
  'prisma.label.new_reports.updated': 'Reports of new included studies',
  'prisma.label.total_studies': 'Total studies included in review',
  'prisma.label.total_reports': 'Reports of total included studies',
  'prisma.name.other': '{label} (other methods)',
  'prisma.name.item': '{label}, {item}',
  'prisma.sampling.sampled': 'Studies sampled for the synthesis',
  'prisma.sampling.not': 'Eligible studies not sampled',
  'prisma.sampling.step': 'Step {number}{why, select, yes {: {reason}} other {}}',
  'prisma.sampling.hand': 'By hand',
  'prisma.sampling.gone': 'In a step that was removed',
  'prisma.source.unrecorded': 'Source not recorded',
  'prisma.source.unnamed': 'Source without a name',
  'prisma.reason.unstated': 'No reason given',
  'prisma.problem.missing': '{box}: the number is missing.',
  'prisma.problem.missing.implied':
    '{box}: the number is missing. By the other boxes it would be {n, number}.',
  'prisma.problem.invalid': '{box}: {n} is not a whole number of 0 or more.',
  'prisma.problem.note':
    '{box}: {stated, number} is stated, {counted, number} is counted from the data. Add a note that says why they differ.',
  'prisma.problem.list':
    '{box} ({is, number}) should be the sum of what is listed there: {should, number}.',
  'prisma.problem.reasons': '{box} ({n, number}): give the reasons, each with its number.',
  'prisma.problem.unrecorded':
    '{count, plural, one {# record belongs} other {# records belong}} to no search. Say in the search log where they come from.',
  'prisma.problem.unstated':
    '{count, plural, one {# report was} other {# reports were}} excluded without a reason.',
  'prisma.sum.records_screened':
    'Records screened ({is, number}) should be records identified ({plus, number}) less records removed before screening ({minus, number}): {should, number}.',
  'prisma.sum.dbr_sought_reports':
    'Reports sought for retrieval ({is, number}) should be records screened ({plus, number}) less records excluded ({minus, number}): {should, number}.',
  'prisma.sum.dbr_assessed':
    'Reports assessed for eligibility ({is, number}) should be reports sought for retrieval ({plus, number}) less reports not retrieved ({minus, number}): {should, number}.',
  'prisma.sum.other_assessed':
    'Reports assessed for eligibility by other methods ({is, number}) should be reports sought for retrieval ({plus, number}) less reports not retrieved ({minus, number}): {should, number}.',
  'prisma.sum.new_reports':
    '{box} ({is, number}) should be reports assessed for eligibility ({plus, number}) less reports excluded ({minus, number}): {should, number}.',
  'prisma.sum.new_reports.both':
    '{box} ({is, number}) should be reports assessed for eligibility in both columns ({plus, number}) less reports excluded in both ({minus, number}): {should, number}.',
  'prisma.sum.total_studies':
    'Total studies included in review ({is, number}) should be the studies of the previous version and the new ones together: {should, number}.',
  'prisma.sum.total_reports':
    'Reports of total included studies ({is, number}) should be the reports of the previous version and the new ones together: {should, number}.',
  'prisma.below.records_screened':
    'Records removed before screening ({minus, number}) cannot be more than records identified ({plus, number}).',
  'prisma.below.dbr_sought_reports':
    'Records excluded ({minus, number}) cannot be more than records screened ({plus, number}).',
  'prisma.below.dbr_assessed':
    'Reports not retrieved ({minus, number}) cannot be more than reports sought for retrieval ({plus, number}).',
  'prisma.below.other_assessed':
    'Reports not retrieved by other methods ({minus, number}) cannot be more than reports sought for retrieval ({plus, number}).',
  'prisma.below.new_reports':
    'Reports excluded ({minus, number}) cannot be more than reports assessed for eligibility ({plus, number}).',
  'prisma.below.new_reports.both':
    'Reports excluded in both columns ({minus, number}) cannot be more than reports assessed for eligibility in both ({plus, number}).',
  'prisma.atMost': '{box} ({is, number}) cannot be more than {limitName} ({limit, number}).',
  'prisma.limit.previous_reports': 'the reports of these studies',
  'prisma.limit.new_reports': 'the reports of these studies',
  'prisma.limit.total_reports': 'the reports of these studies',
  'prisma.limit.identified': 'the records identified by other methods',
  'prisma.open.titleAbstract':
    '{count, plural, one {# record has} other {# records have}} no decision on title and abstract yet.',
  'prisma.open.titleAbstractMaybe':
    '{count, plural, one {# record is} other {# records are}} still “maybe” on title and abstract.',
  'prisma.open.retrieval':
    '{count, plural, one {# report is} other {# reports are}} neither retrieved nor given up.',
  'prisma.open.fullText':
    '{count, plural, one {# retrieved report has} other {# retrieved reports have}} no decision on the full text yet.',
  'prisma.open.fullTextMaybe':
    '{count, plural, one {# report is} other {# reports are}} still “maybe” on the full text.',
  'flow.numbers': 'Numbers of the diagram',
  'flow.counted': 'Counted',
  'flow.typed': 'Typed',
  'flow.typedOf': '{name}: typed number',
  'flow.noteOf': '{name}: why it differs',
  'flow.note': 'Why it differs from {count}',
  'flow.noNumber': 'Type a whole number, for example 412.',
  'flow.addSource': 'Add to: {name}',
  'flow.addSourceHint': 'Name, then Enter',
  'flow.addReasonHint': 'Reason, then Enter',
  'flow.remove': 'Remove {name}',
  'flow.otherMethods': 'Other methods: websites, organisations, citations',
  'flow.previousStudies': 'Previous version of the review',
  'flow.columns': 'Columns',
  'flow.problems': '{count, plural, one {# thing to settle} other {# things to settle}}',
  'flow.addsUp': 'All numbers are there and add up.',
  'flow.identification': 'Identification',
  'flow.howCounted':
    'Counted from searches, duplicates, screening and inclusion. Without screening decisions, an excluded study without a text beyond its abstract counts as excluded on title and abstract. Any number can be typed.',
  'flow.svg': 'SVG',
  'flow.png': 'PNG',
  'flow.docx': 'Word',
  'flow.fileName': '{title} flow diagram',
  'flow.preparing': 'Drawing the flow diagram',
} as const;
