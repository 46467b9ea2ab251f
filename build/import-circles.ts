/**
 * Files that import each other in a circle, types and workers included. Each circle is a knot of files of which
 * none can be read, tested or moved without the others.
 */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Every knot (strongly connected set) of more than one file, its files in order; files that import themselves too. */
export function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const search = new KnotSearch(imports);
  for (const file of imports.keys()) search.visit(file);
  return search.knots;
}

/** Tarjan’s search for strongly connected sets. */
class KnotSearch {
  readonly knots: (readonly string[])[] = [];
  private readonly order = new Map<string, number>();
  private readonly lowest = new Map<string, number>();
  private readonly open: string[] = [];

  private readonly imports: Imports;

  constructor(imports: Imports) {
    this.imports = imports;
  }

  visit(file: string): void {
    if (this.order.has(file)) return;
    const number = this.order.size;
    this.order.set(file, number);
    this.lowest.set(file, number);
    this.open.push(file);
    for (const next of this.imports.get(file) ?? []) {
      if (!this.imports.has(next)) continue;
      this.visit(next);
      if (this.open.includes(next)) this.lower(file, this.lowest.get(next) ?? number);
    }
    if (this.lowest.get(file) === number) this.close(file);
  }

  private lower(file: string, to: number): void {
    this.lowest.set(file, Math.min(this.lowest.get(file) ?? to, to));
  }

  private close(file: string): void {
    const knot = this.open.splice(this.open.indexOf(file)).sort();
    const importsItself = this.imports.get(file)?.includes(file) === true;
    if (knot.length > 1 || importsItself) this.knots.push(knot);
  }
}
