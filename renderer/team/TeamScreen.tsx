import { useEffect } from 'react';
import { notifyError } from '../store/notices.ts';
import { lookIntoFolder } from '../store/shared-folder.ts';
import { Assignments } from './Assignments.tsx';
import { Exchange } from './Exchange.tsx';
import { Reviewers } from './Reviewers.tsx';
import { TeamFolder } from './TeamFolder.tsx';
import { TeamRules } from './TeamRules.tsx';
import { ToSettle } from './ToSettle.tsx';
import styles from './team.module.css';

/** Who codes what, what they may see of each other, and how their work comes together. */
export function TeamScreen() {
  useEffect(() => void lookIntoFolder().catch(notifyError), []);
  return (
    <div className={styles.screen}>
      <div className={styles.side}>
        <Reviewers />
        <TeamRules />
        <Exchange />
        <TeamFolder />
      </div>
      <div className={styles.main}>
        <ToSettle />
        <Assignments />
      </div>
    </div>
  );
}
