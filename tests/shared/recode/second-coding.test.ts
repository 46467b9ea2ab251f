import { describe, expect, test } from 'vitest';
import { uncode } from '../../../shared/commands/coding.ts';
import { moveBoundary } from '../../../shared/commands/excerpts.ts';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { beginRecode, finishRecode, stopRecode } from '../../../shared/commands/recode.ts';
import { starQuotes } from '../../../shared/commands/stars.ts';
import { changedId } from '../../../shared/ops/change.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { documentsOwnCoded, drawDocuments, lastCodedIn } from '../../../shared/recode/sample.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { recordTypeOf } from '../../../shared/records/record-types.ts';
import { inTextOf } from '../../../shared/team/in-text.ts';
import { agreementOf, measureShown } from '../../../shared/team/measure-agreement.ts';
import { recodedIn, secondCoder } from '../../../shared/team/recoded.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { type Shown, viewOf } from '../../../shared/team/view.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { reviewerId } from '../../property/random-review.ts';
import {
  begin,
  body,
  coded,
  end,
  text,
  textId,
  today,
  type Work,
} from './second-coding-fixture.ts';

const seenBy = (full: Full, viewer = reviewerId): Shown => viewOf(full, { viewer, layer: 'all' });

/** Quotes that rows hold of a document. */
function quotes(rows: Pick<Full, 'codings'>, id: DocumentId): readonly string[] {
  return [...(rows.codings.get(id)?.excerpts.values() ?? [])]
    .filter(({ deleted }) => deleted !== true)
    .map(({ quote }) => quote);
}

describe('a second coding', () => {
  test('B6 hides the first from its author and from no one else, and is seen in the text alone', async () => {
    const work = await coded();
    const { engine, documentId } = work;
    const first = text.slice(0, 40);
    await begin(work);
    await work.code(10, 40);
    const { full } = engine.state;
    const shown = seenBy(full);
    expect(quotes(shown, documentId)).toEqual([]);
    expect(quotes(inTextOf(full, shown), documentId)).toEqual([text.slice(10, 40)]);
    expect([shown.reexcerpts.size, shown.recodings.size]).toEqual([0, 0]);
    expect([...shown.view.again]).toEqual([documentId]);
    const colleague = seenBy(full, 'reviewer:colleague');
    expect(quotes(colleague, documentId)).toEqual([first]);
    expect(quotes(inTextOf(full, colleague), documentId)).toEqual([first]);
    expect(quotes(shownOf(full), documentId)).toEqual([first]);
    await end(work, finishRecode);
    const after = engine.state.full;
    expect(quotes(seenBy(after), documentId)).toEqual([first]);
    expect(quotes(inTextOf(after, seenBy(after)), documentId)).toEqual([first]);
  });

  test('B6, X6 all that is done in it lies in records that an earlier version leaves waiting', async () => {
    const work = await coded();
    const { engine, documentId } = work;
    const before = engine.state.full.codings.get(documentId);
    const done = [await begin(work), await work.code(10, 40), await work.code(50, 60)];
    const inText = inTextOf(engine.state.full, seenBy(engine.state.full));
    const [excerpt] = inText.codings.get(documentId)?.excerpts.values() ?? [];
    const [coding] = inText.codings.get(documentId)?.codings.values() ?? [];
    if (excerpt === undefined || coding === undefined) throw new Error('Nothing was coded');
    const anchor = { start: 12, end: 40, quote: text.slice(12, 40), prefix: '', suffix: '' };
    done.push(await engine.commit(moveBoundary, { excerptId: excerpt.id, anchor }));
    done.push(await engine.commit(uncode, { codingIds: [coding.id] }));
    done.push(await engine.undo());
    const types = done.flatMap((each) => each?.changes.map((one) => recordTypeOf(changedId(one))));
    expect(new Set(types)).toEqual(new Set(['recode', 'reexcerpt', 'recoding']));
    // Undone: the boundary is as it was moved, the code is back.
    const now = inTextOf(engine.state.full, seenBy(engine.state.full));
    expect(quotes(now, documentId)).toEqual([text.slice(12, 40), text.slice(50, 60)]);
    expect(engine.state.full.codings.get(documentId)).toBe(before);
    expect(replay(await engine.readLog())).toEqual(engine.state.full);
  });

  test('B6 the log that its author is shown does not tell of the first coding', async () => {
    const work = await coded();
    const { engine } = work;
    const kinds = async (viewer = reviewerId) =>
      operationsFor(await engine.readLog(), engine.state.full, viewer).map(({ kind }) => kind);
    expect((await kinds()).includes('apply-coding')).toBe(true);
    await begin(work);
    await work.code(10, 40);
    expect((await kinds()).slice(-2)).toEqual(['begin-recode', 'code-again']);
    expect((await kinds()).includes('apply-coding')).toBe(false);
    expect((await kinds('reviewer:colleague')).includes('apply-coding')).toBe(true);
    await end(work, stopRecode);
    expect((await kinds()).includes('apply-coding')).toBe(true);
  });

  test('B6 notes and chosen quotes of the first are hidden; none comes to hang on the second', async () => {
    const work = await coded();
    const { engine, documentId, codeId } = work;
    const [excerptId] = engine.state.full.codings.get(documentId)?.excerpts.keys() ?? [];
    if (excerptId === undefined) throw new Error('Nothing was coded');
    await engine.commit(writeMemo, { targetId: excerptId, body: 'On the first' });
    await engine.commit(writeMemo, { targetId: documentId, body: 'On the document' });
    await engine.commit(starQuotes, { excerptIds: [excerptId], codeIds: [codeId] });
    await begin(work);
    await work.code(10, 40);
    const shown = seenBy(engine.state.full);
    expect([...shown.memos.values()].map((memo) => memo.body)).toEqual(['On the document']);
    expect(shown.stars.size).toBe(0);
    const [second] =
      inTextOf(engine.state.full, shown).codings.get(documentId)?.excerpts.keys() ?? [];
    if (second === undefined) throw new Error('Nothing was coded');
    await expect(
      engine.commit(writeMemo, { targetId: second, body: 'On the second' }),
    ).rejects.toMatchObject({ code: 'coded-again' });
    await expect(
      engine.commit(starQuotes, { excerptIds: [second], codeIds: [codeId] }),
    ).rejects.toMatchObject({ code: 'coded-again' });
    await end(work, finishRecode);
    expect(seenBy(engine.state.full).stars.size).toBe(1);
  });

  test('B6 one is open at a time, of documents that hold one’s own coding', async () => {
    const work = await coded();
    const { engine } = work;
    const other = [...engine.state.full.documents.keys()].find((id) => id !== work.documentId);
    const refused = (documentIds: readonly (DocumentId | undefined)[]) =>
      expect(
        engine.commit(beginRecode, {
          documentIds: documentIds.filter((id) => id !== undefined),
          today,
        }),
      ).rejects;
    await refused([]).toMatchObject({ code: 'recode-documents' });
    await refused([work.documentId, other]).toMatchObject({ code: 'recode-documents' });
    await begin(work);
    await refused([work.documentId]).toMatchObject({ code: 'recode-open' });
    await end(work, stopRecode);
    await begin(work);
    expect(engine.state.full.recodes.size).toBe(2);
  });
});

describe('agreement with oneself', () => {
  const measured = async (work: Work) => {
    const { full } = work.engine.state;
    const [recoded] = recodedIn(full, await work.engine.readLog(), seenBy(full));
    if (recoded === undefined) throw new Error('Nothing was finished');
    const { reviewerIds, shown } = recoded;
    const texts = new Map([[textId, body]]);
    const { agreement } = measureShown(
      agreementOf(shown, texts, {
        reviewerIds,
        level: 'codes',
        unit: { kind: 'character' },
        reconciliation: 'before',
      }),
    );
    return { recoded, agreement };
  };

  /*
   * Worked by hand, of 100 letters: 30 (10 to 40) coded both times, 10 (0 to 10) the first time only, 60 never.
   * Observed 90/100. Cohen: by chance .40 x .30 + .60 x .70 = .54, so (.90 - .54) / .46 = .7826.
   * Krippendorff: 200 values, 70 coded; disagreement .10 over 2 x 70 x 130 / (200 x 199) = .45729, so .7813.
   */
  test('K12 is what two reviewers would have, worked out by hand', async () => {
    const work = await coded();
    await begin(work);
    await work.code(10, 40);
    await end(work, finishRecode);
    const { agreement, recoded } = await measured(work);
    const { all } = agreement.report.decisions;
    const rounded = [all.percent, all.cohen, all.alpha].map((each) =>
      'value' in each ? Number(each.value.toFixed(4)) : each,
    );
    expect(rounded).toEqual([0.9, 0.7826, 0.7813]);
    expect(recoded.reviewerIds).toEqual([reviewerId, secondCoder]);
  });

  test('K12 compares the first as it was when the second was begun, whatever is changed later', async () => {
    const work = await coded();
    await begin(work);
    await work.code(10, 40);
    await end(work, finishRecode);
    const before = (await measured(work)).agreement;
    const [coding] = work.engine.state.full.codings.get(work.documentId)?.codings.keys() ?? [];
    if (coding === undefined) throw new Error('Nothing was coded');
    await work.engine.commit(uncode, { codingIds: [coding] });
    await work.code(60, 70);
    expect((await measured(work)).agreement).toEqual(before);
  });

  test('K12 counts a document in which nothing was coded the second time, and nothing that was stopped', async () => {
    const work = await coded();
    await begin(work);
    await end(work, stopRecode);
    const { full } = work.engine.state;
    expect(recodedIn(full, await work.engine.readLog(), seenBy(full))).toEqual([]);
    const again = await coded();
    await begin(again);
    await end(again, finishRecode);
    const { agreement } = await measured(again);
    expect(agreement.report.documents).toBe(1);
    expect(agreement.report.decisions.all.percent).toEqual({ value: 0.6 });
  });
});

describe('what may be coded again', () => {
  test('is every document with coding of one’s own, and when it was last coded', async () => {
    const { documentId, engine } = await coded();
    const { full } = engine.state;
    expect(documentsOwnCoded(full, reviewerId)).toEqual([documentId]);
    expect(documentsOwnCoded(full, 'reviewer:colleague')).toEqual([]);
    const last = lastCodedIn(await engine.readLog(), full, reviewerId);
    expect([...last.keys()]).toEqual([documentId]);
    expect(new Date(last.get(documentId) ?? 0).toISOString().slice(0, 10)).toBe('2026-01-05');
  });

  test('K12 the same seed draws the same of the same documents, in whatever order they are given', () => {
    const documents = Array.from({ length: 40 }, (_, at): DocumentId => `document:d${at}`);
    const drawn = drawDocuments(documents, 4, 11);
    expect(drawn).toHaveLength(4);
    expect(new Set(drawDocuments(documents.toReversed(), 4, 11))).toEqual(new Set(drawn));
    expect(drawDocuments(documents, 4, 12)).not.toEqual(drawn);
    expect(drawDocuments(documents, 40, 11)).toEqual(documents);
  });
});
