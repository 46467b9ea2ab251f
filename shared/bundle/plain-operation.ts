/**
 * Nearly all of a log creates excerpts and codings. Such operations, written as this program writes them,
 * are recognised here without the schemas, which take several times as long; whatever is not recognised
 * goes through the schemas. A test holds the two together: what is plain passes the schema unchanged.
 */
import { type Operation, schemaVersion } from '../ops/operation.ts';
import { isIdOf } from '../records/fields.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isOffset: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const stamp = /^\d{15}-\d{6}-[0-9a-z]+$/;
const isStamp: Check = (value) => typeof value === 'string' && stamp.test(value);

function isOneOf(...values: readonly string[]): Check {
  return (value) => values.includes(value as string);
}

const excerptFields = new Map<string, Check>([
  ['documentId', isIdOf('document')],
  ['end', isOffset],
  ['id', isIdOf('excerpt')],
  ['prefix', isText],
  ['quote', isText],
  ['reviewerId', isIdOf('reviewer')],
  ['start', isOffset],
  ['suffix', isText],
  ['type', isOneOf('excerpt')],
]);
const excerptExtras = new Map<string, Check>([
  ['constructOrder', isOneOf('participant', 'author')],
  ['deleted', isFlag],
  ['layer', isOneOf('consensus')],
]);
const codingFields = new Map<string, Check>([
  ['codeId', isIdOf('code')],
  ['documentId', isIdOf('document')],
  ['excerptId', isIdOf('excerpt')],
  ['id', isIdOf('coding')],
  ['layer', isOneOf('own', 'consensus')],
  ['reviewerId', isIdOf('reviewer')],
  ['type', isOneOf('coding')],
]);
const codingExtras = new Map<string, Check>([['deleted', isFlag]]);
const operationFields = new Map<string, Check>([
  ['at', isStamp],
  ['changes', (value) => Array.isArray(value) && value.every(isPlainCreation)],
  ['device', isIdOf('device')],
  ['id', isIdOf('op')],
  ['kind', isText],
  ['params', isPlainParams],
  ['reviewer', isIdOf('reviewer')],
  // Those of an earlier schema have to be brought up to date.
  ['schema', (value) => value === schemaVersion],
]);
const nothing = new Map<string, Check>();

/** Whether parsed JSON is an operation that only creates excerpts and codings, its keys in canonical order. */
export function isPlainOperation(input: unknown): input is Operation {
  return fits(input, operationFields, nothing);
}

function isPlainCreation(change: unknown): boolean {
  if (typeof change !== 'object' || change === null || Object.keys(change).length !== 1) {
    return false;
  }
  const { create } = change as { readonly create?: { readonly type?: unknown } };
  return create?.type === 'excerpt'
    ? fits(create, excerptFields, excerptExtras)
    : fits(create, codingFields, codingExtras);
}

function isPlainParams(params: unknown): boolean {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return false;
  let before = '';
  for (const [key, value] of Object.entries(params)) {
    if (key <= before || key === '__proto__') return false;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      return false;
    }
    before = key;
  }
  return true;
}

/** Whether `input` has all of `fields`, besides them only `extras`, in alphabetical order. */
function fits(
  input: unknown,
  fields: ReadonlyMap<string, Check>,
  extras: ReadonlyMap<string, Check>,
): boolean {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
  let before = '';
  let found = 0;
  for (const key of Object.keys(input)) {
    if (key <= before) return false;
    before = key;
    const field = fields.get(key);
    if (field !== undefined) found += 1;
    const check = field ?? extras.get(key);
    if (check === undefined || !check((input as Readonly<Record<string, unknown>>)[key])) {
      return false;
    }
  }
  return found === fields.size;
}
