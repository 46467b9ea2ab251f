import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExpectedError } from '../../../shared/errors.ts';
import { nameOf } from '../../../shared/folder/names.ts';
import type { PickedFile, Platform } from '../../../shared/platform/platform.ts';

/** A platform and the user's side of it. What a platform cannot do at all is left out. */
export interface PlatformUnderTest {
  readonly platform: Platform;
  answerOpen(files: readonly PickedFile[]): Promise<void>;
  answerSave(name: string | undefined): Promise<void>;
  /** Chooses a folder in the next dialog, where there is one. */
  answerFolder?(): Promise<void>;
  savedBytes(name: string): Promise<Uint8Array>;
  openedAddresses(): Promise<readonly string[]>;
  /** Lets the user agree to leave the application, where it asks. */
  agreeToOpen?(): Promise<void>;
  chooseAction?(actionId: string): Promise<void>;
  /** False where a dismissed save cannot be told from one that was kept. */
  readonly noticesCancelledSave: boolean;
  close(): Promise<void>;
}

const reviewId = 'review:palliative-care-in-practice';
const otherReviewId = 'review:another-review';
const text = new TextEncoder();

/** What every platform must do, whatever it runs in. */
export function describePlatform(name: string, open: () => Promise<PlatformUnderTest>): void {
  describe(`the ${name} platform`, () => {
    let subject: PlatformUnderTest;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    it('gives the chosen files with their names and bytes', async () => {
      const files = [
        { name: 'included studies.ris', bytes: text.encode('TY  - JOUR\r\nER  - \r\n') },
        { name: 'Überblick.txt', bytes: new Uint8Array([0, 255, 128, 13, 10]) },
      ];
      await subject.answerOpen(files);
      expect(await subject.platform.openFiles({ accept: ['ris', 'txt'], multiple: true })).toEqual(
        files,
      );
    });

    it('gives no files when the dialog is cancelled', async () => {
      await subject.answerOpen([]);
      expect(await subject.platform.openFiles({ accept: [], multiple: false })).toEqual([]);
    });

    it('saves exactly the bytes it is given and tells the name', async () => {
      const bytes = new Uint8Array(300_000).map((_value, index) => index % 251);
      await subject.answerSave('synthesis.loom');
      const request = {
        suggestedName: 'synthesis.loom',
        bytes,
        description: 'Themeloom review',
        extension: 'loom',
      };
      expect(await subject.platform.saveFile(request)).toEqual({ name: 'synthesis.loom' });
      const saved = await vi.waitFor(() => subject.savedBytes('synthesis.loom'), 30_000);
      expect(Buffer.compare(saved, bytes)).toBe(0);
    });

    it('tells a cancelled save from a finished one', async ({ skip }) => {
      if (!subject.noticesCancelledSave) skip();
      await subject.answerSave(undefined);
      const bytes = text.encode('kept');
      const request = { suggestedName: 'x.csv', bytes, description: 'Table', extension: 'csv' };
      expect(await subject.platform.saveFile(request)).toBeUndefined();
    });

    it('prints a page to a file under the name that is chosen, or through the browser', async () => {
      const html = text.encode(
        '<!doctype html><html lang="en"><title>Night</title><body><p>The van was late again.</p></body></html>',
      );
      await subject.answerSave('night.pdf');
      const printed = await subject.platform.printPages({ html, suggestedName: 'night.pdf' });
      if (!subject.noticesCancelledSave) {
        expect(printed).toBeUndefined();
        return;
      }
      expect(printed).toEqual({ name: 'night.pdf' });
      expect((await subject.savedBytes('night.pdf')).byteLength).toBeGreaterThan(50);
      await subject.answerSave(undefined);
      expect(
        await subject.platform.printPages({ html, suggestedName: 'night.pdf' }),
      ).toBeUndefined();
    });

    it('keeps to the folder that was chosen to share, or says that it cannot', async () => {
      const { platform } = subject;
      const bytes = text.encode('PK work of RJ');
      expect(await platform.findSharedFolder(reviewId)).toBeUndefined();
      if (!platform.canShareFolder) {
        expect(await codeOf(platform.chooseSharedFolder(reviewId))).toBe('no-shared-folder');
        return;
      }
      expect(await codeOf(platform.writeShared(reviewId, 'RJ.loom', bytes))).toBe(
        'no-shared-folder',
      );
      await subject.answerFolder?.();
      const chosen = await platform.chooseSharedFolder(reviewId);
      expect(chosen).toEqual(await platform.findSharedFolder(reviewId));
      await platform.writeShared(reviewId, 'RJ.loom', bytes);
      await platform.writeShared(reviewId, 'RJ.loom', bytes);
      expect((await platform.listShared(reviewId)).map(({ name, size }) => [name, size])).toEqual([
        ['RJ.loom', bytes.byteLength],
      ]);
      expect([...(await platform.readShared(reviewId, 'RJ.loom'))]).toEqual([...bytes]);
      expect(await codeOf(platform.readShared(reviewId, 'nobody.loom'))).toBe('file-unreadable');
      expect(await codeOf(platform.listShared(otherReviewId))).toBe('no-shared-folder');
      const segment = nameOf(reviewId, 'device:kitchen0table', 'a'.repeat(64), 'seg');
      await platform.writeShared(reviewId, segment, bytes);
      expect((await platform.listShared(reviewId)).map(({ name }) => name)).toEqual([
        'RJ.loom',
        segment,
      ]);
      await platform.removeShared(reviewId, segment);
      await platform.removeShared(reviewId, segment);
      expect((await platform.listShared(reviewId)).map(({ name }) => name)).toEqual(['RJ.loom']);
      await platform.leaveSharedFolder(reviewId);
      expect(await platform.findSharedFolder(reviewId)).toBeUndefined();
    });

    it('keeps a journal in the order of the calls, or says that it cannot', async () => {
      const { platform } = subject;
      if (!platform.canKeepJournal) {
        expect(await codeOf(platform.appendJournal(reviewId, ['{}']))).toBe('journal-unavailable');
        expect(await platform.readJournal(reviewId)).toBeUndefined();
        expect(await platform.listKept()).toEqual([]);
        return;
      }
      expect(await platform.readJournal(reviewId)).toBeUndefined();
      const others = await platform.listKept();
      await platform.appendJournal(reviewId, []);
      expect(await platform.listKept()).toEqual(others);
      const appended = Array.from({ length: 20 }, (_value, index) =>
        platform.appendJournal(reviewId, [
          `{"operation":${index}}`,
          `{"quote":"“${index}”\u2028"}`,
        ]),
      );
      await Promise.all(appended);
      await platform.appendJournal(otherReviewId, ['{}']);
      const expected = Array.from(
        { length: 20 },
        (_value, index) => `{"operation":${index}}\n{"quote":"“${index}”\u2028"}\n`,
      ).join('');
      expect(await platform.readJournal(reviewId)).toBe(expected);
      expect(await platform.listKept()).toEqual([...others, otherReviewId, reviewId].sort());
    });

    it('keeps backups, newest first, or says that it cannot', async () => {
      const { platform } = subject;
      expect(await platform.listBackups(reviewId)).toEqual([]);
      if (!platform.canKeepJournal) {
        expect(await codeOf(platform.writeBackup(reviewId, text.encode('x')))).toBe(
          'journal-unavailable',
        );
        return;
      }
      const first = await platform.writeBackup(reviewId, text.encode('Monday'));
      const second = await platform.writeBackup(reviewId, text.encode('Monday, later'));
      expect(await platform.listBackups(reviewId)).toEqual([second, first]);
      expect(second.size).toBe(13);
      expect(await platform.readBackup(reviewId, first.name)).toEqual(text.encode('Monday'));
      expect(await platform.listBackups(otherReviewId)).toEqual([]);
    });

    it('removes journal and backups of one review for good, and is content where there are none', async () => {
      const { platform } = subject;
      const gone = 'review:gone-for-good';
      if (platform.canKeepJournal) {
        await platform.appendJournal(gone, ['{"n":1}']);
        await platform.writeBackup(gone, text.encode('Sunday'));
        expect(await platform.listKept()).toContain(gone);
      }
      await platform.removeKept(gone);
      await platform.removeKept(gone);
      const left = [await platform.readJournal(gone), await platform.listBackups(gone)];
      expect([...left, (await platform.listKept()).includes(gone)]).toEqual([undefined, [], false]);
    });

    it('says that a backup is gone', async () => {
      const { platform } = subject;
      expect(await codeOf(platform.readBackup(reviewId, '1999-01-01T00-00-00-000Z.loom'))).toBe(
        'backup-missing',
      );
      expect(await codeOf(platform.readBackup(reviewId, '../../journal'))).toBe('backup-missing');
    });

    it('opens https addresses outside and refuses every other', async () => {
      const { platform } = subject;
      for (const url of [
        'http://example.org/',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'https://a@example.org/',
      ]) {
        expect(await codeOf(platform.openExternal(url))).toBe('address-refused');
      }
      expect(await subject.openedAddresses()).toEqual([]);
      if (subject.agreeToOpen === undefined) return;
      await subject.agreeToOpen();
      await platform.openExternal('https://doi.org/10.1186/1471-2288-8-45');
      expect(await subject.openedAddresses()).toEqual(['https://doi.org/10.1186/1471-2288-8-45']);
    });

    it('hears chosen menu items until it stops listening', async ({ skip }) => {
      const { platform, chooseAction } = subject;
      if (chooseAction === undefined) return skip();
      const heard: string[] = [];
      const stop = platform.onAction((actionId) => heard.push(actionId));
      await chooseAction('edit.undo');
      await expect.poll(() => heard).toEqual(['edit.undo']);
      stop();
      await chooseAction('edit.redo');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(heard).toEqual(['edit.undo']);
    });

    it('answers whether storage is safe from eviction', async () => {
      expect(await subject.platform.requestPersistence()).toBeTypeOf('boolean');
    });
  });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (outcome instanceof ExpectedError) return outcome.code;
  throw new Error(`Expected a refusal, not ${String(outcome)}.`);
}
