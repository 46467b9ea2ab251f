/** Reads files for import off the interface's thread, one at a time. */

import { type FileReading, readImportFile } from '../../shared/import/read-import-file.ts';
import { characterMap } from '../store/character-maps.ts';
import { answerEach } from '../store/worker-language.ts';
import { post } from '../store/worker-reply.ts';
import type { ImportReply, ImportRequest } from './import-task.ts';

answerEach(async (data: ImportRequest) => {
  const reading = await readImportFile(data, {
    asDocument: data.asDocument,
    asksEncoding: true,
    asksDecisions: true,
    characterMap,
    ...data.told,
    onProgress: ({ done, total }) => post<ImportReply>({ kind: 'progress', done, total }),
  });
  post<ImportReply>({ kind: 'read', reading }, originalOf(reading));
});

/** The original goes back as it came, without a copy. */
function originalOf(reading: FileReading): Transferable[] {
  return reading.kind === 'document' ? [reading.original.buffer as ArrayBuffer] : [];
}
