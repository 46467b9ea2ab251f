import { expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { eveningOdt, eveningRtf, eveningSrt, eveningVtt } from './office-files.ts';
import { tinyDocx, wordParagraph } from './tiny-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const prose = 'Carers spoke of the evening.\n\nIt was the longest part of the day.\n';

const files: Readonly<Record<string, Uint8Array>> = {
  'evening.txt': bytes(prose),
  'evening.md': bytes(`# Findings\n\n${prose}\n> “It is long.”\n\n- waiting\n`),
  'evening.html': bytes(`<h1>Findings</h1><p>${prose}</p><ul><li>waiting</ul><script>x</script>`),
  'evening.docx': tinyDocx(`${wordParagraph('Findings', 'Heading1')}${wordParagraph(prose)}`),
  'evening.pdf': makePdf([
    {
      texts: [
        { x: 60, y: 700, text: 'Carers spoke of the eve-' },
        { x: 60, y: 686, text: 'ning, the longest part of the day.' },
      ],
    },
  ]),
  'evening.odt': eveningOdt,
  'evening.rtf': eveningRtf,
  'evening.srt': bytes(eveningSrt),
  'evening.vtt': bytes(eveningVtt),
};

/**
 * A document is coded on offsets into its text: what a file gives must never change. A change here breaks
 * the carrying over of texts between versions and needs a reason of that weight.
 */
it('A2: the same files give the same texts as ever', async () => {
  const ids: Record<string, string> = {};
  for (const [name, file] of Object.entries(files)) {
    ids[name] = textIdOf((await readDocument({ name, bytes: file })).body).slice(0, 16);
  }
  expect(ids).toMatchInlineSnapshot(`
    {
      "evening.docx": "8daa5f55b8019777",
      "evening.html": "588669eebaba3468",
      "evening.md": "b1f8bc418554b277",
      "evening.odt": "141a14d5b4e33e41",
      "evening.pdf": "27e6263568a9192f",
      "evening.rtf": "5ab4709e8abba75f",
      "evening.srt": "eaebb146d295265e",
      "evening.txt": "855eab5d4f2f72ee",
      "evening.vtt": "dcf8a4f07a29a737",
    }
  `);
});
