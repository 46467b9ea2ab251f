import { bareQuote } from '../anchor/bare-quote.ts';
import type { Json } from '../json.ts';
import { longMomentInWords } from '../messages/formats.ts';
import { hasMessage, type MessageValues, t } from '../messages/messages.ts';
import { fieldName } from '../ops/field-name.ts';
import type { Operation } from '../ops/operation.ts';
import type { RecordId } from '../records/ids.ts';

/** One sentence for an operation, e.g. `Coded as “paperwork”: a mountain that grows…`. */
export function describe(operation: Pick<Operation, 'kind' | 'params'>): string {
  return sentence(operation.kind, operation.params);
}

/** What an undo or redo did, for who did it: of what was removed or taken away, that it is back, and what that is. */
export function describeInverse({ kind, params }: Pick<Operation, 'kind' | 'params'>): string {
  const { kind: first, params: given } = innermostOf(params);
  if (first === 'go-back') return sentence(kind, params);
  const what = sentence(first, given);
  if (kind !== 'undo') return t('common.redone', { what });
  const key = `undone.${first}`;
  if (hasMessage(key)) {
    try {
      return t('common.undone', { what: t(key, values(withBareQuotes(first, given))) });
    } catch {
      // Of another version, as below.
    }
  }
  return t('common.undone', { what });
}

function sentence(kind: string, params: Readonly<Record<string, Json>>): string {
  if (kind === 'undo' || kind === 'redo') {
    const first = innermostOf(params);
    if (first.kind === 'go-back') {
      return t(kind === 'undo' ? 'audit.wentBack' : 'audit.cameForward', values(first.params));
    }
    const what = sentence(first.kind, first.params);
    return t(kind === 'undo' ? 'audit.undo' : 'audit.redo', { what });
  }
  if (kind === 'code-again') {
    const { of, ofParams } = params;
    const isObject = ofParams !== null && typeof ofParams === 'object' && !Array.isArray(ofParams);
    const inner = isObject ? (ofParams as Readonly<Record<string, Json>>) : {};
    return t('audit.code-again', { what: sentence(typeof of === 'string' ? of : '', inner) });
  }
  // How much of a colleague's work was hidden is not told, neither then nor in the trail (B1).
  const isHidden = kind === 'bring-in' && params.hidden === true;
  const isProject = kind === 'bring-in' && typeof params.project === 'string';
  const key = isHidden
    ? 'audit.broughtInHidden'
    : isProject
      ? 'audit.broughtInProject'
      : kind === 'bring-in' && typeof params.segments === 'string'
        ? 'audit.broughtInSegments'
        : `audit.${kind}`;
  if (!hasMessage(key)) return t('audit.other', { kind });
  try {
    return t(key, values(withBareQuotes(kind, withFieldNames(kind, params))));
  } catch {
    // An operation of another version or hand may lack what the sentence needs; it is named all the same.
    return t('audit.other', { kind });
  }
}

interface Told {
  readonly kind: string;
  readonly params: Readonly<Record<string, Json>>;
}

/** The operation that an undo or redo, or one of those, is about. */
function innermostOf({ of, ofParams }: Readonly<Record<string, Json>>): Told {
  const isObject = ofParams !== null && typeof ofParams === 'object' && !Array.isArray(ofParams);
  const params = isObject ? (ofParams as Readonly<Record<string, Json>>) : {};
  if (of === 'undo' || of === 'redo') return innermostOf(params);
  return { kind: typeof of === 'string' ? of : '', params };
}

/** The records of which these name the fields. */
const fieldsOf: Readonly<Record<string, RecordId>> = {
  'define-code': 'code:',
  'edit-criterion': 'criterion:',
  'edit-search': 'search:',
  'edit-study': 'study:',
};

/** Fields by their names in words; of fields that are one value, that value once. */
function withFieldNames(
  kind: string,
  params: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const { fields } = params;
  const id = fieldsOf[kind];
  if (id === undefined || !Array.isArray(fields)) return params;
  return { ...params, fields: [...new Set(fields.map((one) => fieldName(id, String(one))))] };
}

const missing: Readonly<Record<string, 'audit.topLevel' | 'audit.noReason'>> = {
  to: 'audit.topLevel',
  reason: 'audit.noReason',
};

/** Besides `quote`, what quotes a passage in the sentence of a kind. */
const quotedIn: Readonly<Record<string, readonly string[]>> = {
  'move-boundary': ['before', 'after'],
};

/** Words of passages without marks of their own: the sentence says where they begin and end. */
function withBareQuotes(
  kind: string,
  params: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const bare = Object.fromEntries(
    ['quote', ...(quotedIn[kind] ?? [])].flatMap((name) => {
      const value = params[name];
      return typeof value === 'string' ? [[name, bareQuote(value)]] : [];
    }),
  );
  return { ...params, ...bare };
}

function values(params: Readonly<Record<string, Json>>): MessageValues {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') result[name] = value;
    else if (Array.isArray(value)) result[name] = value.join(', ');
    else if (typeof value === 'string') result[name] = value;
    else result[name] = missing[name] === undefined ? '–' : t(missing[name]);
  }
  return { ...result, ...momentOf(params) };
}

/** What was written for a date that is not known, before that was left empty. */
const undated: ReadonlySet<Json | undefined> = new Set(['', 'date unknown', 'Datum unbekannt']);

/** The state that somebody went back to: its date in the words of the reader, where it is known. */
function momentOf({ at, when }: Readonly<Record<string, Json>>): MessageValues {
  if (when === undefined) return {};
  const words = typeof at === 'number' ? { when: longMomentInWords(at) } : {};
  return { ...words, dated: undated.has(when) ? 'no' : 'yes' };
}
