import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exports.module.css';
import { LookedAt } from './LookedAt.tsx';
import type { PackagePreview } from './report-work.ts';
import { useLooked } from './use-looked.ts';
import { packageInside, savePackage, useAskedReport } from './use-report.ts';

/** What the package is, and saving it. */
export function PackageOptions() {
  const asked = useAskedReport();
  return (
    <>
      <p className={styles.soft}>{t('package.about')}</p>
      <div className={styles.save}>
        <Button look="primary" onPress={() => void savePackage(asked).catch(notifyError)}>
          {t('package.save')}
        </Button>
      </div>
    </>
  );
}

/** What goes into the package, part by part. */
export function PackagePage() {
  const looked = useLooked(useAskedReport(), packageInside);
  return (
    <LookedAt looked={looked}>
      {(page) => <Contents page={page} isLooking={looked.isLooking} />}
    </LookedAt>
  );
}

function Contents(props: { readonly page: PackagePreview; readonly isLooking: boolean }) {
  const { isLooking, page } = props;
  return (
    <section
      className={styles.preview}
      aria-label={t('package.contents')}
      aria-busy={isLooking}
      tabIndex={0}
    >
      <div className={styles.sheet}>
        <h2 className={styles.packageTitle}>{t('package.contents')}</h2>
        {page.notes.map((note) => (
          <p key={note} className={styles.soft} dir="auto">
            {note}
          </p>
        ))}
        {page.groups.map(({ group, things }) => (
          <section key={group} className={styles.packaged}>
            <h3>{t(`package.group.${group}`)}</h3>
            <ul>
              {things.map(({ endings, title }) => (
                <li key={title}>
                  <span dir="auto">{title}</span>
                  <span className={styles.soft}>{endings.join(' ')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
