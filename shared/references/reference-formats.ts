/** The formats references are written in, in the order they are offered. */
export const referenceFormats = ['ris', 'bib', 'csl-json', 'csv', 'endnote-xml', 'enw'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** How a file of each format ends. */
export const referenceEndings: Readonly<Record<ReferenceFormat, string>> = {
  ris: 'ris',
  bib: 'bib',
  'csl-json': 'json',
  csv: 'csv',
  'endnote-xml': 'xml',
  enw: 'enw',
};
