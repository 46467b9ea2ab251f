import { useId } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { KeptPreview } from '../../shared/use-cases/kept-state.ts';
import { notifyError } from '../store/notices.ts';
import { takeWayBack, type WayBack, waysBack } from '../store/recovery-centre.ts';
import { useRecovery } from '../store/recovery-state.ts';
import { services } from '../store/services.ts';
import { datedIn } from '../store/ways-back.ts';
import { Button } from '../ui/Button.tsx';
import styles from './recovery.module.css';

/** The ways back to a state, each with what it does and what stays safe. */
export function WaysBack(props: {
  readonly preview: KeptPreview;
  readonly keptBy: ReviewerId | undefined;
  readonly at: number | undefined;
}) {
  const { at, keptBy, preview } = props;
  const isHere = useRecovery(
    ({ chosen, reviews }) => reviews?.find(({ id }) => id === chosen)?.isHere === true,
  );
  return (
    <div className={styles.ways}>
      {waysBack.map((way) => (
        <Way
          key={way}
          way={way}
          at={at}
          says={saysOf(way, {
            isHere,
            title: t('recovery.asOf', { title: preview.title, ...datedIn(at) }),
          })}
        />
      ))}
      <p className={styles.soft} dir="auto">
        {keptBy === undefined || preview.worker === undefined
          ? t('recovery.worksUnknown')
          : t('recovery.worksHere', { name: preview.worker })}
      </p>
    </div>
  );
}

function Way(props: {
  readonly way: WayBack;
  readonly at: number | undefined;
  readonly says: string;
}) {
  const { at, says, way } = props;
  const isBusy = useRecovery((state) => state.isBusy);
  const id = useId();
  return (
    <div className={styles.way}>
      <Button
        aria-describedby={id}
        isDisabled={isBusy}
        onPress={() => takeWayBack(way, at).catch(notifyError)}
      >
        {t(`recovery.way.${way}`)}
      </Button>
      <p id={id} className={styles.soft} dir="auto">
        {says}
      </p>
    </div>
  );
}

function saysOf(
  way: WayBack,
  { isHere, title }: { readonly isHere: boolean; readonly title: string },
): string {
  switch (way) {
    case 'forward':
      return t(isHere ? 'recovery.way.forward.says' : 'recovery.way.forward.lost');
    case 'beside':
      return t('recovery.way.beside.says', { title });
    case 'asItWas':
      return t(
        services().platform.canKeepJournal
          ? 'recovery.way.asItWas.says'
          : 'recovery.way.asItWas.browser',
      );
  }
}
