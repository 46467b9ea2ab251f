import { useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { closeNotice, useNotices } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { useSideBesideFocus } from '../ui/out-of-the-way.ts';
import styles from './shell.module.css';

/** Lines told to the user, in the corner, away from the text and from what has the focus. Read out by the live region. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  const corner = useRef<HTMLElement>(null);
  const side = useSideBesideFocus(corner, notices);
  if (notices.length === 0) return null;
  return (
    <aside
      ref={corner}
      className={styles.notices}
      data-side={side}
      aria-label={t('common.notices')}
    >
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone}>
          <div className={styles.noticeBody}>
            <span className={styles.noticeText}>{notice.text}</span>
            {notice.action === undefined ? null : (
              <Button
                look="quiet"
                onPress={() => {
                  closeNotice(notice.id);
                  notice.action?.run();
                }}
              >
                {notice.action.label}
              </Button>
            )}
          </div>
          <Button
            look="quiet"
            aria-label={t('common.close')}
            onPress={() => closeNotice(notice.id)}
          >
            ×
          </Button>
        </div>
      ))}
    </aside>
  );
}
