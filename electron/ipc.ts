import type { BrowserWindow, IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import * as v from 'valibot';
import { ExpectedError } from '../shared/errors.ts';
import { desktopWords } from '../shared/messages/desktop-messages.ts';
import {
  type ChannelArgument,
  type ChannelName,
  type ChannelResult,
  channels,
  type Reply,
} from '../shared/platform/channels.ts';
import { isOwnPage } from './protocol.ts';

/** One answer per channel; the window is the one that asked. */
export type Answers = {
  readonly [Name in ChannelName]: (
    argument: ChannelArgument<Name>,
    window: BrowserWindow,
  ) => Promise<ChannelResult<Name>>;
};

/** How the window of a page is found; `null` when it is gone. */
export type WindowOf = (contents: WebContents) => BrowserWindow | null;

/** Answers every channel of the type map, for this application's own pages only. */
export function answerChannels(
  ipcMain: Pick<IpcMain, 'handle'>,
  answers: Answers,
  windowOf: WindowOf,
  noteFault: (error: unknown) => void = () => undefined,
): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, raw: unknown) =>
      answerOne(name, answers, { raw, window: askingWindow(event, windowOf), noteFault }),
    );
  }
}

interface Asked {
  readonly raw: unknown;
  readonly window: BrowserWindow | undefined;
  noteFault(error: unknown): void;
}

async function answerOne<Name extends ChannelName>(
  name: Name,
  answers: Answers,
  { raw, window, noteFault }: Asked,
): Promise<Reply> {
  if (window === undefined) return refusal('sender-refused', desktopWords('error.senderRefused'));
  const schema: v.GenericSchema<unknown, ChannelArgument<Name>> = channels[name].argument;
  const argument = v.safeParse(schema, raw);
  if (!argument.success) {
    const [issue] = argument.issues;
    return refusal(
      'argument-refused',
      `${name}: ${v.getDotPath(issue) ?? 'argument'}: ${issue.message}`,
    );
  }
  try {
    return { ok: await answers[name](argument.output, window) };
  } catch (cause) {
    if (cause instanceof ExpectedError) return refusal(cause.code, cause.message);
    console.error(`${name} failed:`, cause);
    noteFault(cause);
    return refusal('unexpected', desktopWords('error.ownFault'));
  }
}

/** The window whose top frame shows one of our pages and sent this, or `undefined` for anything else. */
function askingWindow(event: IpcMainInvokeEvent, windowOf: WindowOf): BrowserWindow | undefined {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !isOwnPage(frame.url)) return undefined;
  return windowOf(event.sender) ?? undefined;
}

function refusal(code: string, message: string): Reply {
  return { error: { code, message } };
}
