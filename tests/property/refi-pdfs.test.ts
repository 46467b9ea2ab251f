import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { allRecords, type Full, type Snapshot } from '../../shared/ops/snapshot.ts';
import { seededBytes } from '../../shared/random.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { openRefi } from '../../shared/refi-qda/open-refi.ts';
import { areaOf, pageOfRegion, regionIn } from '../../shared/refi-qda/page-areas.ts';
import { programs, waysOf } from '../../shared/refi-qda-out/programs.ts';
import { convertOpened } from '../../shared/use-cases/convert-project.ts';
import { withFiles } from '../../shared/use-cases/with-files.ts';
import { afterPdfSession, pdfFiles, pdfSession, pdfs, pdfTexts } from '../fixtures/coded-pdfs.ts';
import type { LogWriter } from '../fixtures/log-writer.ts';
import { exported } from '../fixtures/refi-export.ts';
import { refiFaults } from '../fixtures/refi-validator.ts';

const here = (log: LogWriter) => ({
  full: log.snapshot,
  operations: log.operations,
  texts: pdfTexts,
  originals: pdfFiles,
});

const writer = {
  device: 'device:here',
  now: () => 1_800_000_000_000,
  random: seededBytes(9),
} as const;

async function convert(bytes: Uint8Array, isToReturn = true) {
  const file = await withFiles(openRefi(bytes), { isToReturn });
  return convertOpened({ file, name: 'back.qdpx' }, writer);
}

const rowsOf = (full: Full): readonly AnyRecord[] =>
  [...allRecords(full)].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The archive with another project in it. */
function withProject(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array());
  return zipSync({ ...files, 'project.qde': strToU8(change(xml)) });
}

/** New identifiers for all but codes and people, as QualCoder and ATLAS.ti make them, and another order of attributes. */
function renewed(xml: string): string {
  const kept = new Set(
    [...xml.matchAll(/<(?:User|Code|Case|Variable|Note) guid="([^"]+)"/g)].map(([, guid]) => guid),
  );
  return xml
    .replace(/ guid="([^"]+)"/g, (all, guid) =>
      kept.has(guid) ? all : ` guid="9${guid.slice(1)}"`,
    )
    .replaceAll('><', '>\n<');
}

/** Who coded what as what: words, or parts of pages in points. */
function saidOf(shown: Snapshot): readonly string[] {
  const { nodes } = codeTree(shown.codes);
  const said = new Set<string>();
  for (const document of shown.documents.values()) {
    const page = shown.codings.get(document.id);
    const pdf = pdfs.find(({ hash }) => hash === document.originalHash);
    for (const { codeId, deleted, excerptId, reviewerId } of page?.codings.values() ?? []) {
      const excerpt = page?.excerpts.get(excerptId);
      if (deleted === true || excerpt === undefined || pdf === undefined) continue;
      const { region, start } = excerpt;
      const on = pageOfRegion(pdf.body, excerpt);
      const size = on === undefined ? undefined : pdf.geometry.pages[on];
      const place =
        region === undefined || on === undefined || size === undefined
          ? `${start} ${excerpt.quote}`
          : JSON.stringify([region.page, areaOf(region, { page: on, size }, 'bottom')]);
      const who = shown.reviewers.get(reviewerId)?.name;
      said.add(`${who} ${pdf.hash.slice(0, 4)} ${place} ${nodes.get(codeId)?.code.name}`);
    }
  }
  return [...said].sort();
}

/** The programs that PDFs go along for. */
const withPdfs = fc.constantFrom(
  ...programs.filter((program) => waysOf[program].coded === 'passages'),
);

describe('a review of PDFs that goes out and comes back', () => {
  it('Z27 Z28 has the same rows and the same files, and is a valid project for every program', () =>
    fc.assert(
      fc.asyncProperty(pdfSession, withPdfs, async (steps, program) => {
        const log = afterPdfSession(steps);
        const { entries, file, xml } = await exported(here(log), { program });
        expect(refiFaults(xml, entries)).toEqual([]);
        const back = await convert(file.bytes);
        expect(rowsOf(back.rows)).toEqual(rowsOf(log.snapshot));
        expect(back.contents.originals).toEqual(pdfFiles);
        expect(back.report).toMatchObject({ notCarried: [], doubtful: [] });
        expect(checkBundle(back.contents)).toEqual([]);
      }),
      { numRuns: 40 },
    ));

  it('Z28 has them where another program wrote the project anew, with other identifiers too', () =>
    fc.assert(
      fc.asyncProperty(pdfSession, withPdfs, async (steps, program) => {
        const log = afterPdfSession(steps);
        const { file } = await exported(here(log), { program });
        const back = await convert(withProject(file.bytes, renewed));
        expect(rowsOf(back.rows)).toEqual(rowsOf(log.snapshot));
        expect(back.contents.originals).toEqual(pdfFiles);
      }),
      { numRuns: 40 },
    ));

  it('Z27 has the same coding for whoever reads the project alone, areas within a point', () =>
    fc.assert(
      fc.asyncProperty(pdfSession, withPdfs, async (steps, program) => {
        const log = afterPdfSession(steps);
        const { file } = await exported(here(log), { program, sidecar: false });
        const back = await convert(file.bytes);
        expect(saidOf(back.rows)).toEqual(saidOf(log.snapshot));
        expect(checkBundle(back.contents)).toEqual([]);
      }),
      { numRuns: 40 },
    ));

  it('Z27 keeps every part of a page within the area it becomes, and writes what comes back the same', () =>
    fc.assert(
      fc.property(
        fc.record({
          left: fc.integer({ min: 0, max: 9900 }),
          top: fc.integer({ min: 0, max: 9900 }),
          width: fc.integer({ min: 100, max: 10_000 }),
          height: fc.integer({ min: 100, max: 10_000 }),
        }),
        fc.record({
          width: fc.double({ min: 300, max: 2000, noNaN: true }),
          height: fc.double({ min: 300, max: 2000, noNaN: true }),
        }),
        fc.constantFrom('top' as const, 'bottom' as const),
        (tenThousandths, size, from) => {
          const { left, top } = tenThousandths;
          const region = {
            left: left / 10_000,
            top: top / 10_000,
            width: Math.min(tenThousandths.width, 10_000 - left) / 10_000,
            height: Math.min(tenThousandths.height, 10_000 - top) / 10_000,
          };
          const area = areaOf(region, { page: 0, size }, from);
          const back = regionIn(area, size, from);
          const hair = 0.0002;
          expect(back).toBeDefined();
          if (back === undefined) return;
          expect(areaOf(back, { page: 0, size }, from)).toEqual(area);
          expect(back.left).toBeLessThanOrEqual(region.left + hair);
          expect(back.top).toBeLessThanOrEqual(region.top + hair);
          expect(back.left + back.width).toBeGreaterThanOrEqual(region.left + region.width - hair);
          expect(back.top + back.height).toBeGreaterThanOrEqual(region.top + region.height - hair);
          const point = Math.max(1 / size.width, 1 / size.height) + hair;
          expect(back.width).toBeLessThanOrEqual(region.width + 2 * point);
          expect(back.height).toBeLessThanOrEqual(region.height + 2 * point);
        },
      ),
    ));
});
