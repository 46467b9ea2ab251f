/**
 * The one message catalogue. Messages are in ICU MessageFormat, so that a translation can inflect;
 * a second language is a second object of the same keys.
 */
import { IntlMessageFormat } from 'intl-messageformat';
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

export type MessageKey = keyof typeof english;
export type MessageValues = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

/** The words for `key`, with `values` filled in. */
export function t(key: MessageKey, values?: MessageValues): string {
  const pattern: string = english[key];
  if (values === undefined) return pattern;
  return format(key, pattern, values);
}

/** Whether the catalogue has this key; for keys that come from data, such as operation kinds. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

function format(key: string, pattern: string, values: MessageValues): string {
  let compiled = formats.get(key);
  if (compiled === undefined) {
    compiled = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true });
    formats.set(key, compiled);
  }
  return String(compiled.format({ ...values }));
}
