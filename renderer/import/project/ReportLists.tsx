import { t } from '../../../shared/messages/all-messages.ts';
import type { Doubtful, NotCarried, RefiReport } from '../../../shared/refi-qda/report.ts';
import { carriedInWords } from '../../../shared/use-cases/project-report-text.ts';
import styles from './project.module.css';

/** As many things as are listed; the others are counted, and saved. */
const listed = 200;

/** What comes in, what does not and why, and which passages are doubtful. */
export function ReportLists({ report }: { readonly report: RefiReport }) {
  const { doubtful, notCarried } = report;
  const carried = carriedInWords(report.carried);
  return (
    <>
      {carried.length === 0 ? <p>{t('project.nothing')}</p> : null}
      <dl className={styles.counts} aria-label={t('project.came')}>
        {carried.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Lines title={t('project.left', { count: notCarried.length })} count={notCarried.length}>
        {notCarried.slice(0, listed).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice, and nothing moves
          <Left key={index} line={line} />
        ))}
      </Lines>
      <Lines title={t('project.doubtful', { count: doubtful.length })} count={doubtful.length}>
        {doubtful.slice(0, listed).map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice, and nothing moves
          <DoubtfulPassage key={index} passage={passage} />
        ))}
      </Lines>
    </>
  );
}

function Lines(props: {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const { children, count, title } = props;
  if (count === 0) return <p className={styles.soft}>{title}</p>;
  return (
    <details open={count <= 4}>
      <summary>{title}</summary>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {children}
        {count > listed ? <li>{t('project.andMore', { count: count - listed })}</li> : null}
      </ul>
    </details>
  );
}

function Left({ line }: { readonly line: NotCarried }) {
  const { reason, what, where } = line;
  return (
    <li>
      <span>
        {what}
        {where === '' ? null : (
          <>
            {' '}
            <strong dir="auto">{where}</strong>
          </>
        )}
      </span>
      <span className={styles.soft} dir="auto">
        {reason}
      </span>
    </li>
  );
}

function DoubtfulPassage({ passage }: { readonly passage: Doubtful }) {
  const { quote, readings, reason, source } = passage;
  const [taken, ...others] = readings;
  return (
    <li>
      <strong dir="auto">{source}</strong>
      {quote === '' ? null : <Words label={t('project.reading.file')} words={quote} />}
      {taken === undefined ? null : <Words label={t('project.reading.first')} words={taken} />}
      {others.map((words) => (
        <Words key={words} label={t('project.reading.other')} words={words} />
      ))}
      <span className={styles.soft}>{reason}</span>
    </li>
  );
}

function Words({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <span>
      <span className={styles.soft}>{label}</span>{' '}
      <q className={styles.quote} dir="auto">
        {words}
      </q>
    </span>
  );
}
