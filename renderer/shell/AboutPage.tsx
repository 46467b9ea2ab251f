import { t } from '../../shared/messages/all-messages.ts';
import { useAbout } from '../store/about.ts';
import { Button } from '../ui/Button.tsx';
import { FactList } from './FactList.tsx';
import { PageOverlay } from './Overlay.tsx';
import styles from './shell.module.css';
import { openShippedPage } from './shipped-pages.ts';

/** Version, licence and where the data are; the guide and the licence texts are one press away. */
export function AboutPage() {
  const rows = useAbout((state) => state.rows);
  return (
    <PageOverlay
      name="about"
      title={t('about.title')}
      buttons={
        <>
          <Button autoFocus onPress={() => openShippedPage('guide')}>
            {t('about.guide')}
          </Button>
          <Button onPress={() => openShippedPage('licences')}>{t('about.licences')}</Button>
        </>
      }
    >
      <section className={styles.stateSections}>
        <FactList rows={rows} />
      </section>
    </PageOverlay>
  );
}
