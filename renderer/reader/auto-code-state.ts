/** Finding passages by a rule, looking through them, and coding those that are wanted in one step. */

import { create } from 'zustand';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import {
  findPassages,
  type PassageRule,
  type PassageUnit,
} from '../../shared/auto-coding/find-passages.ts';
import { autoCode, type PassageToCode } from '../../shared/commands/auto-code.ts';
import type { CodeChoice } from '../../shared/commands/coding.ts';
import { partsMarked } from '../../shared/documents/sections.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { t } from '../../shared/messages/messages.ts';
import { inEnglish } from '../../shared/messages/speech.ts';
import { breathe } from '../../shared/progress.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { takeAskedPassages } from '../store/asked-passages.ts';
import { noteUsed } from '../store/code-slots.ts';
import { showPane } from '../store/drawers.ts';
import { notify } from '../store/notices.ts';
import { commit, loadText, useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { documentsInOrder } from './excerpt-actions.ts';

/** More than anybody looks through. */
export const mostPassages = 2000;

interface AutoCodeState {
  readonly isOpen: boolean;
  readonly by: PassageRule['by'];
  readonly terms: string;
  readonly unit: PassageUnit;
  readonly speaker: string;
  readonly heading: string;
  readonly scope: 'document' | 'review';
  /** Undefined until something was looked for. */
  readonly found: readonly PassageToCode[] | undefined;
  readonly isCut: boolean;
  readonly leftOut: ReadonlySet<PassageToCode>;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** The number of the last search; an earlier one gives up. */
  readonly search: number;
}

export const useAutoCode = create<AutoCodeState>(() => ({
  isOpen: false,
  by: 'term',
  terms: '',
  unit: 'sentence',
  speaker: '',
  heading: '',
  scope: 'document',
  found: undefined,
  isCut: false,
  leftOut: new Set(),
  progress: undefined,
  search: 0,
}));

export function openAutoCode(): void {
  showPane('right', { takesKeys: false });
  useAutoCode.setState({ isOpen: true });
}

/** Opens on the terms that a search asked to code, where one did. */
export function openAskedPassages(): void {
  const terms = takeAskedPassages();
  if (terms === undefined) return;
  openAutoCode();
  setRule({ by: 'term', terms, scope: 'review' });
}

export function closeAutoCode(): void {
  beginSearch();
  useAutoCode.setState({
    isOpen: false,
    found: undefined,
    leftOut: new Set(),
    progress: undefined,
  });
}

/** Sets part of the rule and looks anew. */
export function setRule(change: Partial<AutoCodeState>): void {
  useAutoCode.setState({ ...change, found: undefined, isCut: false, leftOut: new Set() });
  void look();
}

/** Finds terms as whole words only, or within words too, from now on. */
export function switchWholeTerms(): void {
  usePreferences.setState(({ wholeTerms }) => ({ wholeTerms: !wholeTerms }));
  setRule({});
}

function ruleOf({ by, heading, speaker, terms, unit }: AutoCodeState): PassageRule {
  if (by === 'speaker') return { by, speaker };
  if (by === 'heading') return { by, heading };
  return { by, terms, unit, wholeWords: usePreferences.getState().wholeTerms };
}

function beginSearch(): number {
  const search = useAutoCode.getState().search + 1;
  useAutoCode.setState({ search });
  return search;
}

/** Looks through the documents; a later search ends an earlier one. */
export async function look(): Promise<void> {
  const mine = beginSearch();
  const state = useAutoCode.getState();
  const rule = ruleOf(state);
  if (isEmpty(rule)) {
    useAutoCode.setState({ found: undefined, progress: undefined });
    return;
  }
  const { snapshot } = useReview.getState();
  const { documentId, onlyFindings } = useSession.getState();
  const ids =
    state.scope === 'review'
      ? documentsInOrder(snapshot)
      : documentId === undefined
        ? []
        : [documentId];
  const found: PassageToCode[] = [];
  for (const [index, id] of ids.entries()) {
    if (index % 8 === 7) {
      useAutoCode.setState({ progress: { done: index, total: ids.length } });
      await breathe();
    }
    const document = snapshot.documents.get(id);
    if (document === undefined) continue;
    const body = await loadText(document.textId);
    if (mine !== useAutoCode.getState().search) return;
    for (const passage of passagesIn(document, body, rule, onlyFindings)) {
      found.push(passage);
      if (found.length > mostPassages) break;
    }
    if (found.length > mostPassages) break;
  }
  useAutoCode.setState({
    found: found.slice(0, mostPassages),
    isCut: found.length > mostPassages,
    leftOut: new Set(),
    progress: undefined,
  });
}

function isEmpty(rule: PassageRule): boolean {
  const words =
    rule.by === 'term' ? rule.terms : rule.by === 'speaker' ? rule.speaker : rule.heading;
  return words.trim() === '';
}

/** Where sections are marked as findings, only these are looked through. */
function* passagesIn(
  document: DocumentRecord,
  body: TextBody,
  rule: PassageRule,
  onlyFindings: boolean,
): Generator<PassageToCode> {
  const parts =
    onlyFindings && document.findings !== undefined
      ? partsMarked(body, document.findings)
      : undefined;
  for (const { end, start } of findPassages(body, rule)) {
    const isOutside =
      parts !== undefined && !parts.some((part) => start >= part.start && end <= part.end);
    const anchor = isOutside ? undefined : makeAnchor(body.text, start, end);
    if (anchor !== undefined) yield { documentId: document.id, anchor };
  }
}

/** The passages that are to be coded. */
export function wanted({ found = [], leftOut }: Pick<AutoCodeState, 'found' | 'leftOut'>) {
  return found.filter((passage) => !leftOut.has(passage));
}

/** Codes what was found and not left out, in one step. */
export async function codeFound(code: CodeChoice): Promise<void> {
  const state = useAutoCode.getState();
  const passages = wanted(state);
  if (passages.length === 0) return;
  const { heading, speaker, terms } = state;
  const { wholeTerms } = usePreferences.getState();
  const rule = inEnglish(() =>
    state.by === 'term' && !wholeTerms
      ? t('auto.rule.part', { terms })
      : t(`auto.rule.${state.by}`, { heading, speaker, terms }),
  );
  const operation = await commit(autoCode, { code, passages, rule });
  if (operation === undefined) {
    notify({ text: t('auto.already'), tone: 'done' });
    return;
  }
  if ('codeId' in code) noteUsed(code.codeId);
  const { code: name, count } = operation.params;
  notify({ text: t('auto.done', { count: Number(count), code: String(name) }), tone: 'done' });
  closeAutoCode();
}
