/** What other programs call it, so that an action is found by that name, too: searched, never shown. */
export const actionWordMessages = {
  'called.go.relations':
    'query, coding query, matrix coding query, crosstab, cross tabulation, co-occurrence, near, word frequency, word cloud, attribute',
  'called.go.themes':
    'nodes, code system, tree of codes, merge, rename, colour, recolour, recolor, aggregate, sub-codes, hierarchy, parent, references of a code',
  'called.go.matrix': 'framework matrix, codes by cases, cross tabulation',
  'called.go.studies': 'files, sources, cases, classification, attributes, document manager',
  'called.go.extraction':
    'data extraction, extraction form, charting, characteristics, classification, attributes, variables',
  'called.go.appraisal':
    'critical appraisal, quality assessment, risk of bias, CASP, JBI, CAMELOT, checklist, methodological limitations',
  'called.go.grids':
    'framework matrix, summary grid, translation table, meta-ethnography, best fit',
  'called.go.map': 'thematic map, concept map, network, mind map, diagram of themes',
  'called.go.findings': 'CERQual, GRADE, confidence, evidence profile, summary of findings',
  'called.go.sensitivity': 'sensitivity analysis, leave out, robust, rests on one study',
  'called.go.versions': 'codebook version, compare codebooks, snapshot, history',
  'called.go.memos': 'annotations, annotate, journal, notes',
  'called.go.export': 'print, Word, Excel, export, output, summary',
  'called.go.audit': 'history, event log, project log',
  'called.go.compare': 'coding comparison, coder, reconcile, consensus, merge coding',
  'called.go.agreement': 'kappa, intercoder, inter-rater, reliability, coding comparison query',
  'called.go.recode': 'intra-coder, test-retest, code blind, stability, recode',
  'called.go.team': 'users, coders, colleague, blind, teamwork',
  'called.review.importProject':
    'REFI-QDA, QDPX, QDC, NVivo, MAXQDA, ATLAS.ti, QualCoder, Quirkos, Dedoose, Transana, exchange, import project, codebook',
  'called.project.export':
    'REFI-QDA, QDPX, QDC, NVivo, MAXQDA, ATLAS.ti, QualCoder, exchange, export project, export codebook',
  'called.review.details':
    'citation style, reference style, bibliography, APA, Vancouver, Harvard, study names',
  'called.code.pick': 'tag, highlight, node, label',
  'called.code.new': 'tag, new node',
  'called.code.uncode': 'delete coding, remove highlight, untag',
  'called.code.memo': 'annotation, annotate, comment, note',
  'called.code.group': 'speaker, case, focus group, who speaks, whose',
  'called.groups.open': 'cases, case classification, speakers, descriptors, participants',
  'called.code.auto': 'text search query, autocode, auto code, keyword in context',
  'called.text.correct': 'typing mistake, typo, edit the document',
  'called.page.draw': 'figure, picture, image, area, rectangle, screenshot',
  'called.search.everywhere': 'text search, query, find everywhere',
  'called.code.nextSentence': 'uncoded, coverage',
  'called.codebook.new': 'new node, create',
  'called.reader.export': 'coding stripes, export the document, Word',
  'called.reader.original': 'source file, download, export the source, open the original',
  'called.reader.marks': 'annotations, PDF comments, Zotero, Acrobat, underlined',
  'called.codebook.rename': 'edit, name, node',
  'called.codebook.colour': 'recolour, recolor, color',
  'called.codebook.merge': 'combine, join, node',
  'called.codebook.life': 'history, life of a theme, provenance',
  'called.codebook.nameVersion': 'codebook version, snapshot, pilot',
  'called.view.larger': 'font, zoom',
  'called.view.smaller': 'font, zoom',
} as const;
