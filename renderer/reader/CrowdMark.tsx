import { memo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { LateBit } from '../ui/Late.tsx';
import { crowdMenu } from './crowd-menu.ts';
import styles from './stripes.module.css';
import { type Crowd, isSameCrowd } from './stripes.ts';
import { leftOf } from './use-label-room.ts';

interface CrowdProps {
  readonly crowd: Crowd;
  /** Names stand in the margin: these are some more. */
  readonly isMore: boolean;
  readonly onShow: (excerptId: ExcerptId) => void;
}

/** Codings whose names are folded together: how many, and their names when it is pressed. */
export const CrowdMark = memo(
  function CrowdMark({ crowd, isMore, onShow }: CrowdProps) {
    const [open, setOpen] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const count = crowd.members.length;
    return (
      <>
        <Button
          ref={button}
          className={styles.crowd ?? ''}
          style={{ top: crowd.top, left: leftOf(crowd.afterLane) - 2 }}
          aria-label={t('reader.moreStripesLabel', { count })}
          aria-haspopup="menu"
          aria-expanded={open}
          onPress={() => setOpen(true)}
        >
          {isMore ? t('reader.moreStripes', { count }) : count}
        </Button>
        {open ? (
          <LateBit
            part={crowdMenu}
            wanted
            giveUp={() => setOpen(false)}
            given={{ crowd, anchor: button, onShow, onClose: () => setOpen(false) }}
          />
        ) : null}
      </>
    );
  },
  (before, now) =>
    before.isMore === now.isMore &&
    before.onShow === now.onShow &&
    isSameCrowd(before.crowd, now.crowd),
);
