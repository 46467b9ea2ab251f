/**
 * One document with a bit of everything that readers find hard, as the flat XML that LibreOffice opens and saves in its
 * other formats.
 */
export function eveningSource(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces()} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>${namedStyles}</office:styles>
<office:automatic-styles>${automaticStyles()}</office:automatic-styles>
<office:body><office:text>${[
    changes,

    ...openingParts,
    ...interview,
    numberedParts,
    tables,
    ...closingParts,
  ].join('\n')}</office:text></office:body>
</office:document>
`;
}

function namespaces(): string {
  const own = 'office style text table'.split(' ');
  return [
    ...own.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  ].join(' ');
}

const p = (text: string, style = 'Text_20_body'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (...held: readonly string[]): string =>
  `<text:list-item>${held.join('')}</text:list-item>`;
const list = (attributes: string, ...items: readonly string[]): string =>
  `<text:list ${attributes}>${items.join('')}</text:list>`;
const heading = (level: number, text: string): string =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
const bold = (text: string): string => `<text:span text:style-name="Bold">${text}</text:span>`;
const note = (kind: 'footnote' | 'endnote', ...words: readonly string[]): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${words.map((one) => p(one, 'Footnote')).join('')}</text:note-body></text:note>`;

const place = (label: string): string =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="${label}" fo:text-indent="-1cm" fo:margin-left="2cm"/></style:list-level-properties>`;

const namedStyles = [
  '<style:style style:name="Standard" style:family="paragraph"/>',
  '<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style>',
  '<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="14pt"/></style:style>',
  '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"><style:text-properties fo:font-size="24pt" fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.3cm"/></style:style>',
  '<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/></style:style>',
  `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix=".">${place('space')}</text:outline-level-style><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2">${place('space')}</text:outline-level-style></text:outline-style>`,
].join('');

function automaticStyles(): string {
  const level = (index: number, attributes: string): string =>
    `<text:list-level-style-number text:level="${index}" ${attributes}>${place('listtab')}</text:list-level-style-number>`;
  const span = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  return [
    span('Bold', 'fo:font-weight="bold"'),
    span('Up', 'style:text-position="super 58%"'),
    span('Down', 'style:text-position="sub 58%"'),
    span('Hidden', 'text:display="none"'),
    `<text:list-style style:name="Numbers">${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="a" style:num-suffix=")"')}${level(3, 'style:num-format="i" style:num-suffix="."')}</text:list-style>`,
    `<text:list-style style:name="Questions">${level(1, 'style:num-format="1" style:num-prefix="Q" style:num-suffix=":"')}</text:list-style>`,
    `<text:list-style style:name="Signs"><text:list-level-style-bullet text:level="1" text:bullet-char="•">${place('listtab')}</text:list-level-style-bullet></text:list-style>`,
  ].join('');
}

const info =
  '<office:change-info><dc:creator>Anna</dc:creator><dc:date>2026-05-31T10:00:00</dc:date></office:change-info>';
const changes = `<text:tracked-changes><text:changed-region text:id="gone"><text:deletion>${info}<text:p>quite </text:p></text:deletion></text:changed-region><text:changed-region text:id="new"><text:insertion>${info}</text:insertion></text:changed-region></text:tracked-changes>`;

const openingParts = [
  p('Evenings at home', 'Title'),
  heading(1, 'Setting'),
  heading(2, 'Who took part'),
  p(
    `Nine carers took part${note('footnote', 'All of them signed a form.')} in rooms of 12 m<text:span text:style-name="Up">2</text:span>, where the CO<text:span text:style-name="Down">2</text:span> was measured.`,
  ),
  p(
    `They were <text:change text:change-id="gone"/>tired<text:change-start text:change-id="new"/> and glad<text:change-end text:change-id="new"/> when the day<text:span text:style-name="Hidden"> of the visit</text:span> was over<office:annotation><dc:creator>Ben</dc:creator><dc:date>2026-05-31T10:00:00</dc:date><text:p>All of them?</text:p></office:annotation>.`,
  ),
  heading(2, 'What they were told'),
  p('Name:<text:tab/>as they wished<text:line-break/>Place:<text:tab/>at home'),
  heading(1, 'Talks'),
];

const interview = [
  p(`${bold('Interviewer:')} What is an evening like?`),
  p(`${bold('Nadia:')} It is the longest part of my day. Nobody calls after six.`),
  p(`${bold('Interviewer:')} And then?`),
  p(`${bold('Nadia:')} Then I wait. Élodie sings «Ça va, Zoë?» and naïve Łukasz hums.`),
  p('We count the hours as others count money.', 'Quotations'),
  p('Greek καλησπέρα, Russian добрый вечер, Chinese 晚上好, Japanese こんばんは.'),
  p('Arabic مساء الخير and Hebrew ערב טוב within a line.'),
];

const numberedParts = [
  p('What we asked:'),
  list('text:style-name="Questions"', item(p('How was the night?')), item(p('Who was there?'))),
  p('What we did:'),
  list(
    'text:style-name="Numbers"',
    item(
      p('listened'),
      list(
        '',
        item(p('twice')),
        item(p('with notes'), list('', item(p('by hand')), item(p('on paper')))),
      ),
    ),
    item(p('wrote'), p('and wrote again')),
  ),
  p('After a pause the list goes on.'),
  list('text:style-name="Numbers" text:continue-numbering="true"', item(p('read aloud'))),
  p('Another list begins anew.'),
  list('text:style-name="Numbers"', item(p('rested')), item(p('slept'), list('', item(p('well'))))),
  p('Signs without numbers:'),
  list('text:style-name="Signs"', item(p('tea')), item(p('bread'))),
].join('\n');

const cell = (held: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${held}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`;
const covered = '<table:covered-table-cell/>';

const tables = [
  p('Table of rooms:'),
  `<table:table table:name="Rooms"><table:table-column table:number-columns-repeated="3"/>${[
    row(cell(p('Room and floor'), 'table:number-columns-spanned="2"'), covered, cell(p('Use'))),
    row(
      cell(p('Kitchen'), 'table:number-rows-spanned="2"'),
      cell(p('ground')),
      cell(
        p('Cooking.') +
          p('Talking, too.') +
          list('text:style-name="Numbers"', item(p('tea')), item(p('soup'))),
      ),
    ),
    row(covered, cell(p('first')), cell(p(`Sleep${note('footnote', 'Rarely.', 'As they said.')}`))),
  ].join('')}</table:table>`,
].join('\n');

const closingParts = [
  p(
    `A box<draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="1.5cm"><draw:text-box>${p('stands beside the text')}</draw:text-box></draw:frame> is anchored here.`,
  ),
  heading(1, 'Thanks'),
  p(`To all who spoke${note('endnote', 'And to those who did not.')}.`),
];
