/** Memos beside the text: their scripts come when the page is idle. */
import { LatePart } from '../ui/late-part.ts';
import type { OtherMemosProps } from './OtherMemos.tsx';
import type { ThingMemoProps } from './ThingMemo.tsx';

export const otherMemos = new LatePart<OtherMemosProps>(
  async () => (await import('./OtherMemos.tsx')).OtherMemos,
);
export const thingMemo = new LatePart<ThingMemoProps>(
  async () => (await import('./ThingMemo.tsx')).ThingMemo,
);
