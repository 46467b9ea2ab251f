import { vi } from 'vitest';
import { runCommandLine } from '../../electron/cli/program.ts';

/** What a command left behind: its exit status and what it wrote to standard output and error. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as if it were started in `folder`, one at a time. */
export async function runIn(folder: string, args: readonly string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const take =
    (stream: keyof typeof written) =>
    (text: string | Uint8Array): boolean => {
      written[stream] += String(text);
      return true;
    };
  const home = process.cwd();
  const stops = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(take('err')),
  ];
  process.chdir(folder);
  try {
    const status = await runCommandLine(args);
    return { status, ...written };
  } finally {
    process.chdir(home);
    process.exitCode = undefined;
    for (const stop of stops) stop.mockRestore();
  }
}
