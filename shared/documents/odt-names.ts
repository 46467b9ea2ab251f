import type { XmlAttributes } from './xml-walk.ts';

/** Namespaces of OpenDocument texts by the prefixes that nearly all writers give them. */
export const odtPrefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'office style text table form script dr3d'
      .split(' ')
      .map((name) => [`urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`, name]),
  ),
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0': 'field',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
};

/** Elements whose content is no words of the document: what is declared, linked or described. */
export function isPassedOverInOdt(name: string): boolean {
  if (passedOver.has(name)) return true;
  if (name.startsWith('text:')) return /[a-z]-(?:source|decls)$/.test(name.slice(-8));
  return name.startsWith('form:') || name.startsWith('script:');
}

/** Whether an element says that it is not shown: a section, or a field. */
export function isHiddenInOdt(name: string, attributes: XmlAttributes): boolean {
  if (!name.startsWith('text:')) return false;
  const display = attributes['text:display'];
  return display === 'none' || (display === 'condition' && attributes['text:is-hidden'] === 'true');
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const passedOver = words(`
  office:forms office:scripts office:script office:event-listeners office:dde-source office:change-info
  svg:title svg:desc table:title table:desc table:table-column table:table-columns table:table-header-columns
  table:table-column-group table:table-source table:named-expressions table:calculation-settings
  text:note-citation text:alphabetical-index-auto-mark-file text:script text:page-sequence text:ruby-text
  text:execute-macro-events text:label field:param draw:image-map draw:glue-point draw:contour-polygon
  draw:contour-path draw:enhanced-geometry draw:layer-set
`);

/** Elements that are known and only hold others, mark a place, or are fields that show what stands in them. */
export const understoodInOdt = words(`
  office:text text:p text:h text:span text:a text:meta text:meta-field text:list text:list-item text:list-header
  text:numbered-paragraph text:number text:section text:s text:tab text:line-break text:soft-page-break text:note
  text:note-body text:ruby text:ruby-base text:change text:change-start text:change-end text:tracked-changes
  text:bookmark text:bookmark-start text:bookmark-end text:reference-mark text:reference-mark-start
  text:reference-mark-end text:toc-mark text:toc-mark-start text:toc-mark-end text:user-index-mark
  text:user-index-mark-start text:user-index-mark-end text:alphabetical-index-mark text:alphabetical-index-mark-start
  text:alphabetical-index-mark-end text:bibliography-mark text:table-of-content text:alphabetical-index
  text:illustration-index text:table-index text:object-index text:user-index text:bibliography text:index-body
  text:index-title text:date text:time text:page-number text:page-continuation text:page-variable-set
  text:page-variable-get text:page-count text:paragraph-count text:word-count text:character-count text:table-count
  text:image-count text:object-count text:variable-set text:variable-get text:variable-input text:user-field-get
  text:user-field-input text:sequence text:expression text:text-input text:drop-down text:dropdown text:initial-creator
  text:creation-date text:creation-time text:description text:user-defined text:print-time text:print-date
  text:printed-by text:title text:subject text:keywords text:editing-cycles text:editing-duration
  text:modification-time text:modification-date text:creator text:author-name text:author-initials text:chapter
  text:file-name text:template-name text:sheet-name text:sender-firstname text:sender-lastname text:sender-initials
  text:sender-title text:sender-position text:sender-email text:sender-phone-private text:sender-fax
  text:sender-company text:sender-phone-work text:sender-street text:sender-city text:sender-postal-code
  text:sender-country text:sender-state-or-province text:database-display text:database-next text:database-row-select
  text:database-row-number text:database-name text:reference-ref text:bookmark-ref text:note-ref text:sequence-ref
  text:placeholder text:conditional-text text:hidden-text text:hidden-paragraph text:dde-connection text:measure
  text:table-formula text:execute-macro
  office:annotation-end table:table table:table-row table:table-rows table:table-header-rows table:table-row-group
  table:table-cell table:covered-table-cell draw:a draw:g field:fieldmark field:fieldmark-start
  field:fieldmark-separator field:fieldmark-end loext:content-control math:math
`);
