import { raisedDigits } from './superscript.ts';

/** The part of a run that matters here: its baseline grows upwards. */
interface RaisedRun {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/**
 * The runs of a line with small raised numbers as superscripts, so that the mark of a note and the number
 * of a reference are no part of the word or the number before them.
 */
export function withRaisedMarks<Run extends RaisedRun>(
  runs: readonly Run[],
  main: RaisedRun,
): readonly Run[] {
  const isRaised = ({ text, y, size }: Run): boolean =>
    size < main.size * 0.85 &&
    y - main.y > main.size * 0.2 &&
    /^[\d,;*†‡ –-]*\d[\d,;*†‡ –-]*$/.test(text);
  if (!runs.some(isRaised)) return runs;
  return runs.map((run) => (isRaised(run) ? { ...run, text: raisedDigits(run.text) } : run));
}
