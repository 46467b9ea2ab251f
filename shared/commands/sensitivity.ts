/** What the team asks of leaving studies out, and whether the methods section tells of it (rule Y2). */
import { instrumentWith } from '../appraisal/review-instruments.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { changesTo } from '../ops/change.ts';
import type { InstrumentId } from '../records/ids.ts';
import type { RealConcern } from '../records/instrument.ts';
import type { Command } from './context.ts';

/** Chooses from which concern on, and by which instrument, studies are left out together, and whether that is reported. */
export const askSensitivity: Command<{
  readonly concern?: RealConcern | undefined;
  /** `null` for any. */
  readonly instrument?: InstrumentId | null | undefined;
  readonly reported?: boolean | undefined;
}> = (snapshot, { concern, instrument, reported }) => {
  const { review } = snapshot;
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const fields: Readonly<Record<string, Json | undefined>> = {
    ...(concern === undefined ? {} : { 'sensitivity.concern': concern }),
    ...(instrument === undefined ? {} : { 'sensitivity.instrument': instrument }),
    ...(reported === undefined ? {} : { 'sensitivity.reported': reported ? true : null }),
  };
  const name = instrument === undefined || instrument === null ? undefined : instrument;
  return {
    kind: 'ask-sensitivity',
    params: {
      of:
        reported !== undefined
          ? reported
            ? 'reported'
            : 'unreported'
          : instrument === undefined
            ? 'concern'
            : name === undefined
              ? 'any'
              : 'instrument',
      concern: concern ?? '',
      instrument: name === undefined ? '' : (instrumentWith(snapshot, name)?.name ?? ''),
    },
    changes: changesTo(review, fields),
  };
};
