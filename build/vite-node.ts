import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { wholePdfText } from './pdf-text.ts';
import type { PackageNotes } from './shipped-packages.ts';

/** A bundle that runs in Node or in Electron's main or preload context. */
export interface NodeBundle {
  readonly entry: string;
  readonly outDir: string;
  readonly fileName: string;
  readonly format: 'es' | 'cjs';
  /** Bundled packages need no `node_modules` beside the result; external ones are found there. */
  readonly packages: 'bundled' | 'external';
  readonly banner?: string;
  /** The folder for what is loaded when it is needed; without one, everything lies in the one file. */
  readonly parts?: string;
}

export function nodeBundleConfig(
  root: string,
  bundle: NodeBundle,
  notes: PackageNotes,
): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [wholePdfText(), notes.plugin()],
    ssr: { noExternal: bundle.packages === 'bundled' ? true : [], external: ['electron'] },
    build: {
      ssr: true,
      outDir: bundle.outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, bundle.entry),
        external: ['electron', ...builtinModules, /^node:/],
        output: {
          format: bundle.format,
          entryFileNames: bundle.fileName,
          ...(bundle.parts === undefined
            ? { codeSplitting: false }
            : { chunkFileNames: `${bundle.parts}/[name].js` }),
          ...(bundle.banner === undefined ? {} : { banner: bundle.banner }),
        },
      },
    },
  };
}
