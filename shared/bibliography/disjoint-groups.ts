/** Indices in groups that can be joined (union-find with path halving). */
export class DisjointGroups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let at = index;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[at] = grandparent;
      at = grandparent;
    }
  }

  /** The smaller root wins, so that the result does not depend on the order of joining. */
  join(a: number, b: number): void {
    const [low, high] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }

  /** Groups of two or more, each and the list in ascending order. */
  listed(): number[][] {
    const members = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.rootOf(index);
      const group = members.get(root);
      if (group === undefined) members.set(root, [index]);
      else group.push(index);
    });
    return [...members.values()].filter((group) => group.length > 1);
  }
}
