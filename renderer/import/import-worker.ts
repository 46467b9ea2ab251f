/** Reads files for import, and what was marked in them, off the interface's thread, one at a time. */
import { readAnnotations } from '../../shared/documents/pdf-annotations.ts';
import { readPdfMarks } from '../../shared/documents/read-pdf-marks.ts';
import { readWrittenText } from '../../shared/documents/text-body.ts';
import { type FileReading, readImportFile } from '../../shared/import/read-import-file.ts';
import type { Progress } from '../../shared/progress.ts';
import { holdsReferences } from '../../shared/segments/nvivo-references.ts';
import { isOfSegments } from '../../shared/segments/open-segments.ts';
import { characterMap } from '../store/character-maps.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';
import type { ImportReply, ImportRequest, MarksReply, MarksRequest } from './import-task.ts';

answerEach((data: ImportRequest | MarksRequest) =>
  'kind' in data ? answerMarks(data) : readForImport(data),
);

async function answerMarks(request: MarksRequest): Promise<void> {
  try {
    post(await marksReply(request));
  } catch (error) {
    post(failure(error));
  }
}

async function marksReply(request: MarksRequest): Promise<MarksReply> {
  const { bytes, kind } = request;
  if (kind === 'count') {
    const { annotations: found } = await readAnnotations(bytes, { characterMap });
    const notes = found.filter((each) => each.kind === 'note').length;
    return { kind: 'counted', marks: found.length - notes, notes };
  }
  const { password, text } = request;
  const onProgress = ({ done, total }: Progress): void => post({ kind: 'progress', done, total });
  const placed = await readPdfMarks(bytes, text, { characterMap, password, onProgress });
  return { kind: 'marks', placed };
}

async function readForImport(data: ImportRequest): Promise<void> {
  const isTable = !data.asDocument && /\.(?:csv|tsv|tab|xlsx)$/i.test(data.name);
  if (isTable && (await isOfSegments(data))) {
    post<ImportReply>({ kind: 'read', reading: segmentsIn(data.name) });
    return;
  }
  const reading = await readImportFile(data, {
    asDocument: data.asDocument,
    asksEncoding: true,
    asksDecisions: true,
    characterMap,
    ...data.told,
    onProgress: ({ done, total }) => post<ImportReply>({ kind: 'progress', done, total }),
  });
  if (!data.asDocument && reading.kind === 'document' && isReferencesOfCode(reading))
    post<ImportReply>({ kind: 'read', reading: segmentsIn(data.name) });
  else post<ImportReply>({ kind: 'read', reading }, originalOf(reading));
}

function isReferencesOfCode({ text }: Extract<FileReading, { readonly kind: 'document' }>) {
  return text.json.includes('§') && holdsReferences(readWrittenText(text.json).text);
}

/** What holds segments is none of what an import brings; it is shown what it would bring. */
function segmentsIn(name: string): FileReading {
  return { kind: 'failed', name, message: '', question: { about: 'segments' } };
}

/** The original goes back as it came, without a copy. */
function originalOf(reading: FileReading): Transferable[] {
  return reading.kind === 'document' ? [reading.original.buffer as ArrayBuffer] : [];
}
