import { ExpectedError } from '../../shared/errors.ts';
import { gridsOf } from '../../shared/grids/grid-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { GridId } from '../../shared/records/ids.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { Shown } from '../../shared/team/view.ts';

/** The grid of a name or id. Throws `ExpectedError` (`grid`) where there is none of that name. */
export function gridOf(shown: Shown, name: string | undefined): GridId | undefined {
  if (name === undefined) return undefined;
  const grids = gridsOf(shown);
  const found = grids.find((each) => each.id === name || nameKey(each.name) === nameKey(name));
  if (found !== undefined) return found.id;
  throw new ExpectedError(
    'grid',
    t('grids.noSuchGrid', {
      name,
      known: grids.length === 0 ? 'none' : 'some',
      names: listInWords(grids.map((each) => each.name)),
    }),
  );
}
