/** Looks into kept states of reviews off the interface's thread: a backup is read, checked and replayed for it. */

import { ThemeloomDatabase } from '../db/database.ts';
import { type PreviewRequest, previewKept } from './kept-preview.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';

answerEach(async (data: PreviewRequest) => {
  const db = new ThemeloomDatabase(data.database);
  try {
    post(
      await previewKept(db, data, {
        onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
      }),
    );
  } catch (error) {
    post(failure(error));
  } finally {
    db.close();
  }
});
