import { strToU8, zipSync } from 'fflate';

/** An OpenDocument text with this body, and these automatic styles. */
export function tinyOdt(
  body: string,
  {
    parts = {},
    styles = '',
  }: { readonly styles?: string; readonly parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const spaces = ['office', 'style', 'text', 'table', 'draw', 'fo', 'dc']
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(' ');
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { mtime: '2026-05-31T00:00:00' },
  );
}

export const eveningOdt = tinyOdt(
  `<text:h text:outline-level="1">Findings</text:h>
<text:p>Carers spoke of the <text:span>evening</text:span>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>After six.</text:p></text:note-body></text:note></text:p>
<text:p text:style-name="P1">“It is the longest part.”</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>waiting</text:p><text:list><text:list-item><text:p>for the car</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>P1</text:p></table:table-cell><table:table-cell><text:p>carer</text:p></table:table-cell></table:table-row></table:table>`,
  {
    styles:
      '<style:style style:name="P1" style:parent-style-name="Quotations"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>',
  },
);

export const eveningRtf = strToU8(
  String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}{\s2 Quote;}}{\info{\title Evenings}}
{\pard\s1 Findings\par}{\pard Carers spoke of the \b evening\b0 .{\super\chftn}{\footnote {\super\chftn} After six.} Caf\'e9 \u8220?so\u8221? \u-10179?\u-8694?\par}
{\pard\s2 It is the longest part.\par}{\pard{\listtext\bullet\tab}waiting\par}
\trowd\cellx100\cellx200\pard\intbl P1\cell carer\cell\row\pard
{\*\unknown not for reading}{\v hidden}{\deleted gone}{\pict 0102}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the link}}\par}`,
);

export const eveningSrt = `1
00:00:01,000 --> 00:00:03,500
Anna: It was late

2
00:00:03,600 --> 00:00:05,000
and nobody had <i>come</i>.

3
00:01:02,000 --> 00:01:04,000
Interviewer: What did you do?
`;

export const eveningVtt = `WEBVTT - an interview

NOTE made by hand

1
00:01.000 --> 00:03.500
<v Anna>It was late

00:03.600 --> 00:05.000
<v Anna>and nobody had come.

01:02.000 --> 01:04.000 align:start
<v.loud Interviewer>What &amp; when?
`;
