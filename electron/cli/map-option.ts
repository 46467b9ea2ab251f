import { ExpectedError } from '../../shared/errors.ts';
import { mapsOf } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { idOfNamed } from './named-option.ts';

/** The thematic map of a name or id. Throws `ExpectedError` (`map`) where there is none of that name. */
export function mapOf(shown: Shown, name: string | undefined): MapId | undefined {
  return idOfNamed(
    name,
    mapsOf(shown),
    (said) => new ExpectedError('map', t('map.noSuchMap', said)),
  );
}
