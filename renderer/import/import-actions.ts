import { maximumDocumentBytes } from '../../shared/documents/document-limit.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { ActionImplementation } from '../actions/registry.ts';
import { onFirstUse } from '../store/first-use.ts';
import { projectEndings } from '../store/pick-file.ts';
import { holdReview, useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';

const referenceEndings = 'ris nbib json txt xml enw ciw isi csv tsv bib xlsx'.split(' ');
const documentEndings = 'pdf docx odt rtf html htm xhtml md markdown txt srt vtt otr'.split(' ');

/** Asks for files and imports them: as documents of `studyId`, or as studies. */
async function pickAndImport(studyId?: StudyId): Promise<void> {
  const into = holdReview();
  const endings =
    studyId === undefined ? [...referenceEndings, ...documentEndings] : documentEndings;
  const files = await services().platform.openFiles({
    accept: [...new Set(endings), ...(studyId === undefined ? projectEndings : [])],
    multiple: true,
    largest: maximumDocumentBytes,
  });
  const { importFiles } = await onFirstUse(() => import('./import-files.ts'));
  await importFiles(files, into, studyId);
}

export function importActions(): readonly ActionImplementation[] {
  return [
    {
      id: 'import.files',
      enabled: () => {
        const { status, readOnly } = useReview.getState();
        return status === 'open' && !readOnly;
      },
      run: ({ studyId }) => pickAndImport(studyId),
    },
  ];
}
