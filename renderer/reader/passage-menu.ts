import type { MouseEvent } from 'react';
import { useSession } from '../store/session-store.ts';
import { useReader } from './reader-state.ts';

/** A right click on what is selected, or on an excerpt: anywhere else, and in fields, the system has its own menu. */
export function openPassageMenu(event: MouseEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, button') !== null) return;
  const { hoverId } = useReader.getState();
  if (useSession.getState().selection === undefined) {
    if (hoverId === undefined) return;
    useSession.setState({ excerptId: hoverId });
  }
  event.preventDefault();
  useReader.setState({ menu: { x: event.clientX, y: event.clientY }, bar: undefined });
}

export function closePassageMenu(): void {
  useReader.setState({ menu: undefined });
}
