import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../shared/bundle/check-bundle.ts';
import { sha256OfBytes } from '../../../shared/hash.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { pdfForm } from '../../../shared/refi-qda/read-pdfs.ts';
import { convertOpened } from '../../../shared/use-cases/convert-project.ts';
import { withFiles } from '../../../shared/use-cases/with-files.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { projectXml, projectZip } from '../../fixtures/refi-project.ts';

/** A page with words and one that was scanned, 400 points wide and 800 high. */
const pdf = makePdf([
  {
    ...{ width: 400, height: 800 },
    texts: [
      { x: 60, y: 700, text: 'Nobody had asked the family whether' },
      { x: 60, y: 685, text: 'they wanted to go home that day.' },
    ],
  },
  { ...{ width: 400, height: 800 }, texts: [], picture: true },
]);
/** As another program reads it: in other lines, and with a head that it made up. */
const representation =
  'Nobody had asked\nthe fam-\nily whether they\nwanted to go home that day.\n';

const coding = (of: string) =>
  `<Coding guid="c-${of}" creatingUser="a"><CodeRef targetGUID="k"/></Coding>`;

function source(quote: string, ...areas: readonly string[]): string {
  const start = representation.indexOf(quote);
  const place = `startPosition="${start}" endPosition="${start + quote.length}"`;
  return `<PDFSource guid="p" name="Leaving.pdf" path="internal://p.pdf">${areas.join('')}<Representation guid="r" plainTextPath="internal://r.txt"><PlainTextSelection guid="s" name="" ${place} creatingUser="a">${coding('s')}</PlainTextSelection></Representation></PDFSource>`;
}

const area = (guid: string, page: number, place: string, inner = '') =>
  `<PDFSelection guid="${guid}" page="${page}" ${place} creatingUser="a">${inner}${coding(guid)}</PDFSelection>`;
/** Its lower left corner a quarter of the page in and up. */
const corner = 'firstX="100" firstY="200" secondX="300" secondY="400"';

async function converted(inner: string, origin: string, text = representation) {
  const xml = projectXml(
    `<Users><User guid="a" name="Ana"/></Users><CodeBook><Codes><Code guid="k" name="Home"/></Codes></CodeBook><Sources>${inner}</Sources>`,
    `name="Ward" origin="${origin}"`,
  );
  const bytes = projectZip(xml, { 'p.pdf': pdf, 'r.txt': text });
  const made = convertOpened(
    { file: await withFiles(openRefi(bytes)), name: 'ward.qdpx' },
    { device: 'device:here', now: () => 1_800_000_000_000, random: seededBytes(4) },
  );
  expect(checkBundle(made.contents)).toEqual([]);
  const [document] = made.rows.documents.values();
  const body = made.contents.texts.get(document?.textId ?? '');
  const page = made.rows.codings.get(document?.id ?? 'document:none');
  const excerpts = [...(page?.excerpts.values() ?? [])];
  return { ...made, document, body, excerpts };
}

const regionOf = ({ region }: Excerpt) => region;

describe('a PDF in a project', () => {
  it('Z26 is the document with its file, its pages and what was coded on its words', async () => {
    const { body, contents, document, excerpts, report } = await converted(
      source('fam-\nily whether they\nwanted'),
      'Some program',
    );
    const hash = sha256OfBytes(pdf);
    expect([document?.format, document?.originalHash]).toEqual(['pdf', hash]);
    expect([...contents.originals.keys()]).toEqual([hash]);
    expect(body?.pages.map(({ label }) => label)).toEqual(['1', '2']);
    expect(excerpts.map(({ quote }) => quote)).toEqual(['family whether they wanted']);
    expect(report.notCarried).toEqual([]);
  });

  it('Z26 has areas as regions, of words and of scans, from the bottom or as QualCoder counts from the top', async () => {
    const inner = source('Nobody', area('w', 0, corner), area('x', 1, corner));
    const place = { left: 0.25, width: 0.5, height: 0.25 };
    const standard = await converted(inner, 'Some program');
    expect(standard.excerpts.map(regionOf)).toEqual([
      undefined,
      { ...place, top: 0.5, page: '1' },
      { ...place, top: 0.5 },
    ]);
    const other = await converted(inner, 'QualCoder 4.0');
    expect(other.excerpts.map(regionOf)).toEqual([
      undefined,
      { ...place, top: 0.25, page: '1' },
      { ...place, top: 0.25 },
    ]);
  });

  it('Z26 takes the areas that ATLAS.ti writes of a quote for that quote', async () => {
    const shadow = '<Representation guid="q" plainTextPath="internal://r.txt"/>';
    const inner = source('Nobody', area('s', 0, corner), area('t', 0, corner, shadow));
    const { excerpts } = await converted(inner, 'ATLAS.ti');
    expect(excerpts.map(({ quote }) => quote)).toEqual(['Nobody']);
  });

  it('Z26 keeps the text that was coded where the words are not those of the PDF', async () => {
    const text = representation.replace('Nobody had', 'Nobody ever had');
    const start = text.indexOf('ever');
    const inner = source('Nobody').replace(
      /startPosition="\d+" endPosition="\d+"/,
      `startPosition="${start}" endPosition="${start + 4}"`,
    );
    const { document, excerpts, report } = await converted(inner, 'Some program', text);
    expect(document?.format).toBe('text');
    expect(excerpts.map(({ quote }) => quote)).toEqual(['ever']);
    expect(report.notCarried.map(({ reason }) => reason)).toEqual([
      'Of a PDF only the text that was written out for it comes in, without its pages.',
    ]);
  });

  it('Z26 tells an area that is on no page, and keeps its code as a memo', async () => {
    const { report, rows } = await converted(source('Nobody', area('z', 7, corner)), 'Some');
    expect(report.doubtful.map(({ reason }) => reason)).toEqual([
      'It lies outside the text, or is empty; what was coded or written there became a memo on the document.',
    ]);
    expect([...rows.memos.values()].map(({ body }) => body)).toEqual([
      'Coded where no place in this text could be found: Home',
    ]);
  });

  it('Z26 finds the letters of a passage in another reading of the same text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('home', 'ward', 'she', 'said', 'Älan', '🙂'), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.nat(),
        fc.nat(),
        (words, one, two) => {
          const text = words.join(' ');
          const raw = words.join('-\n');
          const form = pdfForm(raw, {
            text,
            blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
            pages: [],
          });
          const starts = words.map(
            (_, at) => words.slice(0, at).join('-\n').length + (at > 0 ? 2 : 0),
          );
          const [first, last] = [one % words.length, two % words.length].sort((a, b) => a - b);
          const from = starts[first ?? 0] ?? 0;
          const to = (starts[last ?? 0] ?? 0) + (words[last ?? 0] ?? '').length;
          expect(form.passage(from, to)?.quote).toBe(words.slice(first, (last ?? 0) + 1).join(' '));
        },
      ),
    ));
});
