/**
 * One way of exchanging with other programs, in a process of its own: `in PROJECT.qdpx REVIEW.loom`, `out REVIEW.loom PROJECT.qdpx`, or
 * `make PROJECT.qdpx`, which writes the project that is read. Prints wall and processor time and the peak of memory as JSON.
 */
import { randomFillSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { streamBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { inBlocks } from '../../shared/records/random-blocks.ts';
import { DatedRecords } from '../../shared/refi-qda-out/dates.ts';
import { convertProject } from '../../shared/use-cases/convert-project.ts';
import { exportProject } from '../../shared/use-cases/export-refi.ts';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { projectXml, projectZip, selectionsXml } from '../fixtures/refi-project.ts';

// As the command line runs.
setFlagsFromString('--heap-growing-percent=25');

const sources = 1000;
const selections = 100;
const codes = 200;
const words =
  'the ward was quiet and nobody had told me that bed four moved until night came 😅'.split(' ');

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function madeProject(): Uint8Array {
  const next = numbers(7);
  const texts: Record<string, string> = {};
  const counting = { unit: 'codePoint', lineEnd: 1, mark: false } as const;
  const written = Array.from({ length: sources }, (_, source) => {
    const paragraph = (): string =>
      `${Array.from({ length: 40 }, () => words[next(words.length)]).join(' ')}.`;
    const text = Array.from({ length: 60 }, paragraph).join('\n');
    texts[`t${source}.txt`] = text;
    const marked = Array.from({ length: selections }, (__, index) => {
      const from = text.indexOf(' ', next(text.length - 400)) + 1;
      const to = text.indexOf(' ', from + 40 + next(200));
      const code = `k${next(codes)}`;
      return { from, to, name: 'quote', user: `u${index % 2}`, codes: [code] };
    });
    const inner = selectionsXml(text, marked, counting).replaceAll('guid="', `guid="g${source}-`);
    return `<TextSource guid="g${source}" name="Interview ${source}" plainTextPath="internal://t${source}.txt">${inner}</TextSource>`;
  });
  const book = Array.from(
    { length: codes },
    (_, code) => `<Code guid="k${code}" name="Code ${code}" isCodable="true"/>`,
  );
  const users = '<User guid="u0" name="Ana"/><User guid="u1" name="Bela"/>';
  const xml = projectXml(
    `<Users>${users}</Users><CodeBook><Codes>${book.join('')}</Codes></CodeBook><Sources>${written.join('')}</Sources>`,
    'name="Large" origin="Some program"',
  );
  return projectZip(xml, texts);
}

async function comeIn(project: string, review: string): Promise<void> {
  const random = inBlocks((length) => randomFillSync(new Uint8Array(length)));
  const writer = { device: 'device:here', now: Date.now, random } as const;
  const bytes = new Uint8Array(readFileSync(project));
  const { contents, rows } = convertProject({ bytes, name: 'large.qdpx' }, writer);
  writeFileSync(review, await writeBundle(contents, { rows }));
}

async function goOut(review: string, project: string): Promise<void> {
  const dated = new DatedRecords();
  const { operations, snapshot, texts } = await streamBundle(new Uint8Array(readFileSync(review)), {
    onOperation: (operation) => dated.take(operation),
  });
  const shown = tablesSource({ full: snapshot, operations, texts }, { layer: 'everyone' });
  const source = { ...shown, made: dated.madeAt(operations) };
  const request = { program: 'standard', sidecar: true, pdfs: true } as const;
  writeFileSync(project, (await exportProject({ full: snapshot, source }, request)).bytes);
}

const [way, from = '', to = ''] = process.argv.slice(2);
const start = performance.now();
const before = process.cpuUsage();
if (way === 'make') writeFileSync(from, madeProject());
else await (way === 'in' ? comeIn : goOut)(from, to);
const { system, user } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024;
const figures = { wall: (performance.now() - start) / 1000, busy: (system + user) / 1e6, peak };
console.log(JSON.stringify(figures));
