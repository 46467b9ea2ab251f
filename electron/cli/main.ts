/** The headless door to the domain code: `themeloom COMMAND …`. */
import { runCommandLine } from './program.ts';

// A reader that stops early (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2));
