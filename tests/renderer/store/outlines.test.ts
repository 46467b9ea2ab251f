import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { outlineOf } from '../../../renderer/store/outlines.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { buildTextBody } from '../../../shared/documents/canonical.ts';
import { placeOf } from '../../../shared/documents/place.ts';
import { textIdOf, writeText } from '../../../shared/documents/text-body.ts';

const body = buildTextBody([
  { kind: 'heading', level: 1, text: 'Findings' },
  { kind: 'paragraph', text: 'The van was late.' },
  { kind: 'paragraph', text: 'Nobody rang.' },
]);
const textId = textIdOf(body);

function bringInText(): Promise<unknown> {
  const document = {
    title: 'Findings',
    textId,
    length: body.text.length,
    format: 'text',
  } as const;
  return commit(
    importStudies,
    { studies: [{ citation: { type: 'document', title: 'Vans' }, documents: [document] }] },
    { texts: new Map([[textId, writeText(body).json]]) },
  );
}

beforeEach(async () => {
  startServices(createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') }));
  await createNewReview('Vans at night', { name: 'Maren Holt', initials: 'MH' });
});

describe('where passages of the open review are cited', () => {
  it('is found from the text, by the number the tables give it, and asked for once', async () => {
    await bringInText();
    const outline = await outlineOf(textId);
    if (outline === undefined) throw new Error('There is no outline');
    expect(placeOf(outline, body.text.indexOf('Nobody'))).toBe('para. 2');
    expect(outlineOf(textId)).toBe(outlineOf(textId));
  });

  it('is found once a text that was missing came in, without asking again and again before', async () => {
    const missing = outlineOf(textId);
    expect(await missing).toBeUndefined();
    expect(outlineOf(textId)).toBe(missing);
    await bringInText();
    expect((await outlineOf(textId))?.blocks).toEqual(body.blocks);
  });

  it('is looked for anew in another review, and nowhere where none is open', async () => {
    await bringInText();
    expect(await outlineOf(textId)).toBeDefined();
    await createNewReview('Another', { name: 'Maren Holt', initials: 'MH' });
    expect(await outlineOf(textId)).toBeUndefined();
    useReview.setState({ engine: undefined });
    expect(await outlineOf(textId)).toBeUndefined();
  });
});
