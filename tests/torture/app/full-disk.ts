/** A disk of its own, as small as the profile on it allows, that is filled while somebody works. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Takes the last block. */
  fill(): Promise<void>;
  /** Makes room again. */
  free(): Promise<void>;
  end(): Promise<void>;
}

/** Room for the application to start and to work a little, in kB. */
const headroom = 14_000;

/** A disk in memory with a copy of `profileDir`; undefined where none can be mounted: not on Linux, not as root. */
export async function smallDiskWith(
  profileDir: string,
  path: string,
): Promise<SmallDisk | undefined> {
  await mkdir(path, { recursive: true });
  const used = Number(spawnSync('du', ['-sk', profileDir]).stdout?.toString().split('\t')[0] ?? 0);
  const size = `size=${Math.ceil(used * 1.15) + headroom}k`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', path]);
  if (status !== 0) return undefined;
  const filler = join(path, 'filler');
  await cp(profileDir, join(path, 'profile'), { recursive: true });
  return {
    path: join(path, 'profile'),
    fill: () => fillUp(filler),
    free: () => rm(filler, { force: true }),
    end: async () => {
      spawnSync('umount', ['-l', path]);
      await rm(path, { recursive: true, force: true });
    },
  };
}

async function fillUp(path: string): Promise<void> {
  const file = await open(path, 'a');
  const block = new Uint8Array(4096);
  try {
    for (;;) await file.write(block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    await file.close();
  }
}
