import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { services } from '../store/services.ts';
import {
  bringInNewWork,
  leaveFolder,
  lookIntoFolder,
  shareFolder,
  useSharedFolder,
} from '../store/shared-folder.ts';
import { Button } from '../ui/Button.tsx';
import styles from './team.module.css';

/** The folder that the team shares, and what lies in it that is not here yet. */
export function TeamFolder() {
  const { folder, ignored, newWork, problem, waiting } = useSharedFolder();
  if (!services().platform.canShareFolder) return null;
  const operations = newWork.reduce((sum, work) => sum + work.operations, 0);
  return (
    <section className={styles.section} aria-label={t('team.folder')}>
      <h2>{t('team.folder')}</h2>
      {folder === undefined ? (
        <>
          <Button onPress={() => shareFolder().catch(notifyError)}>{t('team.chooseFolder')}</Button>
          <p className={styles.soft}>{t('team.folder.hint')}</p>
        </>
      ) : (
        <>
          <p>
            <strong dir="auto">{folder}</strong>
          </p>
          {problem === undefined ? null : <p className={styles.problem}>{problem}</p>}
          <p className={styles.soft} role="status">
            {t('team.folderNew', { operations })}
            {waiting === 0 ? null : ` ${t('team.folderWaiting', { files: waiting })}`}
          </p>
          <div className={styles.line}>
            {newWork.length === 0 ? null : (
              <Button look="primary" onPress={() => bringInNewWork().catch(notifyError)}>
                {t('team.bringInAll')}
              </Button>
            )}
            <Button onPress={() => lookIntoFolder().catch(notifyError)}>{t('team.look')}</Button>
            <Button look="quiet" onPress={() => leaveFolder().catch(notifyError)}>
              {t('team.leaveFolder')}
            </Button>
          </div>
          {ignored.map(({ name, reason }) => (
            <p key={name} className={styles.soft}>
              <span dir="auto">{name}</span>: {reason}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
