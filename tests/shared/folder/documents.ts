import { importStudies } from '../../../shared/commands/studies.ts';
import { type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import { texts } from '../../property/random-review.ts';
import type { FolderMachine } from './folder-machine.ts';

/** Texts that machines can be given, each another. */
export const moreTexts: readonly (readonly [string, TextBody])[] = Array.from(
  { length: 60 },
  (_, index) => {
    const text = `Interview ${index}. ${'We waited and were told nothing. '.repeat(index % 7)}`;
    const body: TextBody = {
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      pages: [],
    };
    return [textIdOf(body), body] as const;
  },
);

export const bodies: ReadonlyMap<string, TextBody> = new Map([...texts, ...moreTexts]);

/** Imports one of the texts on a machine, as a study of its own. */
export function importText(machine: FolderMachine, index: number): void {
  const [textId, body] = moreTexts[index % moreTexts.length] ?? ['', undefined];
  if (body === undefined) return;
  machine.texts.add(textId);
  machine.log.run(importStudies, {
    studies: [
      {
        citation: { type: 'article-journal', title: `Study ${index}` },
        documents: [{ title: `Text ${index}`, textId, length: body.text.length, format: 'text' }],
      },
    ],
  });
}

/** Texts that documents of a machine name and that it has not. */
export function missingTexts({ log, texts: here }: FolderMachine): readonly string[] {
  return [...log.snapshot.documents.values()]
    .map(({ textId }) => textId)
    .filter((id) => !texts.has(id) && !here.has(id));
}
