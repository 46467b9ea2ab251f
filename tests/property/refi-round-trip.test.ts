import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { applyCoding } from '../../shared/commands/coding.ts';
import { createReview } from '../../shared/commands/create-review.ts';
import { joinReview } from '../../shared/commands/join-review.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { type Texts, withCorrections } from '../../shared/corrections/corrected-text.ts';
import { type TextBody, textIdOf } from '../../shared/documents/text-body.ts';
import { allRecords, countLive, type Full, type Snapshot } from '../../shared/ops/snapshot.ts';
import { seededBytes } from '../../shared/random.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { programs } from '../../shared/refi-qda-out/programs.ts';
import { singleBlanks } from '../../shared/single-blanks.ts';
import { viewOf } from '../../shared/team/view.ts';
import { convertProject } from '../../shared/use-cases/convert-project.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { exported } from '../fixtures/refi-export.ts';
import { refiFaults } from '../fixtures/refi-validator.ts';
import { runStep, session, startReview, texts } from './random-review.ts';
import { teamAfter, teamSession, texts as teamTexts } from './random-team.ts';

const convert = (bytes: Uint8Array) =>
  convertProject(
    { bytes, name: 'back.qdpx' },
    { device: 'device:here', now: () => 1_800_000_000_000, random: seededBytes(9) },
  );

function rowsOf(snapshot: Full): readonly AnyRecord[] {
  return [...allRecords(snapshot)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const here = (log: LogWriter, bodies: ReadonlyMap<string, TextBody>) => ({
  full: log.snapshot,
  operations: log.operations,
  texts: bodies,
});

/** Who coded which words where as what: what any program must read. */
function codingOf(shown: Snapshot, bodies: Texts): readonly string[] {
  const { nodes, structure } = codeTree(shown.codes);
  const said = new Set<string>();
  for (const document of shown.documents.values()) {
    const page = shown.codings.get(document.id);
    const isGone =
      document.deleted === true || shown.studies.get(document.studyId)?.deleted === true;
    if (page === undefined || isGone) continue;
    const text = bodies.get(document.textId)?.text ?? '';
    for (const coding of page.codings.values()) {
      const excerpt = page.excerpts.get(coding.excerptId);
      const node = nodes.get(structure.resolved.get(coding.codeId) ?? coding.codeId);
      if (coding.deleted === true || excerpt === undefined || node === undefined) continue;
      if (excerpt.deleted === true) continue;
      const who = shown.reviewers.get(coding.reviewerId)?.name;
      const words = singleBlanks(text.slice(excerpt.start, excerpt.end));
      // A text that is read anew may have other blank lines, and has the same letters.
      const before = text.slice(0, excerpt.start).replace(/\s/g, '').length;
      said.add(`${who}: ${before} “${words}” ${pathName(node)}`);
    }
  }
  return [...said].sort();
}

const hostile =
  'הבית ריק עכשיו 🙂.\nShe said: שלום, e\u0301lan 👩‍👩‍👧 and went on.\n\nشكرا, he said 🙂🙂, and & < > " \'.';
const hostileBody: TextBody = {
  text: hostile,
  blocks: [{ start: 0, end: hostile.length, kind: 'paragraph' }],
  pages: [],
};
const hostileTexts = new Map([[textIdOf(hostileBody), hostileBody]]);

type Passage = readonly [who: number, from: number, to: number, code: number];
const place = fc.nat({ max: hostile.length });
const passages: fc.Arbitrary<readonly Passage[]> = fc.array(
  fc.tuple(fc.nat({ max: 1 }), place, place, fc.nat({ max: 2 })),
  { maxLength: 25, size: 'max' },
);

/** Two people who code the same text, often the same or overlapping words. */
function codedByTwo(coded: readonly Passage[]): LogWriter {
  let now = Date.UTC(2025, 4, 6, 8);
  const context = (name: string, seed: number) => ({
    device: `device:${name}` as const,
    reviewerId: `reviewer:${name}` as const,
    now: () => {
      now += 1000;
      return now;
    },
    random: seededBytes(seed),
  });
  const ann = new LogWriter(context('ann', 3));
  const reviewer = { name: 'Ann “A” <Vale>', initials: 'AV' };
  ann.run(createReview, { reviewId: 'review:home', title: 'Home & away', reviewer });
  const [textId = ''] = hostileTexts.keys();
  const document = { title: 'Talk', textId, length: hostile.length, format: 'text' as const };
  ann.run(importStudies, {
    studies: [{ citation: { type: 'document', title: 'Talk' }, documents: [document] }],
  });
  const bo = new LogWriter(context('bo', 4), ann.snapshot, ann.clock);
  bo.run(joinReview, { person: 'person:bo', name: 'בועז 🙂', initials: 'ב' });
  ann.bringIn(bo.operations);
  const [documentId] = ann.snapshot.documents.keys();
  for (const [who, from, to, code] of coded) {
    const anchor = makeAnchor(hostile, from, to);
    if (anchor === undefined || documentId === undefined) continue;
    const name = ['Waiting', 'Wärme', 'ضوء'][code] ?? '';
    const known = [...ann.snapshot.codes.values()].find((each) => each.name === name);
    const log = who === 0 ? ann : bo;
    const other = who === 0 ? bo : ann;
    log.run(applyCoding, {
      target: { documentId, anchor },
      code: known === undefined ? { newCode: { name } } : { codeId: known.id },
    });
    other.bringIn(log.operations);
  }
  return ann;
}

describe('a review that goes out and comes back', () => {
  it('Z23 has the same rows, whatever was done in it', () =>
    fc.assert(
      fc.asyncProperty(session(), async (steps) => {
        const log = startReview();
        for (const step of steps) runStep(log, step);
        const { codes, documents } = log.snapshot;
        // Everything can be undone; there is nothing to write then.
        fc.pre(countLive(codes) + countLive(documents) > 0);
        const { file } = await exported(here(log, texts));
        const back = convert(file.bytes);
        expect(rowsOf(back.rows)).toEqual(rowsOf(log.snapshot));
        expect(checkBundle(back.contents)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('Z23 has the same rows after a team coded, decided and screened', () =>
    fc.assert(
      fc.asyncProperty(teamSession(), async (sessions) => {
        const log = teamAfter(sessions);
        const { file } = await exported(here(log, teamTexts));
        expect(rowsOf(convert(file.bytes).rows)).toEqual(rowsOf(log.snapshot));
      }),
      { numRuns: 40 },
    ));

  it('Z20 Z21 is a valid project for every program, with the same coding for whoever reads the project alone', () =>
    fc.assert(
      fc.asyncProperty(teamSession(), fc.constantFrom(...programs), async (sessions, program) => {
        const log = teamAfter(sessions);
        const request = { program, sidecar: false };
        const { entries, file, xml } = await exported(here(log, teamTexts), request);
        expect(refiFaults(xml, entries)).toEqual([]);
        const back = convert(file.bytes);
        const shown = viewOf(log.snapshot, { layer: 'everyone', openBlind: true });
        // These have names of their own for codes of one name.
        if (program !== 'qualcoder' && program !== 'qc')
          expect(codingOf(back.rows, back.contents.texts)).toEqual(
            codingOf(shown, withCorrections(teamTexts)),
          );
      }),
      { numRuns: 60 },
    ));

  it('Z21 Z23 keeps passages of two people among emoji, combining marks and two directions', () =>
    fc.assert(
      fc.asyncProperty(passages, async (coded) => {
        const log = codedByTwo(coded);
        const review = here(log, hostileTexts);
        const whole = await exported(review);
        expect(rowsOf(convert(whole.file.bytes).rows)).toEqual(rowsOf(log.snapshot));
        const { entries, file, xml } = await exported(review, { sidecar: false });
        expect(refiFaults(xml, entries)).toEqual([]);
        const back = convert(file.bytes);
        expect(codingOf(back.rows, back.contents.texts)).toEqual(
          codingOf(log.snapshot, hostileTexts),
        );
      }),
      { numRuns: 60 },
    ));

  it('Z20 is the same bytes each time', async () => {
    const log = codedByTwo([
      [0, 3, 30, 1],
      [1, 3, 30, 1],
      [0, 10, 60, 2],
    ]);
    const review = here(log, hostileTexts);
    const [first, second] = [await exported(review), await exported(review)];
    expect(second.file.bytes).toEqual(first.file.bytes);
  });
});
