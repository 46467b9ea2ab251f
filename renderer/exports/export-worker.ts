/** Reads a review and writes its tables off the interface's thread; what it does is in `export-work.ts`. */

import type { TaskOptions } from '../../shared/progress.ts';
import { LastRead, readRowsAndLog } from '../store/stored-review.ts';
import { readTypefaces } from '../store/typefaces.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';
import { readSaid } from './checklists/said.ts';
import { writeDocuments } from './document-work.ts';
import type { ExportQuestion, ExportReply } from './export-messages.ts';
import { ExportWork } from './export-work.ts';
import { drawPicture } from './picture-work.ts';
import { writeReferences } from './reference-work.ts';
import { writeRefi } from './refi-work.ts';
import { previewPackage, writeJournalPackage, writeReport } from './report-work.ts';
import { writeSheet } from './write-up/sheet-work.ts';

const review = new LastRead(async (stored) => new ExportWork(await readRowsAndLog(stored)));

const options: TaskOptions = {
  onProgress: ({ done, total }) => post({ kind: 'progress', done, total }),
};

answerEach(async (data: ExportQuestion) => {
  try {
    const reply = await answer(data);
    post(reply, 'file' in reply ? [reply.file.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    post(failure(error));
  }
});

async function answer(question: ExportQuestion): Promise<ExportReply> {
  const work = await review.of(question);
  switch (question.kind) {
    case 'preview':
      return { kind: 'previewed', preview: work.preview(question) };
    case 'table':
      return { kind: 'written', file: await work.table(question, options) };
    case 'all':
      return { kind: 'written', file: await work.all(question, options) };
    case 'said':
      return { kind: 'said', said: readSaid(work, question) };
    case 'picture':
      return { kind: 'picture', picture: drawPicture(work, question) };
    case 'report':
      return { kind: 'report', file: await writeReport(work, question, options) };
    case 'sheet':
      return { kind: 'sheet', file: await writeSheet(work, question, await readTypefaces()) };
    case 'packageInside':
      return {
        kind: 'packageInside',
        preview: previewPackage(work, question, await readTypefaces(), options),
      };
    case 'package':
      return {
        kind: 'package',
        file: await writeJournalPackage(work, question, await readTypefaces(), options),
      };
    case 'documents':
      return { kind: 'documents', file: await writeDocuments(work, question, options) };
    case 'refi':
      return { kind: 'refi', file: await writeRefi(work, question, options) };
    case 'references':
      return { kind: 'references', file: await writeReferences(work, question, options) };
  }
}
