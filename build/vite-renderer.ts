import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { wholePdfText } from './pdf-text.ts';
import { PackageNotes } from './shipped-packages.ts';

/**
 * The pages: `index.html` starts the desktop entry, `browser.html` the browser entry, and both share
 * their chunks. `browser.html` is derived from `index.html`, so there is one page to maintain.
 */
export function rendererConfig(
  root: string,
  outDir: string,
  notes: PackageNotes = new PackageNotes(),
): InlineConfig {
  const rendererRoot = join(root, 'renderer');
  const browserPage = join(rendererRoot, 'browser.html');
  return {
    root: rendererRoot,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [
      react(),
      derivedPage(join(rendererRoot, 'index.html'), browserPage),
      earlyFaces,
      fewWordsFirst,
      wholePdfText(),
      notes.plugin(),
    ],
    worker: { format: 'es', plugins: () => [wholePdfText(), notes.plugin()] },
    build: {
      outDir,
      emptyOutDir: true,
      // Electron 45 is newer than the oldest of these; the same chunks serve ordinary browsers.
      target: ['chrome140', 'firefox140', 'safari18.4'],
      // Fonts and images stay files: a data address would only swell the style sheet.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: { index: join(rendererRoot, 'index.html'), browser: browserPage },
        output: { codeSplitting: { groups: [...firstScripts] } },
      },
    },
  };
}

/**
 * What every start needs is one file, and what the desk needs one more: divided by what else uses each module it
 * is sixty files, and on a slow machine the page is longer at asking for them than at running them.
 */
const firstScripts = [
  { name: 'start', test: /[\\/]renderer[\\/]app\.tsx$/, priority: 2 },
  { name: 'desk', test: /[\\/]shell[\\/]CodeDesk\.tsx$/, priority: 1 },
];

/** One import of all words in a file of the first scripts makes every start wait for them, and shows nowhere else. */
const fewWordsFirst: Plugin = {
  name: 'themeloom-few-words-first',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !firstScripts.some(({ name }) => name === chunk.name)) continue;
      const all = chunk.moduleIds.find((id) => id.endsWith('/shared/messages/all-messages.ts'));
      if (all === undefined) continue;
      const asking = chunk.moduleIds.filter((id) =>
        this.getModuleInfo(id)?.importedIds.includes(all),
      );
      this.error(
        `The script “${chunk.name}” holds all words, because of ${asking.join(', ')}. Import messages.ts there.`,
      );
    }
  },
};

/** The faces of every first screen are asked for with its script, not when the first letters are laid out. */
const earlyFaces: Plugin = {
  name: 'themeloom-early-faces',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /\/(inter|source-serif-4)-latin-wght-normal-[^/]*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            href: `./${name}`,
            crossorigin: true,
          },
          injectTo: 'head',
        })),
  },
};

function derivedPage(desktopPage: string, browserPage: string): Plugin {
  return {
    name: 'themeloom-browser-page',
    enforce: 'pre',
    resolveId: (id) => (id === browserPage ? browserPage : undefined),
    load: async (id) => {
      if (id !== browserPage) return undefined;
      const html = await readFile(desktopPage, 'utf8');
      if (!html.includes('./main.desktop.tsx'))
        throw new Error('index.html no longer names main.desktop.tsx.');
      return html.replace('./main.desktop.tsx', './main.browser.tsx');
    },
  };
}
