import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { canonicalJson } from '../../../shared/json.ts';
import { operationsToSend } from '../../../shared/ops/aside.ts';
import { knowledgeOf, lackedBy } from '../../../shared/ops/knowledge.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { parseOperation } from '../../../shared/ops/parse-operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { knownForm, madeByWaiting, verbatimOf, waitingIn } from '../../../shared/ops/waiting.ts';
import { texts } from '../../property/random-review.ts';
import { begun } from '../../property/team-machines.ts';

const [codeId = 'code:none'] = replay(begun).codes.keys();
const [studyId = 'study:none'] = replay(begun).studies.keys();
let made = 0;

/** An operation as JSON of a later version, on a machine that has this name. */
function fromLater(changes: readonly unknown[], more: object = {}): Record<string, unknown> {
  made += 1;
  return {
    id: `op:later-${made}`,
    at: `001800000000000-${String(made).padStart(6, '0')}-later`,
    device: 'device:later',
    reviewer: 'reviewer:marenholt',
    kind: 'map-code',
    params: {},
    changes,
    schema: 1,
    ...more,
  };
}
const rename = { set: codeId, fields: { name: ['Being informed', 'Told'] } };
const code = { id: 'code:later', type: 'code', name: 'Later', kind: 'code', order: 'b', colour: 1 };

const unknown: readonly (readonly [string, Record<string, unknown>])[] = [
  ['a newer schema', fromLater([rename], { schema: 99 })],
  ['a record type', fromLater([{ create: { id: 'poster:one', type: 'poster', nodes: [codeId] } }])],
  [
    'a change to a record type',
    fromLater([{ set: 'poster:one', fields: { nodes: [[], [codeId]] } }]),
  ],
  ['a kind of change', fromLater([{ drop: codeId }])],
];

test.each(unknown)(
  'X6 an operation with %s waits: out of the rows, kept as it was written',
  (_, input) => {
    const operation = parseOperation(input);
    expect([operation.changes, verbatimOf(operation)]).toEqual([[], canonicalJson(input)]);
    expect(rowsDigest(replay([...begun, operation]))).toBe(rowsDigest(replay(begun)));
    // As a store or a journal gives it back.
    expect(knownForm(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
    expect(parseOperation(JSON.parse(JSON.stringify(operation)))).toEqual(operation);
    expect(knownForm(input as unknown as Operation)).toEqual(operation);
  },
);

test('X6 what is known does not wait; what waited counts when it is known', () => {
  const input = fromLater([
    rename,
    { create: code },
    { set: studyId, fields: { 'custom.Ward': [null, 'B'], 'citation.DOI': [null, '10.1/2'] } },
  ]);
  const operation = parseOperation(input);
  expect([operation.waits, operation]).toEqual([undefined, input]);
  const waited = { ...operation, changes: [], waits: canonicalJson(input) };
  expect(knownForm(waited)).toEqual(input);
  expect(parseOperation(waited)).toEqual(input);
});

test('X6 a waiting operation takes part in union, knowledge and saving, and never looks altered', async () => {
  const waiting = unknown.map(([, input]) => parseOperation(input));
  const again = unknown.map(([, input]) => parseOperation(JSON.parse(JSON.stringify(input))));
  const joined = joinLogs(begun, waiting);
  expect(joined.added).toHaveLength(unknown.length);
  expect(joinLogs(joined.operations, again).added).toEqual([]);
  expect(operationsToSend(joined.operations)).toEqual(joined.operations);
  expect(lackedBy(joined.operations, knowledgeOf(begun))).toEqual(joined.added);
  expect(lackedBy(joined.operations, knowledgeOf(joined.operations))).toEqual([]);
  const contents = { operations: joined.operations, texts, originals: new Map() };
  const read = await readBundle(await writeBundle(contents));
  expect(waitingIn(read.operations)).toEqual(joined.added);
  expect(read.manifest.waiting).toBe(unknown.length);
  expect([...madeByWaiting(joined.operations)].sort()).toEqual(['poster:one']);
});

test('M4 a waiting operation that was altered is refused', () => {
  const [[, input] = ['', {}]] = unknown;
  const altered = parseOperation({ ...input, params: { code: 'Other' } });
  expect(() => joinLogs([...begun, parseOperation(input)], [altered])).toThrow('changed by hand');
});

test('X5 what is malformed is refused, whatever version it says it is of', () => {
  const { at: _, ...undated } = fromLater([rename], { schema: 99 });
  expect(() => parseOperation(undated)).toThrow();
  expect(() => parseOperation(fromLater([{ create: { ...code, colour: 99 } }]))).toThrow();
  expect(() => parseOperation({ ...fromLater([]), waits: '{"id":"op:x"}' })).toThrow();
  expect(() => parseOperation({ ...fromLater([]), waits: 'nothing' })).toThrow();
});
