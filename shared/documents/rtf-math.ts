import { LinearMath } from './linear-math.ts';

interface Open {
  readonly name: string;
  /** What it says of the element around it, where it is no part of the equation itself. */
  setting: string | undefined;
}

/** Reads an equation of rich text, whose groups are called as Word's elements are: `\mf` is `m:f`. */
export class RtfMath {
  readonly #math = new LinearMath();
  readonly #open: Open[] = [];

  enter(word: string): void {
    const name = `m:${word.slice(1)}`;
    const isSetting = this.#open.at(-1)?.name.endsWith('Pr') === true;
    this.#open.push({ name, setting: isSetting ? '' : undefined });
    if (!isSetting) this.#math.enter(name, {});
  }

  leave(): void {
    const left = this.#open.pop();
    if (left === undefined) return;
    if (left.setting !== undefined) this.#math.enter(left.name, { 'm:val': left.setting.trim() });
    this.#math.leave();
  }

  text(words: string): void {
    const top = this.#open.at(-1);
    if (top?.setting !== undefined) top.setting += words;
    else if (top?.name.endsWith('Pr') !== true) this.#math.add(words);
  }

  /** The whole equation. */
  finish(): string {
    return this.#math.finish();
  }
}
