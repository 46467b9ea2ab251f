/** What the Code screen shows only when it is asked for: its scripts come when the page is idle, or then. */
import { memoQuotes } from '../choices/late-memo-quotes.ts';
import { otherMemos, thingMemo } from '../choices/late-memos.ts';
import { starButton } from '../choices/late-quotes.ts';
import { LatePart, type Loadable } from '../ui/late-part.ts';
import type { BesidePaneProps } from './beside/BesidePane.tsx';
import type { CorrectedHereProps } from './correct/CorrectedHere.tsx';
import type { CorrectionListProps } from './correct/CorrectionList.tsx';
import { crowdMenu } from './crowd-menu.ts';
import type { FilterPopoverProps } from './FilterPopover.tsx';
import type { GroupsOfExcerptProps } from './groups/GroupsOfExcerpt.tsx';
import type { SpeakerGroupProps } from './groups/SpeakerGroup.tsx';
import type { MediumNoteProps } from './MediumNote.tsx';
import type { PassageMenuProps } from './PassageMenu.tsx';
import type { PagePaneProps } from './page/PagePane.tsx';
import type { SelectionBarProps } from './SelectionBar.tsx';

export const selectionBar = new LatePart<SelectionBarProps>(
  async () => (await import('./SelectionBar.tsx')).SelectionBar,
);
export const passageMenu = new LatePart<PassageMenuProps>(
  async () => (await import('./PassageMenu.tsx')).PassageMenu,
);
export const filterPopover = new LatePart<FilterPopoverProps>(
  async () => (await import('./FilterPopover.tsx')).FilterPopover,
);
export const findBar = new LatePart(async () => (await import('./FindBar.tsx')).FindBar);
export const autoCode = new LatePart(async () => (await import('./AutoCode.tsx')).AutoCode);
export const correctText = new LatePart(
  async () => (await import('./correct/CorrectText.tsx')).CorrectText,
);
export const correctionList = new LatePart<CorrectionListProps>(
  async () => (await import('./correct/CorrectionList.tsx')).CorrectionList,
);
export const correctedHere = new LatePart<CorrectedHereProps>(
  async () => (await import('./correct/CorrectedHere.tsx')).CorrectedHere,
);
export const groupsOfExcerpt = new LatePart<GroupsOfExcerptProps>(
  async () => (await import('./groups/GroupsOfExcerpt.tsx')).GroupsOfExcerpt,
);
export const speakerGroup = new LatePart<SpeakerGroupProps>(
  async () => (await import('./groups/SpeakerGroup.tsx')).SpeakerGroup,
);
export const mediumNote = new LatePart<MediumNoteProps>(
  async () => (await import('./MediumNote.tsx')).MediumNote,
);
export const pagePane = new LatePart<PagePaneProps>(
  async () => (await import('./page/PagePane.tsx')).PagePane,
);
export const besidePane = new LatePart<BesidePaneProps>(
  async () => (await import('./beside/BesidePane.tsx')).BesidePane,
);

/** In the order they are likely to be wanted in. */
export const readerBits: readonly Loadable[] = [
  selectionBar,
  passageMenu,
  starButton,
  thingMemo,
  otherMemos,
  memoQuotes,
  findBar,
  filterPopover,
  crowdMenu,
  groupsOfExcerpt,
  speakerGroup,
  correctedHere,
  correctText,
  correctionList,
  autoCode,
  pagePane,
  besidePane,
  mediumNote,
];
