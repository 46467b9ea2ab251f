import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { canonicalJson } from '../../shared/json.ts';
import { allRecords, countLive, type Full } from '../../shared/ops/snapshot.ts';
import { seededBytes } from '../../shared/random.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodingId } from '../../shared/records/ids.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { guidOf } from '../../shared/refi-qda/guids.ts';
import { convertProject } from '../../shared/use-cases/convert-project.ts';
import { exported } from '../fixtures/refi-export.ts';
import { projectZip } from '../fixtures/refi-project.ts';
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

/** As another program writes the same: attributes in another order, blanks between elements, texts with line ends of Windows. */
function reserialised(xml: string): string {
  return xml
    .replace(/<([A-Za-z]+)((?: [A-Za-z]+="[^"]*")+)(\/?)>/g, (_, name, attributes, end) => {
      const list = [...String(attributes).matchAll(/ [A-Za-z]+="[^"]*"/g)].map(([each]) => each);
      return `<${name}${list.reverse().join('')}${end}>`;
    })
    .replaceAll('><', '>\n  <');
}

interface Changed {
  readonly xml: string;
  readonly entries: ReadonlyMap<string, string>;
}

function packed({ entries, xml }: Changed): Uint8Array {
  const files = [...entries].filter(([name]) => name !== 'project.qde');
  return projectZip(
    xml,
    Object.fromEntries(
      files.map(([name, text]) => {
        const inner = name.replace('sources/', '');
        return [inner, inner.endsWith('.txt') ? text.replaceAll('\n', '\r\n') : text];
      }),
    ),
  );
}

const isThere = ({ codes, documents }: Full): boolean =>
  countLive(codes) + countLive(documents) > 0;

describe('a review whose project another program changed', () => {
  it('Z25 has the same rows where it only wrote the project otherwise', () =>
    fc.assert(
      fc.asyncProperty(session(), async (steps) => {
        const log = startReview();
        for (const step of steps) runStep(log, step);
        fc.pre(isThere(log.snapshot));
        const review = { full: log.snapshot, operations: log.operations, texts };
        const { entries, xml } = await exported(review);
        const other = reserialised(xml);
        expect(sha256OfBytes(new TextEncoder().encode(other))).not.toBe(
          sha256OfBytes(new TextEncoder().encode(xml)),
        );
        const back = convert(packed({ entries, xml: other }));
        expect(rowsOf(back.rows)).toEqual(rowsOf(log.snapshot));
        expect(back.report.doubtful).toEqual([]);
        expect(back.report.notCarried).toEqual([]);
        expect(checkBundle(back.contents)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('Z25 has the same rows of a team but for a code that was renamed, a passage that was coded and a coding that was taken away', () =>
    fc.assert(
      fc.asyncProperty(teamSession(), fc.nat(), fc.nat(), async (sessions, one, two) => {
        const log = teamAfter(sessions);
        const before = log.snapshot;
        const review = { full: before, operations: log.operations, texts: teamTexts };
        const { entries, xml } = await exported(review);
        const written = [...xml.matchAll(/<Code guid="([^"]+)" name="([^"]*)"/g)];
        const [, guid = '', name = ''] = written[one % Math.max(1, written.length)] ?? [];
        const code = [...before.codes.values()].find(({ id }) => guidOf(id) === guid);
        fc.pre(code !== undefined);
        const codings = [...xml.matchAll(/<Coding guid="([^"]+)"[^>]*>.*?<\/Coding>/g)];
        const [taken = '', takenGuid] = codings[two % Math.max(1, codings.length)] ?? [];
        const [source = ''] = /<TextSource [^>]*>/.exec(xml) ?? [];
        const [, user = ''] = /<User guid="([^"]+)"/.exec(xml) ?? [];
        const added = `<PlainTextSelection guid="new" name="" startPosition="0" endPosition="3" creatingUser="${user}"><Coding guid="added" creatingUser="${user}"><CodeRef targetGUID="${guid}"/></Coding></PlainTextSelection>`;
        const changed = reserialised(
          (taken === '' ? xml : xml.replace(taken, '')).replace(
            `guid="${guid}" name="${name}"`,
            `guid="${guid}" name="Named anew"`,
          ),
        );
        const withNew =
          source === '' || source.endsWith('/>')
            ? changed
            : changed.replace(/<TextSource [^>]*[^/]>/, (start) => start + added);
        const back = convert(packed({ entries, xml: withNew }));
        const known = new Map(rowsOf(before).map((row) => [row.id, row]));
        const news = rowsOf(back.rows).filter(({ id }) => !known.has(id));
        expect(
          news.map(({ type }) => type).filter((type) => !/^(?:excerpt|coding)$/.test(type)),
        ).toEqual([]);
        expect(news.length).toBeLessThanOrEqual(2);
        const others = rowsOf(back.rows).filter(
          (row) => known.has(row.id) && canonicalJson(known.get(row.id)) !== canonicalJson(row),
        );
        for (const row of others) {
          const was = known.get(row.id);
          if (row.type === 'code') {
            expect(row).toEqual({ ...was, name: 'Named anew' });
            expect((was as Code).id).toBe(code?.id);
          } else {
            expect(row).toEqual({ ...was, deleted: true });
            if (row.type === 'coding') expect(guidOf(row.id as CodingId)).toBe(takenGuid);
            else expect(row.type).toBe('excerpt');
          }
        }
        expect(back.rows.codes.get(code?.id ?? 'code:none')?.name).toBe('Named anew');
        const gone = [...before.codings.values()]
          .flatMap((page) => [...page.codings.values()])
          .find(({ id }) => guidOf(id) === takenGuid);
        const isTold = back.report.notCarried.some(({ reason }) =>
          /not in the project any more/.test(reason),
        );
        const isStill =
          back.rows.codings
            .get(gone?.documentId ?? 'document:none')
            ?.codings.get(gone?.id ?? 'coding:none')?.deleted !== true;
        // The last words of the project on a place may be the new selection.
        if (gone !== undefined && !isTold) expect(isStill).toBe(true);
        // What was there before is another matter.
        const told = (contents: BundleContents) =>
          checkBundle(contents)
            .map((fault) => JSON.stringify(fault))
            .sort();
        expect(told(back.contents)).toEqual(told({ ...review, originals: new Map() }));
      }),
      { numRuns: 60 },
    ));
});
