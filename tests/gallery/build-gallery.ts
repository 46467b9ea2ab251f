import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { rendererConfig } from '../../build/vite-renderer.ts';
import { repositoryRoot } from '../e2e/driver/chromium.ts';

/** Builds the gallery as the application is built, into a folder of its own: it is not part of what is shipped. */
export async function buildGallery(outDir: string): Promise<void> {
  const { build: how, worker, ...rest } = rendererConfig(repositoryRoot, outDir);
  await build({
    ...rest,
    ...(worker === undefined ? {} : { worker }),
    root: import.meta.dirname,
    plugins: [react()],
    build: { ...how, rolldownOptions: { input: join(import.meta.dirname, 'index.html') } },
  });
}
