import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** One package of which something is in what is shipped, with its licence as its authors wrote it. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As its `package.json` names it. */
  readonly licence: string;
  /** Every licence and notice file, whole. */
  readonly texts: readonly string[];
}

/** Packages that carry others within their own file, where no bundle sees them. */
const carried: Readonly<Record<string, readonly string[]>> = { docx: ['nanoid', 'fflate'] };

/** Licence texts that a package leaves out of what npm installs, taken from its repository. */
const keptTexts = join(import.meta.dirname, 'licences');

/** The folders of the packages that bundles take something from, noted as the bundles are made. */
export class PackageNotes {
  private readonly folders = new Set<string>();

  /** Notes every package of which a bundle holds a module or a file; workers are bundles of their own. */
  plugin(): Plugin {
    let root = '';
    return {
      name: 'themeloom-shipped-packages',
      configResolved: (config) => {
        root = config.root;
      },
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          const paths = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
          for (const path of paths) this.note(resolve(root, path.replace(/^\0|\?.*$/g, '')));
        }
      },
    };
  }

  /** Notes a package by any file in it; a file of no package is passed over. */
  note(path: string): void {
    const folder = packageFolder(path);
    if (folder === undefined) return;
    this.folders.add(folder);
    for (const name of carried[readPackage(folder).name] ?? []) {
      const near = [join(folder, 'node_modules', name), join(folder, '..', name)].find(existsSync);
      if (near !== undefined) this.folders.add(near);
    }
  }

  /** The packages by name. Throws where one comes without the text of its licence. */
  packages(): readonly ShippedPackage[] {
    const packages = [...this.folders].map(readPackage);
    const bare = packages.filter(({ texts }) => texts.length === 0).map(({ name }) => name);
    if (bare.length > 0)
      throw new Error(`These packages bring no licence text: ${bare.join(', ')}.`);
    return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** The folder of the innermost package that a file lies in. */
function packageFolder(path: string): string | undefined {
  const mark = '/node_modules/';
  const plain = path.replaceAll('\\', '/');
  const at = plain.lastIndexOf(mark);
  if (at < 0) return undefined;
  const [first = '', second = ''] = plain.slice(at + mark.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const folder = join(plain.slice(0, at + mark.length), name);
  return existsSync(join(folder, 'package.json')) ? folder : undefined;
}

function readPackage(folder: string): ShippedPackage {
  const read: { readonly name: string; readonly version: string; readonly license?: string } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const kept = join(keptTexts, `${read.name.replace('/', '+')}.txt`);
  const files = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .map((name) => join(folder, name));
  return {
    name: read.name,
    version: read.version,
    licence: read.license ?? '',
    texts: [...files, ...(existsSync(kept) ? [kept] : [])].map((path) =>
      readFileSync(path, 'utf8'),
    ),
  };
}
