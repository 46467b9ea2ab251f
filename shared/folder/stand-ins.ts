/**
 * Packs that were joined: which one holds now what another held. Segments go on naming the pack they were
 * written with, so that joining packs rewrites no operations; each joined pack says what it stands for.
 */
import { ExpectedError } from '../errors.ts';
import type { SharedEntry } from '../platform/platform.ts';
import type { DeviceId, ReviewId } from '../records/ids.ts';
import { type FolderFiles, lookOf } from './files.ts';
import { nameOf, readName } from './names.ts';
import { readStandsFor } from './pack-file.ts';

export class StandIns {
  private readonly files: Pick<FolderFiles, 'read'>;
  private readonly reviewId: ReviewId;
  /** Of a pack the names of those that stand for it. */
  private readonly byPart = new Map<string, Set<string>>();
  /** Packs that were asked, with how they looked. */
  private readonly asked = new Map<string, string>();

  constructor(files: Pick<FolderFiles, 'read'>, reviewId: ReviewId) {
    this.files = files;
    this.reviewId = reviewId;
  }

  /** The pack that holds what `pack` held, among those that are there; undefined where none does. */
  find(pack: string, there: ReadonlyMap<string, unknown>): string | undefined {
    if (there.has(pack)) return pack;
    return [...(this.byPart.get(pack) ?? [])].find((name) => there.has(name));
  }

  /**
   * Asks packs what they stand for, where `packs` are missing among `there`: those of the same devices that
   * were not asked yet, each once.
   */
  async ask(packs: Iterable<string>, there: ReadonlyMap<string, SharedEntry>): Promise<void> {
    const devices = new Set<DeviceId>();
    for (const pack of packs) {
      const missing = this.find(pack, there) === undefined ? this.packOf(pack) : undefined;
      if (missing !== undefined) devices.add(missing.device);
    }
    if (devices.size === 0) return;
    for (const [name, entry] of there) {
      const pack = this.packOf(name);
      if (pack === undefined || !devices.has(pack.device)) continue;
      if (this.asked.get(name) === lookOf(entry)) continue;
      await this.askOne(name, entry);
    }
  }

  private async askOne(name: string, entry: SharedEntry): Promise<void> {
    const pack = this.packOf(name);
    if (pack === undefined) return;
    try {
      const standsFor = await readStandsFor(await this.files.read(name), pack.hash);
      this.asked.set(name, lookOf(entry));
      for (const hash of standsFor) {
        const part = nameOf(this.reviewId, pack.device, hash, 'pack');
        const known = this.byPart.get(part);
        if (known === undefined) this.byPart.set(part, new Set([name]));
        else known.add(name);
      }
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      // On its way still, and asked again when it looks otherwise; or held by another program just now.
      if (error.code !== 'file-unreadable') this.asked.set(name, lookOf(entry));
    }
  }

  private packOf(name: string) {
    const known = readName(this.reviewId, name);
    return known?.kind === 'pack' ? known : undefined;
  }
}
