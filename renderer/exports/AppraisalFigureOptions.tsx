import { t } from '../../shared/messages/all-messages.ts';
import { notify, notifyError } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { runTask } from '../store/tasks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exports.module.css';
import { InstrumentOption } from './InstrumentOption.tsx';
import { pngOf } from './save-picture.ts';
import { useAppraisalFigure } from './use-appraisal-figure.ts';

const formats = ['svg', 'png'] as const;

/** Which instrument the figure is of, and the ways to save it. */
export function AppraisalFigureOptions() {
  const drawn = useAppraisalFigure();
  const title = useReview((state) => state.snapshot.review?.title ?? '');
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    if (drawn === undefined) return;
    const bytes = await runTask(t('appraisal.preparing'), async () =>
      format === 'svg' ? new TextEncoder().encode(drawn.svg) : pngOf(drawn.svg),
    );
    const saved = await services().platform.saveFile({
      suggestedName: `${t('appraisal.figureFile', { title: fileStem(title) })}.${format}`,
      bytes,
      description: t(`flow.${format}`),
      extension: format,
    });
    if (saved !== undefined)
      notify({ text: t('export.saved', { name: saved.name }), tone: 'done' });
  };
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
            isDisabled={drawn === undefined}
            onPress={() => void save(format).catch(notifyError)}
          >
            {t('export.save', { format: t(`flow.${format}`) })}
          </Button>
        ))}
      </div>
    </>
  );
}
