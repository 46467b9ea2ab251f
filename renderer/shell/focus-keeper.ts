/**
 * Where the keys go when what had them goes away. A row that is removed leaves them to the one after it, a dialog whose
 * opener is gone to what stands in its place, a screen to where work goes on in the next: `[data-work]`, or what in it
 * takes the focus. So the focus never falls out of the page, whichever part is taken down.
 */

const takesKeys = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

/** All at or in `root` that take the focus now. */
function allIn(root: Element): readonly HTMLElement[] {
  return [root, ...root.querySelectorAll(takesKeys)].filter(takesFocus);
}

/** The first of them; of a grid the cell that Tab leads to, before what is in its heads. */
function firstIn(root: Element | null): HTMLElement | undefined {
  if (root === null) return undefined;
  const all = allIn(root);
  const cell = root.matches('[role="grid"]')
    ? all.find((element) => element.matches('[role="gridcell"], [role="rowheader"]'))
    : undefined;
  return cell ?? all[0];
}

function takesFocus(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.closest('[inert], [aria-hidden="true"]') === null &&
    element.getClientRects().length > 0
  );
}

function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

/** What stands where something was removed. */
interface Gap {
  readonly node: Node;
  /** Which of the things that take the focus in its row it was, where `node` is the row beside that. */
  readonly nth: number | undefined;
}

export class FocusKeeper {
  private readonly main: HTMLElement;
  /** What has the focus, unless it was left by a click on nothing. */
  private holder: Element | undefined;
  /** What had it last on the screen, the `[data-work]` that was in, and what is there once it is gone. */
  private last: Element | undefined;
  private lastWork: Element | null = null;
  private gap: Gap | undefined;
  private isByKey = false;
  /** A screen was entered whose work is not drawn yet. */
  private isArriving = false;

  constructor(main: HTMLElement) {
    this.main = main;
  }

  /** From now on; the result ends it. */
  keep(): () => void {
    const watch = new MutationObserver((records) => this.look(records));
    watch.observe(document.body, { attributeFilter: ['disabled'], childList: true, subtree: true });
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener('focusin', ({ target }) => this.noteFocus(target), { signal });
    addEventListener('keydown', () => this.noteInput(true), { capture: true, signal });
    addEventListener('pointerdown', () => this.noteInput(false), { capture: true, signal });
    return () => {
      watch.disconnect();
      ended.abort();
    };
  }

  /** Another screen is shown. By key it takes the focus wherever that is, else where what had it is gone. */
  arrive(): void {
    const { activeElement, body } = document;
    if (this.isByKey || activeElement === body || activeElement === this.main) this.arriveHere();
  }

  private arriveHere(): void {
    this.isArriving = true;
    this.last = undefined;
    this.main.focus({ preventScroll: true });
    this.goToWork();
  }

  private noteFocus(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    this.holder = target;
    if (target === this.main || !this.main.contains(target)) return;
    this.isArriving = false;
    this.last = target;
    this.lastWork = target.closest('[data-work]');
    this.gap = undefined;
  }

  private noteInput(isByKey: boolean): void {
    this.isByKey = isByKey;
    if (isByKey) return;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) this.holder = undefined;
    });
  }

  private look(records: readonly MutationRecord[]): void {
    if (this.isArriving) this.goToWork();
    for (const record of records) this.noteRemoval(record);
    if (document.activeElement !== document.body || !this.isLost()) return;
    // Whatever means to take the focus itself does so first.
    requestAnimationFrame(() => this.rescue());
  }

  private goToWork(): void {
    if (document.activeElement === this.main) this.work()?.focus({ preventScroll: true });
  }

  private noteRemoval({
    nextSibling,
    previousSibling,
    removedNodes,
    target,
  }: MutationRecord): void {
    const gone = this.gap?.node ?? this.last;
    if (gone === undefined || gone.isConnected) return;
    for (const removed of removedNodes) {
      if (!removed.contains(gone)) continue;
      const beside = nextSibling ?? previousSibling;
      const inRow =
        gone === this.last && removed instanceof Element
          ? [...removed.querySelectorAll(takesKeys)].indexOf(this.last)
          : (this.gap?.nth ?? -1);
      this.gap = {
        node: beside ?? target,
        nth: beside === null || inRow < 0 ? undefined : inRow,
      };
    }
  }

  private isLost(): boolean {
    return this.holder !== undefined && !isThere(this.holder);
  }

  private rescue(): void {
    if (document.activeElement !== document.body || !this.isLost()) return;
    const { last, lastWork } = this;
    if (last !== undefined && last !== this.holder && isThere(last) && last instanceof HTMLElement)
      last.focus({ preventScroll: true });
    else if (lastWork?.isConnected === false) this.arriveHere();
    else this.successor().focus({ preventScroll: true });
  }

  /** What takes the focus where the last was, beside it or around it, the nearest first. */
  private successor(): HTMLElement {
    const { gap } = this;
    const row = gap?.nth === undefined || !(gap.node instanceof Element) ? [] : allIn(gap.node);
    const same = row[Math.min(gap?.nth ?? 0, row.length - 1)];
    if (same !== undefined) return same;
    const from = gap?.node ?? this.last;
    let at = from instanceof Element ? from : (from?.parentElement ?? null);
    while (at !== null && at !== this.main && this.main.contains(at)) {
      const found =
        firstIn(at) ?? firstIn(at.nextElementSibling) ?? firstIn(at.previousElementSibling);
      if (found !== undefined) return found;
      at = at.parentElement;
    }
    return this.work() ?? this.main;
  }

  private work(): HTMLElement | undefined {
    for (const place of this.main.querySelectorAll('[data-work]')) {
      const first = firstIn(place);
      if (first !== undefined) return first;
    }
    return undefined;
  }
}
