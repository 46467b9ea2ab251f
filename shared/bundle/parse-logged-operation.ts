/**
 * A hand-written check for the operations that nearly all of a log consists of. It accepts exactly what
 * `parseOperation` returns unchanged, some twenty times as fast, and leaves everything else to it.
 */
import { type Operation, parseOperation } from '../ops/operation.ts';

/** `parseOperation`, fast: the same result for every input, and the same refusals. */
export function parseLoggedOperation(input: unknown): Operation {
  return isHotOperation(input) ? input : parseOperation(input);
}

type Fields = Readonly<Record<string, unknown>>;

const stamp = /^\d{15}-\d{6}-[0-9a-z]+$/;
const operationKeys = new Set([
  'id',
  'at',
  'device',
  'reviewer',
  'kind',
  'params',
  'changes',
  'undoes',
  'schema',
]);
const excerptKeys = new Set([
  'id',
  'type',
  'documentId',
  'reviewerId',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'constructOrder',
]);
const codingKeys = new Set([
  'id',
  'type',
  'excerptId',
  'documentId',
  'codeId',
  'reviewerId',
  'layer',
]);

function isHotOperation(input: unknown): input is Operation {
  return (
    isObject(input) &&
    hasOnly(input, operationKeys) &&
    isText(input.id, 'op:') &&
    typeof input.at === 'string' &&
    stamp.test(input.at) &&
    isText(input.device, 'device:') &&
    isText(input.reviewer, 'reviewer:') &&
    typeof input.kind === 'string' &&
    isPlainParams(input.params) &&
    (input.undoes === undefined || isText(input.undoes, 'op:')) &&
    Number.isFinite(input.schema) &&
    Array.isArray(input.changes) &&
    input.changes.every(isHotChange)
  );
}

function isHotChange(change: unknown): boolean {
  if (!isObject(change)) return false;
  const record = change.create;
  if (!isObject(record) || Object.keys(change).length !== 1) return false;
  return record.type === 'excerpt' ? isExcerpt(record) : isCoding(record);
}

function isExcerpt(record: Fields): boolean {
  const order = record.constructOrder;
  return (
    hasOnly(record, excerptKeys) &&
    isId(record.id, 'excerpt:') &&
    isId(record.documentId, 'document:') &&
    isId(record.reviewerId, 'reviewer:') &&
    isOffset(record.start) &&
    isOffset(record.end) &&
    typeof record.quote === 'string' &&
    typeof record.prefix === 'string' &&
    typeof record.suffix === 'string' &&
    (order === undefined || order === 'participant' || order === 'author')
  );
}

function isCoding(record: Fields): boolean {
  return (
    record.type === 'coding' &&
    hasOnly(record, codingKeys) &&
    isId(record.id, 'coding:') &&
    isId(record.excerptId, 'excerpt:') &&
    isId(record.documentId, 'document:') &&
    isId(record.codeId, 'code:') &&
    isId(record.reviewerId, 'reviewer:') &&
    (record.layer === 'own' || record.layer === 'consensus')
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that the schema would strip send the operation to the schema. */
function hasOnly(value: Fields, allowed: ReadonlySet<string>): boolean {
  for (const key of Object.keys(value)) if (!allowed.has(key)) return false;
  return true;
}

function isPlainParams(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return false;
  }
  return true;
}

function isText(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && value.startsWith(prefix);
}

function isId(value: unknown, prefix: string): boolean {
  return typeof value === 'string' && value.length < 80 && value.startsWith(prefix);
}

function isOffset(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}
