/**
 * Records and operations as JSON whose keys stand in alphabetical order, so that the same contents always
 * give the same bytes. Excerpts and codings are nearly all of a review, so theirs are written out;
 * `canonicalJson` says the same of any value, more slowly (a test holds the two together).
 */
import { canonicalJson } from '../json.ts';
import { type Change, isCreate } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { AnyRecord } from '../records/record-types.ts';

/** The same text as `canonicalJson(record)`. */
export function rowJson(record: AnyRecord): string {
  const form = sortedForm(record);
  return form === undefined ? canonicalJson(record) : JSON.stringify(form);
}

const operationFields = new Set<string>([
  'at',
  'brings',
  'changes',
  'device',
  'id',
  'kind',
  'over',
  'params',
  'reviewer',
  'schema',
  'undoes',
] satisfies readonly (keyof Operation)[]);

/** The same text as `canonicalJson(operation)`; as it was written, where it waits for a newer version. */
export function operationJson(operation: Operation): string {
  if (operation.waits !== undefined) return operation.waits;
  for (const field in operation) if (!operationFields.has(field)) return canonicalJson(operation);
  const { at, brings, changes, device, id, kind, over, params, reviewer, schema, undoes } =
    operation;
  const brought = brings === undefined ? '' : `"brings":${canonicalJson(brings)},`;
  const head = `{"at":${JSON.stringify(at)},${brought}"changes":${changesJson(changes)},`;
  const middle = JSON.stringify({ device, id, kind, over }).slice(1, -1);
  const tail = JSON.stringify({ reviewer, schema, undoes }).slice(1);
  return `${head}${middle},"params":${canonicalJson(params)},${tail}`;
}

function changesJson(changes: readonly Change[]): string {
  const forms: { readonly create: object }[] = [];
  for (const change of changes) {
    const form = isCreate(change) ? sortedForm(change.create) : undefined;
    if (form === undefined) return canonicalJson(changes);
    forms.push({ create: form });
  }
  return JSON.stringify(forms);
}

function sortedRegion(region: Excerpt['region']): Excerpt['region'] {
  if (region === undefined) return undefined;
  const { height, left, page, top, width } = region;
  return whole({ height, left, page, top, width }, region);
}

/** The form, where it holds all that the value has; a later version may have given it more (R6). */
function whole<F extends object>(form: F, value: object): F | undefined {
  for (const field in value) if (!Object.hasOwn(form, field)) return undefined;
  return form;
}

/**
 * An excerpt or coding with its keys in order, where it has no others; JSON leaves out those that are
 * undefined.
 */
function sortedForm(record: AnyRecord): object | undefined {
  if (record.type === 'excerpt') {
    const region = sortedRegion(record.region);
    if (region === undefined && record.region !== undefined) return undefined;
    const form = {
      constructOrder: record.constructOrder,
      deleted: record.deleted,
      documentId: record.documentId,
      end: record.end,
      guid: record.guid,
      id: record.id,
      layer: record.layer,
      prefix: record.prefix,
      quote: record.quote,
      region,
      reviewerId: record.reviewerId,
      start: record.start,
      suffix: record.suffix,
      type: record.type,
    };
    return whole(form, record);
  }
  if (record.type === 'coding') {
    const form = {
      codeId: record.codeId,
      deleted: record.deleted,
      derivedFrom: record.derivedFrom,
      documentId: record.documentId,
      excerptId: record.excerptId,
      id: record.id,
      layer: record.layer,
      reviewerId: record.reviewerId,
      type: record.type,
    };
    return whole(form, record);
  }
  return undefined;
}
