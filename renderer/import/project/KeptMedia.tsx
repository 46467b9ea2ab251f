import { t } from '../../../shared/messages/all-messages.ts';
import { sizeInWords } from '../../../shared/messages/size-in-words.ts';
import type { ProjectLook } from '../../../shared/use-cases/look-at-project.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import styles from './project.module.css';

/** Asks whether pictures and recordings are kept as files, where there are any. */
export function KeptMedia(props: {
  readonly media: ProjectLook['media'];
  readonly isKept: boolean;
  readonly onChange: (isKept: boolean) => void;
}) {
  const { isKept, media, onChange } = props;
  if (media === undefined || media.count === 0) return null;
  const size = sizeInWords(media.size);
  return (
    <>
      <CheckBox isSelected={isKept} onChange={onChange}>
        {t('project.media', { count: media.count, size })}
      </CheckBox>
      <p className={styles.soft}>{t('project.mediaHint')}</p>
    </>
  );
}
