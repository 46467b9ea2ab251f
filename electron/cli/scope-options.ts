/** Which studies a command speaks of: by inclusion, or those of a set. */
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import { setsOf } from '../../shared/scope/listed-studies.ts';
import {
  type IncludeChoice,
  includeChoices,
  type Scope,
} from '../../shared/screening/inclusion.ts';
import type { Shown } from '../../shared/team/view.ts';

export interface ScopeOptions {
  readonly include?: string;
  readonly set?: string;
}

/** What `--include` or `--set` asks for. Refused: both, and the name of no set or of several. */
export function scopeOf(shown: Shown, { include, set }: ScopeOptions): Scope {
  if (set === undefined) return include === undefined ? 'included' : parseInclude(include);
  if (include !== undefined) throw new ExpectedError('set', t('sets.withInclude'));
  const sets = setsOf(shown);
  const found = sets.filter(({ id, name }) => id === set.trim() || nameKey(name) === nameKey(set));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const ids = listInWords(found.map(({ id }) => id));
  if (found.length > 1) throw new ExpectedError('set', t('sets.several', { name: set, ids }));
  const names = sets.map(({ name }) => t('sets.quoted', { name }));
  throw new ExpectedError(
    'set',
    t('sets.unknown', {
      name: set,
      known: sets.length === 0 ? 'none' : 'some',
      names: listInWords(names),
    }),
  );
}

function parseInclude(text: string): IncludeChoice {
  const choice = includeChoices.find((known) => known === text.trim());
  if (choice !== undefined) return choice;
  throw new ExpectedError('include', `“${text}” is no choice of studies: included or all.`);
}
