import { create } from 'zustand';
import type { StageChoice } from '../../shared/prisma/standing.ts';
import type { ReferenceFormat } from '../../shared/references/reference-formats.ts';
import type { Inclusion } from '../../shared/screening/inclusion.ts';
import { useExportSettings } from './export-settings.ts';
import { goTo, useSession } from './session-store.ts';

/** Which references are saved, and how; kept while the window is open. */
export interface ReferenceExport {
  readonly which: Inclusion;
  readonly stage: StageChoice;
  readonly format: ReferenceFormat;
}

export const useReferenceExport = create<ReferenceExport>(() => ({
  which: 'included',
  stage: 'any',
  format: 'ris',
}));

/** Shows the references as they will be saved; from a stage of screening, those of that stage. */
export function saveReferences(): void {
  const { screen, screeningPart } = useSession.getState();
  const isStage = screeningPart === 'titleAbstract' || screeningPart === 'fullText';
  if (screen === 'screening' && isStage) useReferenceExport.setState({ stage: screeningPart });
  useExportSettings.setState({ shows: 'references' });
  goTo('export');
}
