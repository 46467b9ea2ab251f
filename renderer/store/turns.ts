/** Questions asked one after the other: one that is no longer wanted when its turn comes is left out. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Does `work`, which handles what fails, when everything before it is done; returns a way to give it up. */
  take(work: (isWanted: () => boolean) => Promise<void>): () => void {
    let wanted = true;
    this.last = this.last.then(() => (wanted ? work(() => wanted) : undefined));
    return () => {
      wanted = false;
    };
  }
}
