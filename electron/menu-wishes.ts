import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type MenuWishes, menuWishesSchema } from '../shared/platform/menu-wishes.ts';
import { errorCode, writeFileAtomically } from './files.ts';

/** Without any: English, and the keys of the catalogue. */
const none: MenuWishes = { language: 'en', keys: {} };

/** What the menu bar goes by, kept for the next start: pages tell it when they are there, and the bar is there first. */
export class KeptMenuWishes {
  private current: MenuWishes = none;
  private writing: Promise<void> = Promise.resolve();
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** A torn or strange file costs what was wished, nothing else: the first page tells it anew. */
  async read(): Promise<MenuWishes> {
    try {
      this.current = v.parse(menuWishesSchema, JSON.parse(await readFile(this.path, 'utf8')));
    } catch (cause) {
      if (errorCode(cause) !== 'ENOENT') console.error('What the menu goes by is unreadable.');
    }
    return this.current;
  }

  /** Keeps new wishes; false where they are those that are kept. */
  async keep(wishes: MenuWishes): Promise<boolean> {
    const text = JSON.stringify(wishes);
    if (text === JSON.stringify(this.current)) return false;
    this.current = wishes;
    this.writing = this.writing
      .then(() => writeFileAtomically(this.path, new TextEncoder().encode(`${text}\n`)))
      .catch((cause: unknown) => console.error('What the menu goes by was not kept:', cause));
    await this.writing;
    return true;
  }
}
