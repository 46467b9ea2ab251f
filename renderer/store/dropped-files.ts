/** Files that were dropped on the window: they wait where what imports them is not loaded yet. */

/** What was dropped; it outlives the event, which its `DataTransfer` does not. */
export interface Dropped {
  /** Files and folders; empty where the browser gives the files alone. */
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Must be called while the event is handled. */
export function droppedOf(transfer: DataTransfer): Dropped {
  return {
    entries: [...transfer.items].flatMap((item) => {
      const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
      return entry === null ? [] : [entry];
    }),
    files: [...transfer.files],
  };
}

/** Hands on what is dropped, each once and in order, to whoever takes it. */
export class DroppedFiles {
  #take: ((dropped: Dropped) => void) | undefined;
  #waiting: Dropped[] = [];

  drop(dropped: Dropped): void {
    if (this.#take === undefined) this.#waiting.push(dropped);
    else this.#take(dropped);
  }

  /** From now on `take` gets all of it, first what waits; the result ends that. */
  takeBy(take: (dropped: Dropped) => void): () => void {
    this.#take = take;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const dropped of waiting) take(dropped);
    return () => {
      if (this.#take === take) this.#take = undefined;
    };
  }
}

/** Those of this window. */
export const droppedFiles = new DroppedFiles();
