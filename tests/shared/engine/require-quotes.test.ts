import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { applyCoding } from '../../../shared/commands/coding.ts';
import { correctText } from '../../../shared/commands/corrections.ts';
import { writeText } from '../../../shared/documents/text-body.ts';
import { t } from '../../../shared/messages/messages.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { texts } from '../../property/random-review.ts';
import { makeEngine } from './make-engine.ts';

test('A8 a passage chosen before the text was corrected is refused, one chosen behind it is not', async () => {
  const { engine, storage } = await makeEngine();
  storage.readText = async (id) => texts.get(id);
  const [document] = engine.state.full.documents.values();
  const code = [...engine.state.full.codes.values()].at(-1);
  const text = texts.get(document?.textId ?? '')?.text ?? '';
  if (document === undefined || code === undefined) throw new Error('Nothing to code');
  const { id: documentId } = document;
  const codePassage = async (read: string, quote: string): Promise<unknown> => {
    const start = read.indexOf(quote);
    const anchor = makeAnchor(read, start, start + quote.length);
    if (anchor === undefined) throw new Error(`No ${quote}`);
    const target = { documentId, anchor };
    return engine.commit(applyCoding, { target, code: { codeId: code.id } });
  };
  const made = [{ start: 4, end: 8, was: 'ward', words: 'operating theatre' }];
  await engine.commit(correctText, { documentId, made, replaced: [], reason: '' });
  await expect(codePassage(text, 'the plan')).rejects.toMatchObject({
    code: 'text-moved',
    message: t('common.textMoved'),
  });
  const address = viewOf(engine.state.full, { layer: 'everyone' }).documents.get(
    documentId,
  )?.textId;
  const now = (await engine.loadText(address ?? '')).text;
  expect(now).toBe(text.replace('ward', 'operating theatre'));
  await codePassage(now, 'the plan');
  await codePassage(now, 'theatre');
  const stored = [...(engine.state.full.codings.get(documentId)?.excerpts.values() ?? [])];
  expect(stored.map(({ end, quote, start, within }) => [start, end, quote, within])).toEqual([
    [26, 34, 'the plan', undefined],
    [4, 8, 'ward', { quote: 'theatre', at: 10 }],
  ]);
  // What is saved with the review is the text that was imported.
  const held = await engine.holdInMemory();
  expect([...held.texts].map(([id, body]) => [id, writeText(body).textId])).toEqual([
    [document.textId, document.textId],
  ]);
});
