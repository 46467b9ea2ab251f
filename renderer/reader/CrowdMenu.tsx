import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './stripes.module.css';
import type { Crowd } from './stripes.ts';

export interface CrowdMenuProps {
  readonly crowd: Crowd;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onShow: (excerptId: ExcerptId) => void;
  readonly onClose: () => void;
}

/** Every coding there is no lane for, by name. */
export function CrowdMenu({ crowd, anchor, onShow, onClose }: CrowdMenuProps) {
  const label = t('reader.moreStripesLabel', { count: crowd.members.length });
  return (
    <Popover
      className={styles.crowdList ?? ''}
      triggerRef={anchor}
      placement="left top"
      isOpen
      onOpenChange={onClose}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => onShow(String(key).split(' ')[0] as ExcerptId)}
      >
        {crowd.members.map(({ excerpt, code }) => (
          <MenuItem
            key={`${excerpt.id} ${code.id}`}
            id={`${excerpt.id} ${code.id}`}
            textValue={code.name}
            className={styles.crowdItem ?? ''}
          >
            <CodeDot code={code} />
            <span className={styles.crowdName} dir="auto">
              {code.name}
            </span>
            <span className={styles.crowdQuote}>{clipQuote(quotedWords(excerpt), 60)}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
