/** Why a file of references or a document cannot be read. */
export const importErrorMessages = {
  'error.columnsUnknown':
    '“{name}” is a table, but its headings do not say which column holds the title and the other parts of a reference. Nothing was imported. Say what the columns hold, or give them headings such as Title, Author, Year, DOI.',
  'error.noTitles':
    'None of the {count} records of “{name}” has a title, so they are no list of studies. Nothing was imported. Export the references again with their titles, as RIS, NBIB or CSL-JSON.',
  'error.unreadReferences':
    '“{name}” is in {format}, which is not read. Nothing was imported. Export the references as RIS and import that file.',
  'error.notBibliography':
    '“{name}” {what, select, empty {is empty} other {holds no references that could be recognised}}. Nothing was imported. Export the references as RIS, NBIB or CSL-JSON and import that file.',
  'error.damagedCslJson':
    '“{name}” looks like CSL-JSON, but its JSON is damaged or cut off. Nothing was read. Export it again.',
  'error.damagedEppi':
    '“{name}” looks like the JSON report of EPPI-Reviewer, but it is damaged, cut off, or without a list of references. Nothing was read. Export it again.',
  'error.emptyWorkbook':
    '“{name}” is an empty workbook. Nothing was imported. Export the references as RIS, NBIB or CSL-JSON and import that file.',
  'error.hugeSheet':
    'A sheet of this workbook has cells beyond column {column}, or more than {millions} million cells, so it was not read. Nothing was imported. Save the rows with the references as CSV and import that file.',
  'error.unreadableWorkbook':
    'The workbook could not be read ({reason}). Nothing was imported. Open it in Excel or LibreOffice, save it as CSV, and import that file.',
  'error.damagedXml':
    '“{name}” looks like XML, but it is damaged at line {line}. Nothing was read. Export it again.',
  'error.hugePage':
    'The page was not read: it has more than {count, number} elements and attributes. Divide it into several pages and import those.',
  'error.archiveTooLarge':
    'The file unpacks to more than a document can hold, so it was not read. Save it anew as DOCX or PDF, without what is embedded in it.',
  'error.damagedArchive':
    'The file is damaged or was not copied completely, so it was not read. Fetch it again, or open it in the program that made it and save it anew.',
  'error.pdfUnpacksTooLarge':
    'The PDF unpacks to more than a document can hold, so it was not read. Save a copy of it with a PDF program.',
  'error.pdfTooLong':
    'The PDF holds more text than a document can, so it was not read. Split it into several files.',
  'error.damagedPdf':
    'The PDF is damaged, so it was not read. Fetch it again, or open it in a PDF program and save a copy.',
  'error.pdfPassword':
    'The PDF is protected by a password, so it was not read. Give its password, or save a copy without one.',
  'error.wrongPdfPassword':
    'This is not the password of the PDF, so it was not read. Try it again; capitals count.',
  'error.documentTooLong':
    'The document holds more than 20 million characters, so it was not read. Split it into several documents.',
  'error.noText':
    'The document holds no text, so there is nothing to code. Check that it is the file you meant.',
  'error.fileTooLarge':
    'The file is larger than 100 MB, so it was not read. Save it with smaller pictures, or split it.',
  'error.emptyFile':
    'The file is empty, so there is nothing to read. Fetch it again if it should hold text.',
  'error.damagedDocx':
    'The Word document is damaged, so it was not read. Open it in Word or LibreOffice and save it anew, then import the copy.',
  'error.damagedOdt':
    'The OpenDocument text is damaged, so it was not read. Open it in LibreOffice or Word and save it anew, then import the copy.',
  'error.documentPassword':
    'The document is protected by a password, so it was not read. Open it in its program, remove the password and save a copy.',
  'error.damagedRtf':
    'The rich-text file is damaged, so it was not read. Open it in Word or LibreOffice and save it anew, then import the copy.',
  'error.emptyArchive':
    'The file is an empty archive. Fetch it again, or save it anew in the program that made it.',
  'error.formatNotRead':
    '{kind, select, postscript {A PostScript file} calc {An OpenDocument spreadsheet} openDocument {An OpenDocument file that is no text} epub {An EPUB book} excel {An Excel workbook} powerpoint {A PowerPoint presentation} oldWord {An old Word file (.doc)} oldExcel {An old Excel workbook (.xls)} other {An old Office file}} is not yet read. {advice, select, table {Open it in Excel or LibreOffice, save it as XLSX or CSV, and import that.} other {Save it as DOCX or PDF, or its text as plain text, and import that.}}',
  'error.archive':
    'The file is an archive, not a document, so it was not read. Unpack it and import the documents in it.',
  'error.notText':
    'The file does not hold text, so it was not read. Documents can be read as PDF, DOCX, ODT, RTF, HTML, Markdown, SRT, VTT or plain text.',
  'error.hugeDocument':
    'The {kind, select, odt {OpenDocument text} other {Word document}} was not read: it has more than {count, number} paragraphs, runs and other elements. Divide it into several documents and import those.',
  'error.noRatings': 'The table holds no ratings: it needs one row per unit.',
  'error.oneRater':
    'The table has one column of ratings. Agreement needs two or more: one column per rater.',
  'error.ratingCells':
    'Line {line} has {cells} cells, the table has {columns} columns. Nothing was computed.',
} as const satisfies Readonly<Record<string, string>>;
