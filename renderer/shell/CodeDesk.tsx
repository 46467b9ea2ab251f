import { CodebookPane } from '../codebook/CodebookPane.tsx';
import { CodeScreen } from '../reader/CodeScreen.tsx';
import { StudyList } from '../studies/StudyList.tsx';
import { LeftPane } from './LeftPane.tsx';

/** The text with studies and codebook beside it. */
export function CodeDesk() {
  return <CodeScreen left={<LeftPane top={<StudyList />} bottom={<CodebookPane />} />} />;
}
