import * as v from 'valibot';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import {
  type Bridge,
  bridgeName,
  type ChannelArgument,
  type ChannelName,
  type ChannelResult,
  channels,
  replySchema,
} from '../../shared/platform/channels.ts';
import { type DesktopWindow, systemSignals } from '../../shared/platform/desktop-window.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import { pagePersistence } from './persistence.ts';

declare global {
  interface Window {
    readonly [bridgeName]?: Bridge;
  }
}

type Call = <Name extends ChannelName>(
  channel: Name,
  argument: ChannelArgument<Name>,
) => Promise<ChannelResult<Name>>;

/** The desktop: everything that leaves the page goes through the preload script's bridge. */
export function createDesktopPlatform(bridge: Bridge | undefined = window[bridgeName]): Platform {
  if (bridge === undefined)
    throw new BugError('The desktop page was opened without its preload script.');
  const call: Call = async <Name extends ChannelName>(
    channel: Name,
    argument: ChannelArgument<Name>,
  ): Promise<ChannelResult<Name>> => {
    const reply = v.parse(replySchema, await bridge.invoke(channel, argument));
    if ('error' in reply) throw new ExpectedError(reply.error.code, reply.error.message);
    const result: v.GenericSchema<unknown, ChannelResult<Name>> = channels[channel].result;
    return v.parse(result, reply.ok);
  };

  return {
    kind: 'desktop',
    canKeepJournal: true,
    canShareFolder: true,
    openFiles: (request) => call('files:open', { ...request, accept: [...request.accept] }),
    saveFile: (request) => call('files:save', { ...request }),
    printPages: (request) => call('pages:pdf', { ...request }),
    appendJournal: (reviewId, lines) => call('journal:append', { reviewId, lines: [...lines] }),
    readJournal: (reviewId) => call('journal:read', { reviewId }),
    readJournalEnd: (reviewId) => call('journal:end', { reviewId }),
    listKept: () => call('kept:list', undefined),
    writeBackup: (reviewId, bytes) => call('backups:write', { reviewId, bytes }),
    listBackups: (reviewId) => call('backups:list', { reviewId }),
    readBackup: (reviewId, name) => call('backups:read', { reviewId, name }),
    chooseBackupFolder: () => call('backups:choose-folder', undefined),
    findBackupFolder: () => call('backups:find-folder', undefined),
    leaveBackupFolder: () => call('backups:leave-folder', undefined),
    chooseSharedFolder: (reviewId) => call('shared:choose', { reviewId }),
    findSharedFolder: (reviewId) => call('shared:find', { reviewId }),
    leaveSharedFolder: (reviewId) => call('shared:leave', { reviewId }),
    listShared: (reviewId) => call('shared:list', { reviewId }),
    readShared: (reviewId, name) => call('shared:read', { reviewId, name }),
    writeShared: (reviewId, name, bytes) => call('shared:write', { reviewId, name, bytes }),
    removeShared: (reviewId, name) => call('shared:remove', { reviewId, name }),
    removeKept: (reviewId) => call('kept:remove', { reviewId }),
    requestPersistence: pagePersistence,
    openExternal: (url) => call('external:open', { url }),
    desktop: desktopWindow(bridge, call),
    onAction: (listener) => bridge.onAction(listener),
    setTitle: (title) => {
      document.title = title;
    },
  };
}

function desktopWindow(bridge: Bridge, call: Call): DesktopWindow {
  return {
    start: () => call('window:start', undefined),
    showing: (reviewId) => call('window:showing', { reviewId }),
    bringForward: (reviewId) => call('window:forward', { reviewId }),
    readTables: (bytes, beside) => call('project:tables', { bytes, ...(beside && { beside }) }),
    handOver: (reviewId, fileName) => call('window:handOver', { reviewId, fileName }),
    takeFiles: () => call('window:files', undefined),
    settled: (problem) => call('window:settled', { problem }),
    typing: (isTyping) => call('window:typing', { isTyping }),
    menu: ({ keys, language }) =>
      call('window:menu', {
        language,
        keys: Object.fromEntries(Object.entries(keys).map(([id, list]) => [id, [...list]])),
      }),
    spelling: () => call('spelling:find', undefined),
    chooseSpelling: (choice) => call('spelling:choose', { choice }),
    removeSpelledWord: (word) => call('spelling:remove', { word }),
    openNew: () => call('window:new', undefined),
    savePdf: (suggestedName) => call('window:pdf', { suggestedName }),
    noteFault: ({ code, frames }) => call('fault:note', { code, frames: [...frames] }),
    faultDetails: () => call('fault:details', undefined),
    facts: () => call('program:facts', undefined),
    openPage: (page) => call('page:open', { page }),
    onSignal: (listener) =>
      bridge.onSignal((word) => {
        const signal = systemSignals.find((known) => known === word);
        if (signal !== undefined) listener(signal);
      }),
  };
}
