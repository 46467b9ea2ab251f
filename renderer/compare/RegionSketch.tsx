import type { PageRegion } from '../../shared/anchor/region.ts';
import { t } from '../../shared/messages/messages.ts';
import styles from './region-sketch.module.css';

/** Where on its page a region lies, drawn small: what tells regions of one page apart where the page is not shown. */
export function RegionSketch({ region }: { readonly region: PageRegion }) {
  const { height, left, top, width } = region;
  const percent = (share: number): number => Math.round(share * 100);
  const words = t('region.where', {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  });
  return (
    <span className={styles.page} role="img" aria-label={words} title={words}>
      <span
        className={styles.region}
        style={{
          left: `${left * 100}%`,
          top: `${top * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
      />
    </span>
  );
}
