import { momentInWords } from '../../shared/messages/formats.ts';
import { readStamp } from '../../shared/ops/stamp.ts';

/** The day and hour of a stamp. */
export function whenOf(stamp: Parameters<typeof readStamp>[0]): string {
  return momentInWords(readStamp(stamp).ms);
}
