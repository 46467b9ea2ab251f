/** The words of `first-english.ts` in German. */
import { actionGerman } from './de/actions.ts';
import { auditGerman } from './de/audit.ts';
import { codebookGerman } from './de/codebook.ts';
import { commonGerman } from './de/common.ts';
import { exchangeGerman } from './de/exchange.ts';
import { fieldGerman } from './de/fields.ts';
import { inclusionGerman } from './de/inclusion.ts';
import { outlineGerman } from './de/outline.ts';
import { pageGerman } from './de/page.ts';
import { readerGerman } from './de/reader.ts';
import { reviewGerman } from './de/reviews.ts';
import { roomGerman } from './de/rooms.ts';
import { studyListGerman } from './de/study-list.ts';
import type { firstEnglish } from './first-english.ts';
import type { Translated } from './language.ts';

export const firstGerman = {
  ...actionGerman,
  ...auditGerman,
  ...codebookGerman,
  ...commonGerman,
  ...exchangeGerman,
  ...fieldGerman,
  ...inclusionGerman,
  ...outlineGerman,
  ...pageGerman,
  ...readerGerman,
  ...reviewGerman,
  ...roomGerman,
  ...studyListGerman,
} as const satisfies Translated<typeof firstEnglish>;
