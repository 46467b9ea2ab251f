/** What lies in the folder that one laptop shares: names, sizes and since when. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Written {
  /** Milliseconds since the beginning. */
  readonly at: number;
  readonly name: string;
  readonly bytes: number;
}

export class FolderRecord {
  readonly written: Written[] = [];
  /** The most files that lay there at once. */
  most = 0;
  private readonly seen = new Map<string, string>();
  private readonly began = performance.now();
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    this.timer = setInterval(() => void this.look().catch(() => undefined), 1000);
  }

  private async look(): Promise<void> {
    const names = await readdir(this.folder, { recursive: true });
    const files = names.filter((name) => /\.(seg|pack|json)$/.test(name));
    this.most = Math.max(this.most, files.length);
    for (const name of files) {
      const { mtimeMs, size } = await stat(join(this.folder, name));
      const mark = `${size} ${mtimeMs}`;
      if (this.seen.get(name) === mark) continue;
      this.seen.set(name, mark);
      this.written.push({ at: performance.now() - this.began, name, bytes: size });
    }
  }

  /** Looks once more and ends. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.look();
  }
}
