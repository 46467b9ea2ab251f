import type { KeyboardEvent } from 'react';

/** What Escape does in a part of the screen, where nothing inside takes it. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}
