/** The looks of a document with its coding, on screen and on paper. Only words are told by colour besides. */
import { paletteHues } from '../codebook/code-colours.ts';

const washes = paletteHues
  .map(
    (hue, index) =>
      `.k${index}{background:oklch(.93 .05 ${hue});border-color:oklch(.5 .15 ${hue})}`,
  )
  .join('\n');

/** The whole style sheet: nothing is fetched. */
export const codedHtmlStyle = `
@page { margin: 18mm 15mm; }
body { margin: 2rem auto; max-width: 62rem; padding: 0 1rem; font: 16px/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
header { border-bottom: 1px solid #888; margin-bottom: 1.2rem; padding-bottom: .6rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem; overflow-wrap: anywhere; }
header p, footer p { font-size: .82rem; color: #4d4d4d; margin: .15rem 0; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: 3.2rem minmax(0, 1fr) 15rem; column-gap: 1rem; margin: 0 0 .7rem; }
.clean .row { grid-template-columns: 3.2rem minmax(0, 1fr); }
.bare .row { grid-template-columns: minmax(0, 1fr) 15rem; } .clean.bare .row { grid-template-columns: minmax(0, 1fr); }
.n { font: .75rem/2 system-ui, sans-serif; color: #595959; text-align: end; }
.n b { display: block; font-weight: 600; line-height: 1.4; }
.t { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 1rem; font-weight: 400; }
h2.t { font-size: 1.25rem; font-weight: 650; } h3.t { font-size: 1.1rem; font-weight: 650; }
.furniture, .picture { color: #595959; font-size: .85rem; }
.list { padding-inline-start: 1.2rem; } .quotation { padding-inline: 1.5rem; } .footnote, .caption { font-size: .9rem; }
.c { font: .78rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; border-inline-start: 1px solid #bbb; padding-inline-start: .6rem; }
.c ul, .c p { margin: 0 0 .25rem; padding: 0; list-style: none; }
.c:empty { border: 0; }
.c li { break-inside: avoid; display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: .5em; margin-bottom: .25rem; }
.c li > b { font-variant-numeric: tabular-nums; } .c .dot { display: block; margin-bottom: .1rem; } .c .on { color: #595959; }
.c .m { display: block; white-space: pre-wrap; font-style: italic; margin-inline-start: .3rem; }
.dot { border-inline-start: .35em solid; padding-inline-start: .3em; background: none !important; }
mark { color: inherit; background: none; border-bottom: 2px solid; padding: .05em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.d2 { border-bottom-style: double; border-bottom-width: 4px; }
sup { font: 600 .62em/0 system-ui, sans-serif; user-select: none; -webkit-user-select: none; unicode-bidi: isolate; white-space: nowrap; }
footer { border-top: 1px solid #888; margin-top: 1.5rem; padding-top: .6rem; }
footer h2 { font-size: 1rem; margin: .8rem 0 .3rem; break-after: avoid; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .2rem .6rem .2rem 0; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; font-weight: 400; }
thead th { font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
.q { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
ol { padding-inline-start: 0; list-style: none; font-size: .85rem; }
.memo { white-space: pre-wrap; font-size: .9rem; }
article + article { margin-top: 3rem; }
${washes}
@media (max-width: 52rem) { .row { grid-template-columns: 2.2rem minmax(0, 1fr) 11rem; } }
@media (max-width: 38rem) { .row, .clean .row, .bare .row { grid-template-columns: minmax(0, 1fr); } .n { text-align: start; } }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } .row { grid-template-columns: 2.4rem minmax(0, 1fr) 11.5rem; } article + article { break-before: page; margin: 0; } .t { orphans: 2; widows: 2; } h2.t, h3.t { break-after: avoid; } }
`;
