import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { describePlatform } from './conformance.ts';

describePlatform('memory', async () => {
  const platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  return {
    platform,
    answerOpen: async (files) => platform.answerOpen(files),
    answerSave: async (name) => platform.answerSave(name),
    savedBytes: async (name) => {
      const bytes = platform.saved.get(name);
      if (bytes === undefined) throw new Error(`“${name}” was not saved.`);
      return bytes;
    },
    openedAddresses: async () => platform.opened,
    agreeToOpen: async () => undefined,
    chooseAction: async (actionId) => platform.chooseAction(actionId),
    noticesCancelledSave: true,
    close: async () => undefined,
  };
});
