import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { notifyError } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { runTask } from '../store/tasks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exports.module.css';
import { InstrumentOption } from './InstrumentOption.tsx';
import { pictureFile, savePicture } from './save-picture.ts';
import { ToWriteUp } from './ToWriteUp.tsx';
import { drawnNow } from './use-appraisal-figure.ts';

const formats = ['svg', 'png'] as const;

/** Which instrument the figure is of, and the ways to save it. */
export function AppraisalFigureOptions() {
  const isEmpty = useReview(({ snapshot }) => instrumentsOf(snapshot).length === 0);
  const instrument = useExportSettings((state) => state.instrument);
  return (
    <>
      <div className={styles.options}>
        <InstrumentOption />
      </div>
      <div className={styles.save}>
        {formats.map((format, index) => (
          <Button
            key={format}
            {...(index === 0 ? { look: 'primary' as const } : {})}
            isDisabled={isEmpty}
            onPress={() => void save(format).catch(notifyError)}
          >
            {t('export.save', { format: t(`flow.${format}`) })}
          </Button>
        ))}
        {isEmpty ? null : (
          <ToWriteUp
            part={{
              ...{ kind: 'figure', shows: 'appraisal' },
              ...(instrument === undefined ? {} : { instrumentId: instrument }),
            }}
          />
        )}
      </div>
    </>
  );
}

async function save(format: (typeof formats)[number]): Promise<void> {
  const title = useReview.getState().snapshot.review?.title ?? '';
  const drawn = drawnNow();
  if (drawn === undefined) return;
  const bytes = await runTask(t('appraisal.preparing'), () => pictureFile(drawn.svg, format));
  await savePicture(t('appraisal.figureFile', { title: fileStem(title) }), format, bytes);
}
