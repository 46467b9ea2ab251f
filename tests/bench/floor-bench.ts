/**
 * What the platform alone takes for work whose figure is missed: the same bytes and rows, with everything left out
 * that could be. By processor time of this process, the fastest of several runs, so that other work counts little.
 */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { listZip, packedEntry } from '../../shared/bundle/zip-reader.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { studyThemeMatrix } from '../../shared/matrix/study-theme-matrix.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import { viewOf } from '../../shared/team/view.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { printFigures } from './figures.ts';

const size = { documents: 1000, codingsPerDocument: 100, codes: 300, seed: 20 };
const runs = 5;

export async function runFloorBench(): Promise<number> {
  const { operations, texts } = largeReview(size);
  const file = await writeBundle({ operations, texts, originals: new Map() });
  const read = await fastest(() => readBundle(file));
  const bare = await fastest(() => parseLines(file));
  // New maps each time, so that nothing that is kept of them is there.
  const cold = async (count: (rows: Full) => number): Promise<number> => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const rows = replay(operations);
      least = Math.min(least, await cost(() => count(rows)));
    }
    return least;
  };
  const matrix = await cold(widestMatrix);
  const pass = await cold(countBare);
  const themes = await cold(countThemesBare);
  return printFigures('What the platform alone takes, in processor time (100,000 codings)', [
    { name: 'read a .loom: checked, replayed', value: read, unit: 'ms' },
    { name: 'its bytes inflated, hashed and parsed as JSON, no more', value: bare, unit: 'ms' },
    { name: 'reading, times the bare work', value: read / bare, unit: 'x' },
    { name: 'matrix of every study and code, cold', value: matrix, unit: 'ms' },
    { name: 'one pass over the codings that counts study and code', value: pass, unit: 'ms' },
    { name: 'matrix, times the bare pass', value: matrix / pass, unit: 'x' },
    {
      name: 'the same pass, with themes above and each excerpt looked up',
      value: themes,
      unit: 'ms',
    },
    { name: 'matrix, times that', value: matrix / themes, unit: 'x' },
  ]);
}

function parseLines(file: Uint8Array): number {
  let lines = 0;
  for (const entry of listZip(file)) {
    const packed = packedEntry(file, entry);
    const bytes = entry.method === 'deflated' ? inflateRawSync(packed) : packed;
    createHash('sha256').update(bytes).digest();
    if (!entry.name.startsWith('log/')) continue;
    for (const line of bytes.toString().split('\n')) {
      if (line === '') continue;
      JSON.parse(line);
      lines += 1;
    }
  }
  return lines;
}

function widestMatrix(full: Full): number {
  const snapshot = viewOf(full, { viewer: undefined, layer: 'all' });
  const codeIds = codeTree(snapshot.codes).inOrder.map(({ code }) => code.id);
  const { counts, studies } = studyThemeMatrix(snapshot, { codeIds, rollUp: true });
  let excerpts = 0;
  for (const { id } of studies) for (const count of Array.from(counts(id))) excerpts += count;
  return excerpts;
}

/** Every coding once, its code and the study of its document; no codes below codes, no two codings of one excerpt. */
function countBare({ codes, codings, documents }: Full): number {
  const columns = new Map([...codes.keys()].map((id, index) => [id, index]));
  const rows = new Map<string, Int32Array>();
  for (const [documentId, page] of codings) {
    const study = documents.get(documentId)?.studyId ?? '';
    const row = rows.get(study) ?? new Int32Array(columns.size);
    rows.set(study, row);
    for (const { codeId, deleted, excerptId } of page.codings.values()) {
      if (deleted === true || page.excerpts.get(excerptId)?.deleted === true) continue;
      const column = columns.get(codeId) ?? 0;
      row[column] = (row[column] ?? 0) + 1;
    }
  }
  return rows.size;
}

/**
 * The same for every theme above a code, and with the look whether an excerpt was met before, without which none is
 * counted once; what becomes of one that was met before, merged codes and further places are left out.
 */
function countThemesBare({ codes, codings, documents }: Full): number {
  const columns = new Map([...codes.keys()].map((id, index) => [id, index]));
  const above = new Map<string, readonly number[]>();
  for (const { id } of codes.values()) {
    const places: number[] = [];
    for (let at = codes.get(id); at !== undefined; at = codes.get(at.parentId ?? at.id)) {
      places.push(columns.get(at.id) ?? 0);
      if (at.parentId === undefined) break;
    }
    above.set(id, places);
  }
  const rows = new Map<string, Int32Array>();
  let repeated = 0;
  for (const [documentId, page] of codings) {
    const study = documents.get(documentId)?.studyId ?? '';
    const row = rows.get(study) ?? new Int32Array(columns.size);
    rows.set(study, row);
    const met = new Set<string>();
    for (const { codeId, deleted, excerptId } of page.codings.values()) {
      if (deleted === true || page.excerpts.get(excerptId)?.deleted === true) continue;
      for (const place of above.get(codeId) ?? []) row[place] = (row[place] ?? 0) + 1;
      if (met.has(excerptId)) repeated += 1;
      else met.add(excerptId);
    }
  }
  return rows.size + repeated;
}

async function fastest(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await cost(work));
  return least;
}

async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { system, user } = process.cpuUsage(before);
  return (system + user) / 1000;
}
