import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { useReview } from '../store/review-store.ts';
import { Choice } from './ChoiceFields.tsx';

/** Which instrument a table or figure of appraisal is of, where there are several. */
export function InstrumentOption() {
  const instrument = useExportSettings((state) => state.instrument);
  const instruments = useReview(({ snapshot }) => instrumentsOf(snapshot));
  if (instruments.length < 2) return null;
  return (
    <Choice
      label={t('appraisal.instrument')}
      value={instrument ?? ''}
      options={[
        { value: '', text: t('appraisal.firstUsed') },
        ...instruments.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      onChange={(value) =>
        useExportSettings.setState({ instrument: instruments.find(({ id }) => id === value)?.id })
      }
    />
  );
}
