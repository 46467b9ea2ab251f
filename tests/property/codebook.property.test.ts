import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import { orderAt } from '../../shared/codebook/order.ts';
import { codeUse } from '../../shared/codebook/tally.ts';
import { studyThemeMatrix } from '../../shared/matrix/study-theme-matrix.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import { shownOf } from '../fixtures/shown.ts';
import { runStep, session, startReview } from './random-review.ts';

const codeId = (index: number): CodeId => `code:${String(index).padStart(3, '0')}`;
const pointer = fc.option(fc.nat({ max: 11 }), { nil: undefined });

/** Codes with arbitrary pointers, as a merge of two codebooks may leave them. */
const codes: fc.Arbitrary<ReadonlyMap<CodeId, Code>> = fc
  .array(
    fc.record({
      parent: pointer,
      merged: pointer,
      deleted: fc.boolean(),
      also: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }),
      order: fc.constantFrom('a0', 'a1', 'a0V'),
    }),
    { maxLength: 12 },
  )
  .map(
    (shapes) =>
      new Map(
        shapes.map(({ also, parent, merged, deleted, order }, index): [CodeId, Code] => [
          codeId(index),
          {
            id: codeId(index),
            type: 'code',
            name: `Waiting for news, part ${index}`,
            kind: 'code',
            order,
            colour: index,
            ...(parent === undefined ? {} : { parentId: codeId(parent) }),
            ...(merged === undefined || merged % 3 > 0 ? {} : { mergedInto: codeId(merged) }),
            ...(deleted ? { deleted } : {}),
            ...(also.length === 0
              ? {}
              : { alsoUnder: Object.fromEntries(also.map((at) => [codeId(at), true as const])) }),
          },
        ]),
      ),
  );

test('T3 the effective tree has no cycle and holds each live code once, whatever the pointers', () => {
  fc.assert(
    fc.property(codes, (map) => {
      const tree = codeTree(map);
      expect(new Set(tree.inOrder).size).toBe(tree.nodes.size);
      for (const node of tree.inOrder) {
        const seen = new Set<CodeId>();
        for (let above: typeof node | undefined = node; above !== undefined; above = above.parent) {
          expect(seen.has(above.code.id)).toBe(false);
          seen.add(above.code.id);
        }
        const line = tree.structure.lineage.get(node.code.id) ?? [];
        expect(line.slice(0, seen.size)).toEqual([...seen]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('T1 every code that is read as another is read as a live one', () => {
  fc.assert(
    fc.property(codes, (map) => {
      const tree = codeTree(map);
      for (const target of tree.structure.resolved.values())
        expect(tree.nodes.has(target)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('T5 no way up comes back to its code, and the lineage holds what every way passes, each once', () => {
  fc.assert(
    fc.property(codes, (map) => {
      const tree = codeTree(map);
      for (const node of tree.inOrder) {
        const passed = waysUp(node);
        for (const way of passed) expect(new Set(way).size).toBe(way.length);
        const lineage = tree.structure.lineage.get(node.code.id) ?? [];
        expect([...lineage].sort()).toEqual([...new Set(passed.flat())].sort());
        for (const theme of node.alsoUnder) expect(theme.guests).toContain(node);
      }
    }),
    { numRuns: 2000 },
  );
});

test('T4 T5 the tree does not depend on the order in which codes arrived', () => {
  fc.assert(
    fc.property(codes, (map) => {
      const shape = (tree: ReturnType<typeof codeTree>) =>
        tree.inOrder.map(({ alsoUnder, code, depth, guests, parent }) => [
          ...[code.id, depth, parent?.code.id],
          ...[alsoUnder, guests].map((list) => list.map((each) => each.code.id)),
        ]);
      expect(shape(codeTree(new Map([...map].reverse())))).toEqual(shape(codeTree(map)));
    }),
    { numRuns: 1000 },
  );
});

test('T4 a place among siblings with any keys always has a key', () => {
  fc.assert(
    fc.property(codes, fc.string(), fc.nat({ max: 11 }), (map, wild, before) => {
      const strange = new Map(
        [...map].map(([id, code]) => [id, code.colour % 4 === 0 ? { ...code, order: wild } : code]),
      );
      expect(orderAt(codeTree(strange), { beforeId: codeId(before) })).toMatch(/^[A-Za-z]/);
    }),
    { numRuns: 1000 },
  );
});

test('matrix and tallies kept up to date through a session equal a recount from the rows', () => {
  fc.assert(
    fc.property(session(40), (steps) => {
      const log = startReview();
      for (const step of steps) {
        runStep(log, step);
        const { snapshot } = log;
        const codeIds = codeTree(snapshot.codes).inOrder.map((node) => node.code.id);
        const matrix = studyThemeMatrix(shownOf(snapshot), { codeIds, rollUp: true });
        const use = codeUse(snapshot);
        for (const id of codeIds) {
          let excerpts = 0;
          let studies = 0;
          for (const study of snapshot.studies.values()) {
            const counted = recount(snapshot, study.id, id);
            expect([...matrix.cell(study.id, id)].sort()).toEqual(counted);
            expect(matrix.count(study.id, id)).toBe(counted.length);
            excerpts += counted.length;
            studies += counted.length > 0 ? 1 : 0;
          }
          const { excerptsRolledUp = 0, studies: inStudies = 0 } = use.get(id) ?? {};
          expect([excerptsRolledUp, inStudies]).toEqual([excerpts, studies]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

/** The slow way: every coding is looked at, every theme found by walking up. */
function recount(snapshot: Snapshot, studyId: StudyId, themeId: CodeId): string[] {
  const found = new Set<string>();
  const tree = codeTree(snapshot.codes);
  for (const [documentId, page] of snapshot.codings) {
    const document = snapshot.documents.get(documentId);
    if (document?.studyId !== studyId || document.deleted || snapshot.studies.get(studyId)?.deleted)
      continue;
    for (const coding of page.codings.values()) {
      if (coding.deleted || page.excerpts.get(coding.excerptId)?.deleted !== undefined) continue;
      const node = tree.nodes.get(tree.structure.resolved.get(coding.codeId) ?? 'code:gone');
      if (node !== undefined && waysUp(node).some((way) => way.includes(themeId)))
        found.add(coding.excerptId);
    }
  }
  return [...found].sort();
}

/** Every way from a code to the top, each as the codes it passes. */
function waysUp(node: CodeNode): readonly (readonly CodeId[])[] {
  const above = [...(node.parent === undefined ? [] : [node.parent]), ...node.alsoUnder];
  const ways = above.flatMap(waysUp);
  return (ways.length === 0 ? [[]] : ways).map((way) => [node.code.id, ...way]);
}
