/** The headless door to the domain code: `themeloom COMMAND …`. */
import { setFlagsFromString } from 'node:v8';
import { runCommandLine } from './program.ts';

/**
 * How much garbage may pile up before it is collected, in percent of what is in use. Left alone, the engine lets a
 * review of a million codings grow to twice what it needs before it looks, which a laptop may not have; looking
 * sooner was not slower where it was measured.
 */
setFlagsFromString('--heap-growing-percent=25');

// A reader that stops early (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2));
