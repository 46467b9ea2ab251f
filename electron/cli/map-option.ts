import { ExpectedError } from '../../shared/errors.ts';
import { mapsOf } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { Shown } from '../../shared/team/view.ts';

/** The thematic map of a name or id. Throws `ExpectedError` (`map`) where there is none of that name. */
export function mapOf(shown: Shown, name: string | undefined): MapId | undefined {
  if (name === undefined) return undefined;
  const maps = mapsOf(shown);
  const found = maps.find((each) => each.id === name || nameKey(each.name) === nameKey(name));
  if (found !== undefined) return found.id;
  throw new ExpectedError(
    'map',
    t('map.noSuchMap', {
      name,
      known: maps.length === 0 ? 'none' : 'some',
      names: listInWords(maps.map((each) => each.name)),
    }),
  );
}
