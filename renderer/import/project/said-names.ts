import type { PersonOfProject } from '../../../shared/use-cases/look-at-project.ts';
import { beforehand, forgetTyped } from '../../store/drafts.ts';

/** Names a field for a name among all fields: `name` or `initials` of who works here, or whose name it is. */
export function nameField(of: string): string {
  return `${beforehand}project ${of}`;
}

/** The dialog was answered: nothing that was typed into it is kept. */
export function forgetNames(people: readonly PersonOfProject[]): void {
  for (const of of ['name', 'initials', ...people.map(({ guid }) => guid)])
    forgetTyped(nameField(of));
}
