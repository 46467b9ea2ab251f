import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import type { InstrumentId } from '../../shared/records/ids.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import type { Shown } from '../../shared/team/view.ts';

/** The instrument of a name or id. Throws `ExpectedError` (`instrument`) where there is none of that name. */
export function instrumentOf(shown: Shown, name: string | undefined): InstrumentId | undefined {
  if (name === undefined) return undefined;
  const instruments = instrumentsOf(shown);
  const found = instruments.find(
    (each) => each.id === name || nameKey(each.name) === nameKey(name),
  );
  if (found !== undefined) return found.id;
  throw new ExpectedError(
    'instrument',
    t('appraisal.noSuchInstrument', {
      name,
      known: instruments.length === 0 ? 'none' : 'some',
      names: listInWords(instruments.map((each) => each.name)),
    }),
  );
}
