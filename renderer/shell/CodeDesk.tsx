import { useEffect } from 'react';
import { CodebookPane } from '../codebook/CodebookPane.tsx';
import { rowPopovers } from '../codebook/late-bits.ts';
import { CodeScreen } from '../reader/CodeScreen.tsx';
import { readerBits } from '../reader/late-bits.ts';
import { StudyList } from '../studies/StudyList.tsx';
import { loadWhenIdle } from '../ui/late-part.ts';
import { LeftPane } from './LeftPane.tsx';

/** The text with studies and codebook beside it. */
export function CodeDesk() {
  useEffect(() => void loadWhenIdle([...readerBits, rowPopovers]), []);
  return <CodeScreen left={<LeftPane top={<StudyList />} bottom={<CodebookPane />} />} />;
}
