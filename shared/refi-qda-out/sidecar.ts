/** The file that travels along for Themeloom, in pieces. */
import { schemaVersion } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { DocumentRecord } from '../records/document.ts';
import { guidOf } from '../refi-qda/guids.ts';
import {
  type SidecarText,
  sidecarFormat,
  sidecarVersion,
  writtenRecord,
} from '../refi-qda/sidecar-form.ts';
import type { RefiSource } from './choice.ts';
import type { WrittenSource } from './gather.ts';
import type { RefiProjectToWrite } from './project.ts';
import { sidecarRows } from './sidecar-rows.ts';

/** The JSON of the sidecar of a project that is written beside it, whose SHA-256 is given. */
export function* sidecarPieces({
  full,
  project,
  projectSha256,
  source,
}: {
  readonly full: Full;
  readonly project: RefiProjectToWrite;
  readonly projectSha256: string;
  readonly source: RefiSource;
}): Generator<string> {
  const { texts } = source;
  const rows = sidecarRows(full, project.snapshot);
  const head = {
    ...{ format: sidecarFormat, version: sidecarVersion, schema: schemaVersion },
    project: projectSha256,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"texts":[`;
  const inFiles = new Map(
    project.sources
      .filter(({ medium }) => medium === undefined)
      .map((source) => [source.body.text, source]),
  );
  const documents = rows.filter((row): row is DocumentRecord => row.type === 'document');
  let before = '\n';
  for (const id of new Set(documents.map(({ textId }) => textId))) {
    const body = texts.get(id);
    if (body === undefined) continue;
    const { text, ...rest } = body;
    const inFile = text.isWellFormed() ? inFiles.get(text) : undefined;
    const where = inFile === undefined ? { text } : placeOf(inFile);
    const written: SidecarText = { id, ...where, ...rest };
    yield before + JSON.stringify(written);
    before = ',\n';
  }
  yield '\n],"records":[';
  const textOf = new Map(documents.map(({ id, textId }) => [id, texts.get(textId)?.text]));
  before = '\n';
  for (const row of rows) {
    const text = row.type === 'excerpt' ? textOf.get(row.documentId) : undefined;
    yield before + JSON.stringify(writtenRecord(row, text));
    before = ',\n';
  }
  yield '\n]}\n';
}

function placeOf({ document, guid: source, isPdf }: WrittenSource): {
  source: string;
  file?: string;
} {
  return isPdf ? { source, file: guidOf(document.id, 'representation') } : { source };
}
