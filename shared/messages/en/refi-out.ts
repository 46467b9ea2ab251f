/** What is written into projects for other programs, and what is said where they are made. */
export const refiOutMessages = {
  'refiOut.title': 'For other programs (REFI-QDA)',
  'refiOut.what': 'File',
  'refiOut.what.qdpx': 'Project (.qdpx)',
  'refiOut.what.qdc': 'Codebook (.qdc)',
  'refiOut.program': 'Program',
  'refiOut.program.standard': 'Any program',
  'refiOut.program.atlasti': 'ATLAS.ti',
  'refiOut.program.maxqda': 'MAXQDA',
  'refiOut.program.nvivo': 'NVivo',
  'refiOut.program.qc': 'qualitative-coding (qc)',
  'refiOut.program.qualcoder': 'QualCoder',
  'refiOut.reason.standard':
    'As the standard says: positions count characters, memos are notes with their authors.',
  'refiOut.reason.atlasti':
    'Memos stand in the comments, where ATLAS.ti looks for them. Texts are plain files, as formatted ones can make its import fail.',
  'refiOut.reason.maxqda': 'Memos stand in the descriptions, where MAXQDA looks for them.',
  'refiOut.reason.nvivo':
    'Positions count emoji and other rare characters as two, as NVivo does in the files it writes.',
  'refiOut.reason.qc':
    'It codes lines and reads texts alone: each passage is named by the line that it begins in, PDFs, pictures and recordings go along as their texts, and each code has a name of its own.',
  'refiOut.reason.qualcoder':
    'Memos stand in the descriptions, as QualCoder drops notes on documents. Each code has a name of its own, as QualCoder leaves out a second code of one name with its coding.',
  'refiOut.reviewers': 'Coding and memos of',
  'refiOut.reviewers.all': 'Everybody',
  'refiOut.reviewers.some': '{count, plural, =0 {Choose people} one {# person} other {# people}}',
  'refiOut.sidecar': 'What only Themeloom knows, for the way back',
  'refiOut.sidecarHelp':
    'Other programs leave it alone. Themeloom makes the same review of the file again, as long as nothing in it was changed.',
  'refiOut.sidecarNarrowed':
    'Goes along only with all documents, codes and people, and not with one’s own coding alone.',
  'refiOut.pdfs': 'PDFs, pictures and recordings as files',
  'refiOut.pdfsHelp':
    'PDFs of publishers may often not be passed on, nor pictures of people: without them, their texts alone go along, and coded parts of pages stand on the words of the page.',
  'refiOut.pdfCount':
    '{pdfs, plural, =0 {} one {# PDF} other {# PDFs}}{both, select, yes { and } other {}}{media, plural, =0 {} one {# picture or recording} other {# pictures and recordings}} {count, plural, one {goes along as a file} other {go along as files}}.',
  'refiOut.tooLarge':
    'The files are more than 2 GB, which is more than such a file can hold. Leave them out, or write fewer documents.',
  'refiOut.contents': 'In the file',
  'refiOut.counts':
    '{documents, plural, one {# document} other {# documents}}, {codes, plural, one {# code} other {# codes}}, {codings, plural, one {# coding} other {# codings}}, {users, plural, one {# person} other {# people}}, {memos, plural, one {# memo} other {# memos}}',
  'refiOut.countsOfCodes': '{codes, plural, one {# code} other {# codes}}',
  'refiOut.notShown': 'What will not be seen there',
  'refiOut.travels':
    'All of it but layout and audit trail travels along in the file for Themeloom.',
  'refiOut.stays': 'It does not go along.',
  'refiOut.looking': 'Looking at what goes along',
  'refiOut.preparing': 'Preparing the project',
  'refiOut.save': '{what, select, qdc {Save codebook} other {Save project}}',
  'refiOut.saved': 'Saved {name}.',
  'refiOut.file': '{what, select, qdc {REFI-QDA codebook} other {REFI-QDA project}}',
  'refiOut.nothing':
    'There is nothing to write under this choice: no document with its text, and no code.',
  'refiOut.noCodes': 'There is no code to write under this choice.',
  'refiOut.leftOut.closed':
    'Left out because {count, plural, one {it is} other {they are}} coded blind: {names}.',
  'refiOut.leftOut.noText':
    'Left out because {count, plural, one {its text is} other {their texts are}} not here: {names}.',
  'refiOut.leftOut.noFile':
    'With {count, plural, one {its text} other {their texts}} alone because {count, plural, one {its file is} other {their files are}} not here: {names}.',
  'refiOut.unnamedCode': 'Code without a name',
  'refiOut.unnamedDocument': 'Document without a name',
  'refiOut.consensus': 'Consensus',
  'refiOut.memoBy': '{name}: {words}',
  'refiOut.region': 'Part of a page',
  'refiOut.sample': 'This is the sample review: its studies and quotes are invented.',
  'refiOut.question': 'Question: {words}',
  'refiOut.methods': 'Methods: {words}',
  'refiOut.code.include': 'Include: {words}',
  'refiOut.code.exclude': 'Exclude: {words}',
  'refiOut.code.example': 'Example: {words}',
  'refiOut.code.promotionReason': 'Why it is a theme: {words}',
  'refiOut.code.retired': '(No longer in use)',
  'refiOut.set.descriptive': 'Descriptive themes',
  'refiOut.set.analytical': 'Analytical themes',
  'refiOut.variable.country': 'Country',
  'refiOut.variable.setting': 'Setting',
  'refiOut.variable.participants': 'Participants',
  'refiOut.variable.method': 'Method',
  'refiOut.variable.inclusion': 'Inclusion',
  'refiOut.inclusion.included': 'included',
  'refiOut.inclusion.excluded': 'excluded',
  'refiOut.inclusion.undecided': 'undecided',
  'refiOut.lost.orders':
    '{count, plural, one {The construct order of # passage} other {The construct orders of # passages}}.',
  'refiOut.lost.groups':
    '{count, plural, one {The group of participants of # passage} other {The groups of participants of # passages}}.',
  'refiOut.lost.places':
    '{count, plural, one {The further place of # code: it stands} other {The further places of # codes: they stand}} in one place of the tree.',
  'refiOut.lost.regions':
    '{count, plural, one {# part of a page: its coding lies} other {# parts of pages: their coding lies}} on the words that stand for the page.',
  'refiOut.lost.bare':
    '{count, plural, one {# passage} other {# passages}} with neither code nor memo.',
  'refiOut.lost.layout':
    'Pages and layout of {count, plural, one {# document} other {# documents}} that came as PDF, Word or another formatted file: the text alone goes along.',
  'refiOut.lost.stars': '{count, plural, one {# chosen quote} other {# chosen quotes}}, as chosen.',
  'refiOut.lost.findings': '{count, plural, one {# finding} other {# findings}}.',
  'refiOut.lost.decisions':
    '{count, plural, one {# decision} other {# decisions}} of reconciling, with what they rest on.',
  'refiOut.lost.screenings':
    '{count, plural, one {# screening decision} other {# screening decisions}}.',
  'refiOut.lost.extractions':
    '{count, plural, one {# extracted value} other {# extracted values}} with passages.',
  'refiOut.lost.appraisals': '{count, plural, one {# answer} other {# answers}} of appraisal.',
  'refiOut.lost.studies':
    '{count, plural, one {# study} other {# studies}} without a document that goes along.',
  'refiOut.lost.trail': 'The audit trail: what the file holds is how things are now.',
  'refiOut.lost.emoji':
    '{count, plural, one {# passage stands} other {# passages stand}} behind emoji or other rare characters, which NVivo counts as two: there {count, plural, one {it} other {they}} would lie a little too early. For NVivo, choose NVivo.',
  'refiOut.lost.emojiElsewhere':
    '{count, plural, one {# passage stands} other {# passages stand}} behind emoji or other rare characters, counted as NVivo does: in programs that keep to the standard {count, plural, one {it} other {they}} would lie a little too late.',
  'refiOut.lost.renamed':
    '{count, plural, one {# code has} other {# codes have}} another name in the file, so that no name is there twice: {names}.',
  'refiOut.lost.authors': 'Who wrote a memo is told in its words, as a description has no author.',
  'refiOut.lost.areasFromTop':
    '{count, plural, one {# part of a page lies} other {# parts of pages lie}} where the standard says; QualCoder counts from the other edge of the page. For QualCoder, choose QualCoder.',
  'refiOut.lost.maxqdaPdfs':
    'MAXQDA’s own help says that this format is not meant for work on PDFs. Where coding is missing there, leave the PDFs out.',
  'refiOut.lost.caseSources':
    'QualCoder does not read which documents belong to a case: values of studies stand on the documents too.',
  'refiOut.lost.lines':
    'qualitative-coding has lines in the place of passages, and leaves out memos, cases and variables.',
  'refiOut.lost.colours': 'QualCoder gives each code the nearest of its own colours.',
} as const satisfies Readonly<Record<string, string>>;
