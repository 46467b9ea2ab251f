import { ExpectedError } from '../../shared/errors.ts';
import { gridsOf } from '../../shared/grids/grid-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { GridId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { idOfNamed } from './named-option.ts';

/** The grid of a name or id. Throws `ExpectedError` (`grid`) where there is none of that name. */
export function gridOf(shown: Shown, name: string | undefined): GridId | undefined {
  return idOfNamed(
    name,
    gridsOf(shown),
    (said) => new ExpectedError('grid', t('grids.noSuchGrid', said)),
  );
}
