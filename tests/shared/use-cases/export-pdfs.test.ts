import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../shared/ops/replay.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { zeroClock } from '../../../shared/ops/stamp.ts';
import { stamped } from '../../../shared/ops/stamped.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { openRefi } from '../../../shared/refi-qda/open-refi.ts';
import { convertOpened } from '../../../shared/use-cases/convert-project.ts';
import { withFiles } from '../../../shared/use-cases/with-files.ts';
import {
  afterPdfSession,
  type PdfStep,
  pdfFiles,
  pdfs,
  pdfTexts,
} from '../../fixtures/coded-pdfs.ts';
import { exported, type ReviewHere } from '../../fixtures/refi-export.ts';
import { canLint, lint } from '../../fixtures/xmllint.ts';

const whole = { who: 0, file: 0, code: 0, memo: false } as const;
const corners = [100, 200, 500, 400] as const;
const words: PdfStep = { ...whole, page: undefined, corners: [0, 5, 0, 0] };
/** A part of a page of 595 by 842 points that has words, and one of a scan of 400 by 800. */
const onWords: PdfStep = { ...whole, page: 0, corners, memo: true };
const onScan: PdfStep = { ...whole, page: 1, corners, who: 1 };

function reviewAfter(steps: readonly PdfStep[]): ReviewHere {
  const { operations, snapshot } = afterPdfSession(steps);
  return { full: snapshot, operations, texts: pdfTexts, originals: pdfFiles };
}

/** The tag of every element of a name. */
const tags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];

const places = (xml: string): readonly string[] =>
  tags(xml, 'PDFSelection').map((tag) =>
    ['page', 'firstX', 'firstY', 'secondX', 'secondY']
      .map((key) => new RegExp(` ${key}="(.*?)"`).exec(tag)?.[1])
      .join(' '),
  );

const namesOf = ({ entries }: Pick<Awaited<ReturnType<typeof exported>>, 'entries'>) =>
  [...entries.keys()].map((name) => name.split('.').at(-1)).sort();

describe('PDFs of a review for other programs', () => {
  it('Z27 are sources with their files, words coded on their text and parts of pages in points from the bottom', async () => {
    const { entries, file, xml } = await exported(reviewAfter([words, onWords, onScan]));
    const bytes = Object.entries(unzipSync(file.bytes)).flatMap(([name, inner]) =>
      name.endsWith('.pdf') ? [inner] : [],
    );
    expect(new Set(bytes)).toEqual(new Set(pdfFiles.values()));
    expect(namesOf({ entries })).toEqual(['json', 'pdf', 'pdf', 'qde', 'txt', 'txt']);
    expect([tags(xml, 'PDFSource').length, tags(xml, 'TextSource').length]).toEqual([2, 0]);
    expect(tags(xml, 'PlainTextSelection').map((tag) => / name="(.*?)"/.exec(tag)?.[1])).toEqual([
      'Nobody',
    ]);
    expect(places(xml)).toEqual(['0 59 505 298 674', '1 40 480 200 640']);
    expect(file.notShown.join(' ')).not.toMatch(/parts? of a page|layout/);
    expect(file.counts.pdfs).toBe(2);
  });

  it('Z27 counts from the top for QualCoder, whose memos are names of areas and which looks where the text is', async () => {
    const { xml } = await exported(reviewAfter([onWords, onScan]), { program: 'qualcoder' });
    expect(places(xml)).toEqual(['0 59 168 298 337', '1 40 160 200 320']);
    expect(tags(xml, 'PDFSelection').map((tag) => / name="(.*?)"/.exec(tag)?.[1])).toEqual([
      'Ask the sister.',
      '',
    ]);
    expect(/<Project [^>]*origin="(.*?)"/.exec(xml)?.[1]).toMatch(/, for QualCoder$/);
  });

  it('Z27 have names for QualCoder that files can have', async () => {
    const { full, ...rest } = reviewAfter([]);
    const [paper] = full.documents.values();
    const title = `Wards: a/b? ${'הבית '.repeat(60)}`;
    const named = new Map(full.documents);
    if (paper !== undefined) named.set(paper.id, { ...paper, title });
    const { xml } = await exported(
      { ...rest, full: { ...full, documents: named } },
      { program: 'qualcoder' },
    );
    const names = tags(xml, 'PDFSource').map((tag) => / name="(.*?)"/.exec(tag)?.[1] ?? '');
    expect(
      names.filter((name) => /[\\/:*?"<>|]/.test(name) || Buffer.byteLength(name) > 250),
    ).toEqual([]);
    expect(new Set(names).size).toBe(2);
  });

  it('Z29 stay here where they are not asked for, with parts of pages on the words of the page', async () => {
    const { entries, file, xml } = await exported(reviewAfter([onWords]), { pdfs: false });
    expect(namesOf({ entries })).toEqual(['json', 'qde', 'txt', 'txt']);
    expect([tags(xml, 'PDFSource'), places(xml)]).toEqual([[], []]);
    expect(tags(xml, 'PlainTextSelection').map((tag) => / name="(.*?)"/.exec(tag)?.[1])).toEqual([
      'Part of a page',
    ]);
    expect(file.leftOut).toEqual([]);
    expect(file.notShown.join(' ')).toContain('1 part of a page: its coding lies on the words');
  });

  it('Z29 are told where they are not at hand, and their texts go along', async () => {
    const [, second] = pdfs;
    const originals = new Map([[second?.hash ?? '', second?.bytes ?? new Uint8Array()]]);
    const { file, xml } = await exported({ ...reviewAfter([onWords]), originals });
    expect([tags(xml, 'PDFSource').length, tags(xml, 'TextSource').length]).toEqual([1, 1]);
    expect(file.leftOut).toEqual([
      'With its text alone because its file is not here: Study 0 · Paper 0.',
    ]);
  });

  it('Z29 that cannot be opened go along with parts of pages on the words of the page', async () => {
    const originals = new Map([...pdfFiles.keys()].map((hash) => [hash, strToU8('%PDF-1.4 cut')]));
    const { entries, file, xml } = await exported({ ...reviewAfter([onWords]), originals });
    expect(namesOf({ entries })).toEqual(['json', 'pdf', 'pdf', 'qde', 'txt', 'txt']);
    expect([places(xml), tags(xml, 'PlainTextSelection').length]).toEqual([[], 1]);
    expect(file.notShown.join(' ')).toContain('1 part of a page: its coding lies on the words');
  });

  it('Z22 Z29 of documents that are coded blind go along in no entry', async () => {
    const { full } = reviewAfter([onWords]);
    const [paper] = full.documents.values();
    const assigned: AnyRecord = {
      ...{ id: 'assignment:paper', type: 'assignment', status: 'coding' },
      ...{ documentId: paper?.id ?? 'document:none', reviewerId: 'reviewer:bo' },
    };
    const rows = [...allRecords(full), assigned].map((row) =>
      row.type === 'review' ? { ...row, blind: true } : row,
    );
    const { operation } = stamped(
      { kind: 'import-project', params: {}, changes: rows.map((create) => ({ create })) },
      { clock: zeroClock },
      {
        ...{ device: 'device:ann', reviewerId: 'reviewer:ann', now: () => 1_800_000_000_000 },
        random: seededBytes(2),
      },
    );
    const blind = {
      ...{ full: replay([operation]), operations: [operation] },
      ...{ texts: pdfTexts, originals: pdfFiles },
    };
    const { file } = await exported(blind, {}, { layer: 'everyone', viewer: 'reviewer:ann' });
    const inside = Object.entries(unzipSync(file.bytes)).filter(([name]) => name.endsWith('.pdf'));
    expect(inside.map(([, bytes]) => bytes)).toEqual([
      pdfFiles.get([...full.documents.values()][1]?.originalHash ?? ''),
    ]);
    expect(file.leftOut.length).toBe(1);
  });
});

const writer = {
  device: 'device:here',
  now: () => 1_800_000_000_000,
  random: seededBytes(9),
} as const;

async function changed(review: ReviewHere, change: (xml: string) => string) {
  const { file } = await exported(review);
  const files = unzipSync(file.bytes);
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  const bytes = zipSync({ ...files, 'project.qde': strToU8(change(xml)) });
  return convertOpened({ file: await withFiles(openRefi(bytes)), name: 'back.qdpx' }, writer);
}

const liveCodings = ({ codings }: ReviewHere['full']): number =>
  [...codings.values()]
    .flatMap((page) => [...page.codings.values()])
    .filter(({ deleted }) => deleted !== true).length;

describe('parts of pages that come back', () => {
  const review = reviewAfter([words, onWords, { ...onWords, corners: [600, 600, 900, 900] }]);

  it('Z28 are taken away one by one where another program took them away', async () => {
    const back = await changed(review, (xml) =>
      xml.replace(/<PDFSelection (?:(?!<\/PDFSelection>).)*<\/PDFSelection>/, ''),
    );
    expect([liveCodings(review.full), liveCodings(back.rows)]).toEqual([3, 2]);
  });

  it('Z28 stay where the program knows no parts of pages at all, and that is told', async () => {
    const back = await changed(review, (xml) =>
      xml.replace(/<PDFSelection .*<\/PDFSelection>/, ''),
    );
    expect(liveCodings(back.rows)).toBe(3);
    expect(back.report.notCarried.map(({ reason }) => reason).join(' ')).toMatch(
      /not in the project any more/,
    );
  });

  it('Z28 lie elsewhere where another program moved them', async () => {
    const other = { ...words, code: 1 };
    const plain = reviewAfter([words, other, { ...onWords, memo: false }]);
    const back = await changed(plain, (xml) => xml.replace('firstX="59"', 'firstX="100"'));
    const lefts = [...back.rows.codings.values()]
      .flatMap((page) => [...page.excerpts.values()])
      .flatMap(({ deleted, region }) => (deleted === true || !region ? [] : [region.left]));
    expect(lefts).toEqual([0.1681]);
  });
});

describe('a project with PDFs', () => {
  it.skipIf(!canLint())(
    'Z20 Z27 is valid in the eyes of xmllint (where it is installed)',
    async () => {
      for (const program of ['standard', 'qualcoder'] as const) {
        const { xml } = await exported(reviewAfter([words, onWords, onScan]), { program });
        expect(() => lint('Project.xsd', xml)).not.toThrow();
      }
    },
  );
});
