import * as v from 'valibot';
import { isIdOf } from '../records/fields.ts';
import type { ReviewId } from '../records/ids.ts';
import { shippedPages } from './desktop-window.ts';
import { menuWishesSchema } from './menu-wishes.ts';
import { longestWord, spellingChoices, spellingSchema } from './spelling.ts';

/**
 * The one list of what the page may ask of the main process. Adding a channel is adding an entry here:
 * the main process must then answer it and the page may then call it, or neither compiles.
 */
interface Channel {
  readonly argument: v.GenericSchema;
  readonly result: v.GenericSchema;
}

const mebibyte = 1024 * 1024;

/** A tag instead of `instanceof`: bytes that crossed a context bridge belong to another realm. */
const bytes = v.pipe(
  v.custom<Uint8Array>(
    (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
    'Expected bytes',
  ),
  v.check((value) => value.byteLength <= 2048 * mebibyte, 'Expected at most 2 GiB'),
);

const reviewId = v.custom<ReviewId>(isIdOf('review'), 'Expected the id of a review');

const extension = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,12}$/));
const backup = v.object({
  name: v.string(),
  size: v.number(),
  writtenAt: v.string(),
  elsewhere: v.exactOptional(v.string()),
});
const backupFolder = v.optional(
  v.object({ name: v.string(), problem: v.exactOptional(v.string()) }),
);
const nothing = v.void();
const words = v.pipe(v.string(), v.maxLength(400));
const fileName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1024));
const pickedFiles = v.array(
  v.object({ name: v.string(), bytes, problem: v.exactOptional(v.string()) }),
);
/** A place in the code, never a text: see `fault.ts`. */
const frame = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w$.<>[\] ]+ \([\w.-]+:\d+:\d+\)$/));
const sharedFolder = v.optional(v.object({ name: v.string() }));
const spelledWord = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestWord));
const sharedName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));

/** Each channel with the shape of its argument and of its result. */
export const channels = {
  'files:open': {
    argument: v.strictObject({
      accept: v.array(extension),
      multiple: v.boolean(),
      largest: v.exactOptional(v.number()),
    }),
    result: pickedFiles,
  },
  'files:save': {
    argument: v.strictObject({
      suggestedName: fileName,
      bytes,
      description: v.pipe(v.string(), v.maxLength(200)),
      extension,
    }),
    result: v.optional(v.object({ name: v.string() })),
  },
  'project:tables': {
    argument: v.strictObject({ bytes, beside: v.optional(bytes) }),
    result: bytes,
  },
  'journal:append': {
    argument: v.strictObject({
      reviewId,
      lines: v.array(v.pipe(v.string(), v.regex(/^[^\r\n]*$/, 'Expected a single line'))),
    }),
    result: nothing,
  },
  'journal:read': { argument: v.strictObject({ reviewId }), result: v.optional(v.string()) },
  'journal:end': {
    argument: v.strictObject({ reviewId }),
    result: v.optional(v.object({ bytes: v.number(), text: v.string() })),
  },
  'kept:list': { argument: nothing, result: v.array(reviewId) },
  'kept:remove': { argument: v.strictObject({ reviewId }), result: nothing },
  'backups:write': { argument: v.strictObject({ reviewId, bytes }), result: backup },
  'backups:list': { argument: v.strictObject({ reviewId }), result: v.array(backup) },
  'backups:read': { argument: v.strictObject({ reviewId, name: v.string() }), result: bytes },
  'backups:choose-folder': { argument: nothing, result: backupFolder },
  'backups:find-folder': { argument: nothing, result: backupFolder },
  'backups:leave-folder': { argument: nothing, result: nothing },
  'shared:choose': { argument: v.strictObject({ reviewId }), result: sharedFolder },
  'shared:find': { argument: v.strictObject({ reviewId }), result: sharedFolder },
  'shared:leave': { argument: v.strictObject({ reviewId }), result: nothing },
  'shared:list': {
    argument: v.strictObject({ reviewId }),
    result: v.array(v.object({ name: v.string(), size: v.number(), modifiedAt: v.string() })),
  },
  'shared:read': { argument: v.strictObject({ reviewId, name: sharedName }), result: bytes },
  'shared:write': {
    argument: v.strictObject({ reviewId, name: sharedName, bytes }),
    result: nothing,
  },
  'shared:remove': { argument: v.strictObject({ reviewId, name: sharedName }), result: nothing },
  'window:start': {
    argument: nothing,
    result: v.object({ reviewId: v.exactOptional(reviewId), isNew: v.boolean() }),
  },
  'window:showing': {
    argument: v.strictObject({ reviewId: v.optional(reviewId) }),
    result: nothing,
  },
  'window:forward': { argument: v.strictObject({ reviewId }), result: v.boolean() },
  'window:handOver': { argument: v.strictObject({ reviewId, fileName }), result: v.boolean() },
  'window:files': { argument: nothing, result: pickedFiles },
  'window:settled': {
    argument: v.strictObject({ problem: v.optional(words) }),
    result: nothing,
  },
  'window:typing': { argument: v.strictObject({ isTyping: v.boolean() }), result: nothing },
  'window:menu': { argument: menuWishesSchema, result: nothing },
  'window:new': { argument: nothing, result: nothing },
  'window:pdf': {
    argument: v.strictObject({ suggestedName: fileName }),
    result: v.optional(v.object({ name: v.string() })),
  },
  'pages:pdf': {
    argument: v.strictObject({ suggestedName: fileName, html: bytes }),
    result: v.optional(v.object({ name: v.string() })),
  },
  'spelling:check': {
    argument: v.strictObject({ words: v.pipe(v.array(spelledWord), v.maxLength(20_000)) }),
    result: v.array(v.string()),
  },
  'spelling:find': { argument: nothing, result: v.optional(spellingSchema) },
  'spelling:choose': {
    argument: v.strictObject({ choice: v.picklist(spellingChoices) }),
    result: nothing,
  },
  'spelling:remove': { argument: v.strictObject({ word: spelledWord }), result: nothing },
  'fault:note': {
    argument: v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/)),
      frames: v.pipe(v.array(frame), v.maxLength(12)),
    }),
    result: nothing,
  },
  'fault:details': { argument: nothing, result: v.string() },
  'program:facts': {
    argument: nothing,
    result: v.object({
      version: v.string(),
      electron: v.string(),
      chromium: v.string(),
      system: v.string(),
      dataFolder: v.string(),
    }),
  },
  'page:open': { argument: v.strictObject({ page: v.picklist(shippedPages) }), result: nothing },
  'external:open': {
    argument: v.strictObject({ url: v.pipe(v.string(), v.maxLength(4096)) }),
    result: nothing,
  },
} satisfies Readonly<Record<string, Channel>>;

/** The name of a channel. */
export type ChannelName = keyof typeof channels;

/** What a channel is called with. */
export type ChannelArgument<Name extends ChannelName> = v.InferOutput<
  (typeof channels)[Name]['argument']
>;

/** What a channel answers. */
export type ChannelResult<Name extends ChannelName> = v.InferOutput<
  (typeof channels)[Name]['result']
>;

/** How an answer travels: an `error` keeps the code and the words, never a stack. */
export type Reply =
  | { readonly ok: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

/** What the preload script puts on the page's `window` under `bridgeName`. */
export interface Bridge {
  invoke(channel: ChannelName, argument: unknown): Promise<unknown>;
  onAction(listener: (actionId: string) => void): () => void;
  onSignal(listener: (signal: string) => void): () => void;
}

/** The name of the bridge on `window`. */
export const bridgeName = 'themeloom';

/** The message that carries a chosen menu item's action id from the main process to the page. */
export const actionMessage = 'action:chosen';

/** The message that carries what the system tells a window (`systemSignals`). */
export const signalMessage = 'window:signal';

/** The shape of every reply, for the page, which trusts no border. */
export const replySchema: v.GenericSchema<unknown, Reply> = v.union([
  v.strictObject({ error: v.object({ code: v.string(), message: v.string() }) }),
  v.strictObject({ ok: v.unknown() }),
]);
