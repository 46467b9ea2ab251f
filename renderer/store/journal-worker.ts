/** Reads the log of a review and compares its journal with it off the interface's thread. */

import { compareJournal } from '../../shared/journal/compare-journal.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { readOperations } from '../db/review-rows.ts';
import type { JournalReply, JournalRequest } from './journal-messages.ts';
import { answerEach } from './worker-language.ts';
import { failure, post } from './worker-reply.ts';

/** Lines in one message: few enough to be taken in within a frame. */
const linesPerMessage = 1000;

/** The text that was given so far. */
const pieces: string[] = [];

answerEach(async (data: JournalRequest) => {
  if (data.kind === 'text') {
    pieces.push(data.piece);
    return;
  }
  try {
    const log = await readOperations(new ThemeloomDatabase(data.database), data.reviewId);
    const { owed, ...comparison } = compareJournal({ ...data, text: pieces.join('') }, log);
    for (let from = 0; from < owed.length; from += linesPerMessage)
      answer({ kind: 'owed', lines: owed.slice(from, from + linesPerMessage) });
    answer({ kind: 'compared', comparison });
  } catch (error) {
    post(failure(error));
  }
});

function answer(reply: JournalReply): void {
  post(reply);
}
