import { t } from '../../shared/messages/all-messages.ts';
import type { ActionEntry, ActionId } from '../../shared/platform/action-catalogue.ts';

/** The actions that other programs call differently. */
const renamed = [
  'go.relations',
  'go.themes',
  'go.matrix',
  'go.studies',
  'go.memos',
  'go.export',
  'go.audit',
  'go.compare',
  'go.agreement',
  'go.recode',
  'go.team',
  'code.pick',
  'code.new',
  'code.uncode',
  'code.memo',
  'code.auto',
  'text.correct',
  'page.draw',
  'search.everywhere',
  'code.nextSentence',
  'codebook.new',
  'reader.export',
  'view.larger',
  'view.smaller',
] as const satisfies readonly ActionId[];

/** What an action is also looked for by. */
export function otherNames({ id }: Pick<ActionEntry, 'id'>): string {
  const known = renamed.find((each) => each === id);
  return known === undefined ? '' : t(`called.${known}`);
}
