import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import { openZip, type ZipEntry } from './open-zip.ts';
import { wordPrefixes } from './word-names.ts';
import { walkXml, xmlText } from './xml-walk.ts';

/** Where a relationship leads: a part of the same file, with what kind of part it says it is. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** The parts of a Word document, unpacked when they are asked for. */
export class WordParts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly main: string;
  readonly relationships: ReadonlyMap<string, Relationship>;

  constructor(bytes: Uint8Array) {
    this.#entries = openZip(bytes);
    const start = [...this.#relationshipsOf('').values()].find(({ type }) =>
      type.endsWith('/officeDocument'),
    );
    this.main = start?.target ?? 'word/document.xml';
    this.relationships = this.#relationshipsOf(this.main);
  }

  bytes(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry?.encrypted === true) {
      throw new ExpectedError('password-protected', t('error.documentPassword'));
    }
    return entry?.read();
  }

  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes === undefined ? undefined : xmlText(bytes);
  }

  /** The part that the document names for a purpose: `styles`, `numbering`, `footnotes`, … */
  textFor(purpose: string): string | undefined {
    const named = [...this.relationships.values()].find(({ type }) => type.endsWith(`/${purpose}`));
    return this.text(named?.target ?? `word/${purpose}.xml`);
  }

  /** Names of the parts that a pattern fits. */
  names(pattern: RegExp): readonly string[] {
    return [...this.#entries.keys()].filter((name) => pattern.test(name));
  }

  #relationshipsOf(part: string): ReadonlyMap<string, Relationship> {
    const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
    const found = new Map<string, Relationship>();
    const xml = this.text(`${folder}_rels/${file}.rels`);
    if (xml === undefined) return found;
    walkXml(
      xml,
      {
        enter(name, attributes) {
          if (!/(?:^|:)Relationship$/.test(name) || attributes.TargetMode === 'External') return;
          const { Id: id = '', Target: target = '', Type: type = '' } = attributes;
          found.set(id, { type, target: resolved(folder, target) });
        },
        leave: () => undefined,
        text: () => undefined,
      },
      wordPrefixes,
    );
    return found;
  }
}

// A target is a path from the part’s folder, or from the top if it begins with a slash.
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
