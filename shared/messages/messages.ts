/**
 * The one message catalogue. Messages are in ICU MessageFormat, so that a translation can inflect;
 * a second language is a second object of the same keys.
 */
import { actionMessages } from './en/actions.ts';
import { agreementMessages } from './en/agreement.ts';
import { auditMessages } from './en/audit.ts';
import { codebookMessages } from './en/codebook.ts';
import { commonMessages } from './en/common.ts';
import { compareMessages } from './en/compare.ts';
import { duplicatesMessages } from './en/duplicates.ts';
import { exportMessages } from './en/exports.ts';
import { fieldMessages } from './en/fields.ts';
import { inclusionMessages } from './en/inclusion.ts';
import { matrixMessages } from './en/matrix.ts';
import { outlineMessages } from './en/outline.ts';
import { pageMessages } from './en/page.ts';
import { prismaMessages } from './en/prisma.ts';
import { readerMessages } from './en/reader.ts';
import { reviewMessages } from './en/reviews.ts';
import { screeningMessages } from './en/screening.ts';
import { studyMessages } from './en/studies.ts';
import { tableMessages } from './en/tables.ts';
import { teamMessages } from './en/team.ts';
import { toSettleMessages } from './en/to-settle.ts';
import {
  fillPattern,
  type MessageValues,
  type Pattern,
  readPattern,
  type Wording,
} from './pattern.ts';

const english = {
  ...actionMessages,
  ...agreementMessages,
  ...auditMessages,
  ...codebookMessages,
  ...commonMessages,
  ...compareMessages,
  ...exportMessages,
  ...fieldMessages,
  ...inclusionMessages,
  ...matrixMessages,
  ...duplicatesMessages,
  ...outlineMessages,
  ...pageMessages,
  ...prismaMessages,
  ...screeningMessages,
  ...readerMessages,
  ...reviewMessages,
  ...studyMessages,
  ...tableMessages,
  ...teamMessages,
  ...toSettleMessages,
} as const satisfies Readonly<Record<string, string>>;

export type { MessageValues } from './pattern.ts';
export type MessageKey = keyof typeof english;

const patterns = new Map<string, Pattern>();

const wording: Wording = {
  numbers: new Intl.NumberFormat('en'),
  plurals: new Intl.PluralRules('en'),
};

/** The words for `key`, with `values` filled in. */
export function t(key: MessageKey, values?: MessageValues): string {
  const message: string = english[key];
  return values === undefined ? message : format(key, message, values);
}

/** Whether the catalogue has this key; for keys that come from data, such as operation kinds. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

function format(key: string, message: string, values: MessageValues): string {
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    pattern = readPattern(message);
    patterns.set(key, pattern);
  }
  return fillPattern(pattern, values, wording);
}
