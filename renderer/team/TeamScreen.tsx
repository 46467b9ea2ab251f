import { useEffect } from 'react';
import { notifyError } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { lookIntoFolder } from '../store/shared-folder.ts';
import { useShownLog } from '../store/use-shown-log.ts';
import { Assignments } from './Assignments.tsx';
import { BringIns } from './BringIns.tsx';
import { BroughtInPage } from './BroughtInPage.tsx';
import { Exchange } from './Exchange.tsx';
import { Reviewers } from './Reviewers.tsx';
import { TeamFolder } from './TeamFolder.tsx';
import { TeamRules } from './TeamRules.tsx';
import { ToSettle } from './ToSettle.tsx';
import styles from './team.module.css';
import { useSettleItems } from './use-settle-items.ts';

/** Who codes what, what they may see of each other, and how their work comes together. */
export function TeamScreen() {
  useEffect(() => void lookIntoFolder().catch(notifyError), []);
  const log = useShownLog();
  const items = useSettleItems(log);
  const asked = useSession((state) => state.bringIn);
  const bringIn = log.find(({ id }) => id === asked);
  return (
    <div className={styles.screen}>
      <div className={styles.side}>
        <Reviewers />
        <TeamRules />
        <Exchange />
        <TeamFolder />
        <BringIns log={log} />
      </div>
      <div className={styles.main}>
        <ToSettle items={items} />
        {bringIn === undefined ? (
          <Assignments />
        ) : (
          <BroughtInPage key={bringIn.id} log={log} bringIn={bringIn} waiting={items.length} />
        )}
      </div>
    </div>
  );
}
