import { join } from 'node:path';
import { build } from 'vite';

/** Builds the pages of a folder beside this file, as the application is built. */
export async function buildPages(folder: string, outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, folder),
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
    },
  });
}
