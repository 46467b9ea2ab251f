/** On which screens the keys of an action hold. */
import type { ActionScope } from './action-catalogue.ts';

/** The screens a text is read on: one that is coded, one that is appraised. */
const reading: readonly string[] = ['code', 'appraisal'];

/** Whether the keys of a scope hold on a screen. */
export function holdsOn(scope: ActionScope, screen: string): boolean {
  if (scope === 'anywhere') return true;
  return scope === 'text' ? reading.includes(screen) : scope === screen;
}

/** Whether there is a screen on which the keys of both hold, so that one key cannot mean both. */
export function canMeet(one: ActionScope, other: ActionScope): boolean {
  return one === 'anywhere' || other === 'anywhere' || holdsOn(one, other) || holdsOn(other, one);
}
