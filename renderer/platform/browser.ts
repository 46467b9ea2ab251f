import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { checkedExternalAddress } from '../../shared/platform/external-address.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import { pickFiles, saveThroughBrowser } from './browser-files.ts';
import { pagePersistence } from './persistence.ts';
import { printInFrame } from './print-frame.ts';

/**
 * An ordinary browser. It has nowhere to keep a journal or a backup outside the storage they are to
 * protect, so it says so instead of pretending; the only safe copy is a file the user saves.
 */
export function createBrowserPlatform(): Platform {
  return {
    kind: 'browser',
    canKeepJournal: false,
    canShareFolder: false,
    openFiles: pickFiles,
    saveFile: saveThroughBrowser,
    printPages: printInFrame,
    appendJournal: async () => refuseJournal(),
    readJournal: async () => undefined,
    readJournalEnd: async () => undefined,
    listKept: async () => [],
    writeBackup: async () => refuseJournal(),
    listBackups: async () => [],
    readBackup: async (_reviewId, name) => {
      throw new ExpectedError('backup-missing', t('error.browserBackup', { name }));
    },
    removeKept: async () => undefined,
    chooseBackupFolder: async () => refuseJournal(),
    findBackupFolder: async () => undefined,
    leaveBackupFolder: async () => undefined,
    chooseSharedFolder: async () => refuseFolder(),
    findSharedFolder: async () => undefined,
    leaveSharedFolder: async () => undefined,
    listShared: async () => [],
    readShared: async () => refuseFolder(),
    writeShared: async () => refuseFolder(),
    removeShared: async () => refuseFolder(),
    requestPersistence: pagePersistence,
    openExternal: async (url) => {
      window.open(checkedExternalAddress(url), '_blank', 'noopener,noreferrer');
    },
    // A browser tab has no system menu, so there is never anything to hear.
    onAction: () => () => undefined,
    setTitle: (title) => {
      document.title = title;
    },
  };
}

function refuseFolder(): never {
  throw new ExpectedError('no-shared-folder', t('error.browserFolder'));
}

function refuseJournal(): never {
  throw new ExpectedError('journal-unavailable', t('error.browserJournal'));
}
