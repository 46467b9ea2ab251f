import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { type SpellingLanguage, spellingLanguages } from '../shared/platform/spelling.ts';
import { inputFingerprint } from './input-fingerprint.ts';
import { isMain } from './is-main.ts';
import { PackageNotes } from './shipped-packages.ts';
import { licencesPage, writeDocumentPages } from './shipped-pages.ts';
import { type NodeBundle, nodeBundleConfig } from './vite-node.ts';
import { rendererConfig } from './vite-renderer.ts';

/**
 * Builds everything into `dist/`: `renderer/` (pages), `electron/` (main and preload), `cli.js` with
 * `cli-program.js` and `cli/`. It builds into a folder of its own and moves the results into place, so that something that
 * reads `dist/` meanwhile sees the old build or the new one, and a failed build changes nothing.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fingerprintFile = join(dist, '.inputs');
const commandLine = ['cli.js', 'cli-program.js', 'cli'];

/** Data that PDF.js reads at run time: character maps, the standard fonts, image decoders, colour profiles. */
const pdfData = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

const dictionaryPackages: Readonly<Record<SpellingLanguage, string>> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca',
};

export async function buildAll({
  force,
}: {
  readonly force: boolean;
}): Promise<'built' | 'unchanged'> {
  const fingerprint = await inputFingerprint(root);
  if (!force && (await isBuilt(fingerprint))) return 'unchanged';

  const staging = join(dist, `.building-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    await buildInto(staging);
    const outputs = ['renderer', 'electron', ...commandLine];
    await rm(fingerprintFile, { force: true });
    for (const output of outputs) {
      await rm(join(dist, output), { recursive: true, force: true });
      await rename(join(staging, output), join(dist, output));
    }
    await writeFile(fingerprintFile, fingerprint);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return 'built';
}

async function buildInto(staging: string): Promise<void> {
  const renderer = join(staging, 'renderer');
  const notes = new PackageNotes();
  await build(rendererConfig(root, renderer, notes));
  for (const folder of pdfData) {
    await cp(join(root, 'node_modules/pdfjs-dist', folder), join(renderer, 'pdfjs', folder), {
      recursive: true,
    });
  }

  const electron = join(staging, 'electron');
  const bundles: NodeBundle[] = [
    {
      entry: 'electron/main.ts',
      outDir: electron,
      fileName: 'main.js',
      format: 'es',
      packages: 'bundled',
    },
    {
      entry: 'electron/database-reader.ts',
      outDir: electron,
      fileName: 'database-reader.js',
      format: 'es',
      packages: 'bundled',
    },
    {
      entry: 'electron/spelling-checker.ts',
      outDir: electron,
      fileName: 'spelling-checker.js',
      format: 'es',
      packages: 'bundled',
    },
    {
      entry: 'electron/preload.ts',
      outDir: electron,
      fileName: 'preload.cjs',
      format: 'cjs',
      packages: 'bundled',
    },
    {
      entry: 'electron/cli/launcher.ts',
      outDir: staging,
      fileName: 'cli.js',
      format: 'es',
      packages: 'external',
      banner: '#!/usr/bin/env node',
    },
    {
      entry: 'electron/cli/main.ts',
      outDir: staging,
      fileName: 'cli-program.js',
      format: 'es',
      packages: 'external',
      parts: 'cli',
    },
  ];
  for (const bundle of bundles) await build(nodeBundleConfig(root, bundle, notes));
  await copyDictionaries(join(electron, 'dictionaries'), notes);
  await chmod(join(staging, 'cli.js'), 0o755);
  await writeDocumentPages(join(root, 'docs'), join(renderer, 'docs'));
  await writeLicences(renderer, notes);
}

/** Dictionaries by their language; each brings its licence. */
async function copyDictionaries(to: string, notes: PackageNotes): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const [language, name] of Object.entries(dictionaryPackages)) {
    for (const kind of ['aff', 'dic']) {
      const file = join(root, 'node_modules', name, `index.${kind}`);
      await cp(file, join(to, `${language}.${kind}`));
      notes.note(file);
    }
  }
}

/** What is copied beside the bundles brings licences of its own: fonts and decoders of PDF.js. */
async function writeLicences(renderer: string, notes: PackageNotes): Promise<void> {
  const data: { readonly name: string; readonly text: string }[] = [];
  for (const folder of pdfData) {
    const names = await readdir(join(renderer, 'pdfjs', folder));
    for (const name of names.filter((each) => /^licen[cs]e/i.test(each)).sort()) {
      const text = await readFile(join(renderer, 'pdfjs', folder, name), 'utf8');
      data.push({ name: `pdfjs-dist: ${folder}/${name}`, text });
    }
  }
  const own = await readFile(join(root, 'LICENSE'), 'utf8');
  await writeFile(join(renderer, 'licences.html'), licencesPage(own, notes.packages(), data));
}

async function isBuilt(fingerprint: string): Promise<boolean> {
  const built = await readFile(fingerprintFile, 'utf8').catch(() => undefined);
  if (built !== fingerprint) return false;
  const outputs = [
    'renderer/index.html',
    'renderer/browser.html',
    'renderer/licences.html',
    'renderer/docs/user-guide.html',
    'electron/main.js',
    'electron/database-reader.js',
    'electron/spelling-checker.js',
    ...spellingLanguages.map((language) => `electron/dictionaries/${language}.dic`),
    'electron/preload.cjs',
    ...commandLine,
  ];
  const present = await Promise.all(outputs.map((output) => exists(join(dist, output))));
  return present.every(Boolean);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  const started = performance.now();
  try {
    const outcome = await buildAll({ force: values.force });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(outcome === 'built' ? `Built dist/ in ${seconds} s.` : 'dist/ is up to date.');
  } catch (cause) {
    // The bundler's message names the file and the line; its stack only names the bundler.
    console.error(cause instanceof Error ? cause.message : cause);
    console.error('The build failed; dist/ is as it was.');
    process.exitCode = 1;
  }
}
