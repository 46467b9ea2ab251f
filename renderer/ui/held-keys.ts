/**
 * Keys that are pressed for a field whose script has not arrived. A field of our own takes the typing meanwhile, so
 * that keyboard layouts, input methods and the clipboard work as in any field, and nothing else of the page gets a
 * key. Once the awaited field has the focus it gets all of it, in the order in which it was typed.
 */
import { t } from '../../shared/messages/messages.ts';
import { HeldQueue, type KeyPress, kindOfKey } from './held-queue.ts';
import { isMac } from './key-label.ts';
import styles from './late.module.css';
import { replay, takesText } from './replay-keys.ts';

/** What is waited for. */
export interface Awaited {
  read(): { readonly kind: string };
  subscribe(listener: () => void): () => void;
}

interface Wait {
  readonly awaited: Awaited;
  /** Wants it no longer. */
  readonly giveUp: () => void;
  readonly leave: () => void;
  readonly isIts: IsIts;
}

/** Whether an element that has the focus is that of the awaited part. */
type IsIts = (active: Element | null) => boolean;

/** Milliseconds between two looks whether the field has the focus, and looks until what was typed is let go. */
const look = 10;
const mostLooks = 200;

export class HeldKeys {
  private readonly waits = new Set<Wait>();
  private readonly queue = new HeldQueue();
  private readonly listeners = new Set<() => void>();
  private field: HTMLInputElement | undefined;
  private cameFrom: Element | null = null;
  private isComposing = false;
  private isReplaying = false;
  private runs = 0;

  /** Whether something is waited for that takes the keys once it is here. */
  get isWaiting(): boolean {
    return this.waits.size > 0;
  }

  /** Takes keys before anything else of the page does; the result ends that. */
  listen(): () => void {
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    addEventListener('keydown', (event) => this.onKey(event), options);
    addEventListener('pointerdown', (event) => this.onPointer(event), options);
    return () => ended.abort();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether a word is being composed for what is awaited: it is to be shown only when that is done. */
  readonly keepsBack = (awaited: Awaited): boolean =>
    this.isComposing && [...this.waits].some((wait) => wait.awaited === awaited);

  /**
   * Holds keys until what is awaited is here and the focus has gone to it; `giveUp` is called at Escape. The result ends
   * the wait early.
   */
  hold(
    awaited: Awaited,
    giveUp: () => void = () => undefined,
    isIts: IsIts = () => true,
  ): () => void {
    const onChange = (): void => {
      if (awaited.read().kind === 'here' && !this.isComposing) this.arrived(wait);
    };
    const wait: Wait = { awaited, giveUp, leave: awaited.subscribe(onChange), isIts };
    this.waits.add(wait);
    this.takeFocus();
    onChange();
    return () => {
      if (!this.waits.has(wait)) return;
      this.end(wait);
      if (this.waits.size > 0) return;
      this.queue.clear();
      this.giveFocusBack();
    };
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (!this.isReplaying && !this.isInField())) return;
    // An input method asks for every key while it composes.
    if (event.isComposing) {
      event.stopImmediatePropagation();
      return;
    }
    const press = pressOf(event);
    const kind = kindOfKey({ ...press, isAltGraph: event.getModifierState('AltGraph') }, isMac);
    if (event.key === 'Tab' && this.hasFailed()) return;
    event.stopImmediatePropagation();
    if (kind === 'sign') return;
    if (this.isInField() && kind === 'text') {
      this.queue.note(press);
      return;
    }
    event.preventDefault();
    if (event.key === 'Escape' && !this.isReplaying && !this.queue.isFinished) {
      this.cancel();
      this.giveFocusBack();
      return;
    }
    this.endTyping();
    this.queue.add(press);
  }

  /** Somebody who goes elsewhere wants it no longer, unless they had finished. */
  private onPointer({ target }: PointerEvent): void {
    if (this.waits.size === 0 || target === this.field || this.queue.isFinished) return;
    if (target instanceof Element && target.closest('[role=alert]') !== null) return;
    this.cancel();
    this.field?.remove();
  }

  private cancel(): void {
    this.queue.clear();
    if (this.field !== undefined) this.field.value = '';
    for (const wait of [...this.waits]) {
      this.end(wait);
      wait.giveUp();
    }
  }

  private end(wait: Wait): void {
    wait.leave();
    this.waits.delete(wait);
  }

  private arrived(wait: Wait): void {
    this.end(wait);
    if (this.waits.size > 0) return;
    this.endTyping();
    this.isReplaying = true;
    // Whoever opens gives the focus back to where it was before all this.
    const from = this.giveFocusBack();
    for (const listener of [...this.listeners]) listener();
    void this.replayAll((active) => active !== from && wait.isIts(active));
  }

  private async replayAll(isIts: IsIts): Promise<void> {
    this.runs += 1;
    const run = this.runs;
    // What a key asks for may have to be waited for in its turn.
    const goesOn = (): boolean => run === this.runs && this.waits.size === 0;
    const stands = (): boolean =>
      document.activeElement !== document.body && isIts(document.activeElement);
    for (let looks = 0; looks < mostLooks && goesOn() && !stands(); looks += 1) await pause(look);
    if (goesOn() && !stands()) this.queue.clear();
    while (goesOn()) {
      const next = this.queue.take(takesText(document.activeElement));
      if (next === undefined) break;
      replay(next);
      // What a key did is drawn before the next one, as it is between two real keys.
      await drawn();
    }
    if (goesOn()) this.isReplaying = false;
  }

  private takeFocus(): void {
    this.isReplaying = false;
    if (this.isInField()) return;
    // A field that was taken away in the middle of a word does not tell of its end.
    this.isComposing = false;
    this.cameFrom = document.activeElement;
    this.field ??= this.makeField();
    this.field.value = '';
    document.body.append(this.field);
    this.field.focus({ preventScroll: true });
  }

  private giveFocusBack(): Element | null {
    const { cameFrom } = this;
    if (this.isInField() && cameFrom instanceof HTMLElement)
      cameFrom.focus({ preventScroll: true });
    this.field?.remove();
    return document.activeElement;
  }

  private endTyping(): void {
    const { field } = this;
    if (field === undefined || !field.isConnected) return;
    this.queue.endTyping(field.value, field.selectionStart ?? field.value.length);
    field.value = '';
  }

  private makeField(): HTMLInputElement {
    const field = document.createElement('input');
    field.className = styles.held ?? '';
    field.autocomplete = 'off';
    field.spellcheck = false;
    field.dir = 'auto';
    field.placeholder = t('late.coming');
    field.setAttribute('aria-label', t('late.coming'));
    field.addEventListener('compositionstart', () => {
      this.isComposing = true;
    });
    field.addEventListener('compositionend', () => {
      this.isComposing = false;
      // Once the field holds what was composed.
      setTimeout(() => this.lookAgain());
    });
    return field;
  }

  private lookAgain(): void {
    for (const wait of [...this.waits]) if (wait.awaited.read().kind === 'here') this.arrived(wait);
  }

  private isInField(): boolean {
    return this.field !== undefined && document.activeElement === this.field;
  }

  private hasFailed(): boolean {
    return [...this.waits].some(({ awaited }) => awaited.read().kind === 'failed');
  }
}

/** The one of this page. */
export const heldKeys = new HeldKeys();

function pressOf({ altKey, code, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): KeyPress {
  return { altKey, code, ctrlKey, key, metaKey, shiftKey };
}

/** Resolves when what has changed is on screen; without waiting long for one that nobody sees. */
function drawn(): Promise<unknown> {
  const frames = new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(resolve)),
  );
  return Promise.race([frames, pause(100)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
