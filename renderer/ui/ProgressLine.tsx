import styles from './progress-line.module.css';

/** How far something is, with what it is above it. `share` lies between 0 and 1; absent where nobody knows. */
export function ProgressLine(props: {
  readonly label: string;
  readonly share: number | undefined;
}) {
  const { label, share } = props;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share === undefined ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      className={styles.progress}
    >
      <span>{label}</span>
      <span className={styles.bar}>
        <span style={{ width: `${(share ?? 0.1) * 100}%` }} />
      </span>
    </div>
  );
}
