/** The words that the first screen may need: the shell, the text, the codebook, and what can happen on any screen. */
import { actionMessages } from './en/actions.ts';
import { auditMessages } from './en/audit.ts';
import { codebookMessages } from './en/codebook.ts';
import { commonMessages } from './en/common.ts';
import { correctRefusalMessages } from './en/correct-refusals.ts';
import { reviewErrorMessages } from './en/errors-review.ts';
import { exchangeMessages } from './en/exchange.ts';
import { fieldMessages } from './en/fields.ts';
import { inclusionMessages } from './en/inclusion.ts';
import { outlineMessages } from './en/outline.ts';
import { pageMessages } from './en/page.ts';
import { readerMessages } from './en/reader.ts';
import { reviewMessages } from './en/reviews.ts';
import { roomMessages } from './en/rooms.ts';
import { studyListMessages } from './en/study-list.ts';

export const firstEnglish = {
  ...actionMessages,
  ...auditMessages,
  ...codebookMessages,
  ...commonMessages,
  ...correctRefusalMessages,
  ...reviewErrorMessages,
  ...exchangeMessages,
  ...fieldMessages,
  ...inclusionMessages,
  ...outlineMessages,
  ...pageMessages,
  ...readerMessages,
  ...reviewMessages,
  ...roomMessages,
  ...studyListMessages,
} as const satisfies Readonly<Record<string, string>>;
