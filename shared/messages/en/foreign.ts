/** What is said of files that are no documents. */
export const foreignMessages = {
  'foreign.refi':
    'This is a project or codebook of another program ({program}), no document. Nothing was imported. In the application, drop it on the window or choose “Open from another program…”; on the command line, “themeloom convert” makes a review of it.',
  'foreign.tables':
    'This is a project of another program ({program}), no document. Nothing was imported. Open it in the desktop program by “Open from another program…”; on the command line, “themeloom convert” makes a review of it.',
  'foreign.project':
    'This is a project file ({program}), which is not read yet. Nothing was imported. Export its documents as Word, PDF or text files and its codes as an Excel or CSV table, and bring those in; its coding stays behind.',
  'foreign.codes':
    'This is a codebook ({program}), which is not read yet. Nothing was imported. Export it as an Excel or CSV table and bring that in with “Add codes from a list”.',
  'foreign.annotation':
    'This is a transcript file ({program}), which is not read yet. Nothing was imported. Export it from there as plain text or as subtitles (SRT) and import that.',
  'foreign.database':
    'This is a database (SQLite), not a document, so it was not read. Export what is in it from the program that made it, as Word, PDF or text files, and import those.',
  'foreign.picture':
    'This is a picture, which is not read. Nothing was imported. Save it as a PDF and import that: regions of its page can be coded.',
  'foreign.recording':
    'This is a recording, which is not read. Nothing was imported. Import its transcript instead: subtitles (SRT, VTT), Word or plain text.',
} as const satisfies Readonly<Record<string, string>>;
