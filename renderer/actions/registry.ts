/** What each action of the catalogue does. Screens add their implementations; keys, palette and menus run them. */
import type { ActionId } from '../../shared/platform/action-catalogue.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { catalogueNow } from './chosen-keys.ts';

/** What an action is about, where the place it was called from says so: a study’s own button, for instance. */
export interface ActionTarget {
  readonly studyId?: StudyId;
}

export interface ActionImplementation {
  readonly id: ActionId;
  /** Whether it can be done now; absent means always. */
  enabled?(): boolean;
  run(target: ActionTarget): unknown;
}

const implementations = new Map<string, ActionImplementation>();

/** Adds implementations; the result takes them out again. */
export function registerActions(actions: readonly ActionImplementation[]): () => void {
  for (const action of actions) implementations.set(action.id, action);
  return () => {
    for (const action of actions) {
      if (implementations.get(action.id) === action) implementations.delete(action.id);
    }
  };
}

export function canRun(id: string): boolean {
  const action = implementations.get(id);
  return action !== undefined && (action.enabled?.() ?? true);
}

/** Runs an action where it can be run; false where it cannot. */
export function runAction(id: string, target: ActionTarget = {}): boolean {
  const action = implementations.get(id);
  if (action === undefined || !(action.enabled?.() ?? true)) return false;
  try {
    const result = action.run(target);
    if (result instanceof Promise) result.catch(notifyError);
  } catch (error) {
    notifyError(error);
  }
  return true;
}

/** An action's entry, with the keys that hold. */
export function entryOf(id: ActionId) {
  return catalogueNow().find((entry) => entry.id === id);
}

/** The key that an action is shown with; undefined where it has none. */
export function keyOf(id: ActionId): string | undefined {
  return entryOf(id)?.keys[0];
}
