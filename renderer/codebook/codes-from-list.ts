/** What the dialog makes of a list: the plan, or the sentence that says why there is none; and the codes it adds. */

import type { CodeReading } from '../../shared/codebook/listed-code.ts';
import { addCodes } from '../../shared/commands/add-codes.ts';
import { maximumDocumentBytes } from '../../shared/documents/document-limit.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { type CodebookPlan, planCodebook } from '../../shared/import/plan-codebook.ts';
import { readCodebookFile, readCodeText } from '../../shared/import/read-codebook.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { projectEndings, tableEndings } from '../store/pick-file.ts';
import { services } from '../store/services.ts';
import { commitTextAndTell } from '../store/tell-done.ts';
import { chooseCode, uncover, useCodebookView } from './codebook-view.ts';

type Codes = ReadonlyMap<CodeId, Code>;

/** A file the user chose: its codes, or why it has none. */
export interface ChosenList {
  readonly name: string;
  readonly reading: CodeReading | undefined;
  readonly problem: string | undefined;
}

/** A list against the codebook that is open. */
export interface PlannedList {
  readonly plan: CodebookPlan;
  /** Codes that would be new, and codes that are there and lack something the list has. */
  readonly added: number;
  readonly missing: number;
  /** Why the list cannot be read. */
  readonly problem: string | undefined;
}

const nothing: CodebookPlan = { codes: [], notTaken: [] };

/** What a pasted or typed list would do; nothing yet for a blank one. */
export function planOfText(codes: Codes, text: string): PlannedList {
  if (text.trim() === '') return counted(nothing, undefined);
  try {
    return counted(planCodebook(codes, readCodeText(text)), undefined);
  } catch (error) {
    return counted(nothing, sentenceOf(error));
  }
}

/** What a chosen file would do. */
export function planOfFile(codes: Codes, { problem, reading }: ChosenList): PlannedList {
  return counted(reading === undefined ? nothing : planCodebook(codes, reading), problem);
}

/** Asks for a file and reads it; undefined where none was chosen. */
export async function chooseListFile(): Promise<ChosenList | undefined> {
  const [picked] = await services().platform.openFiles({
    accept: [...tableEndings, ...projectEndings],
    multiple: false,
    largest: maximumDocumentBytes,
  });
  if (picked === undefined) return undefined;
  const { bytes, name, problem } = picked;
  if (problem !== undefined) return { name, reading: undefined, problem };
  try {
    return { name, reading: await readCodebookFile({ name, bytes }), problem: undefined };
  } catch (error) {
    return { name, reading: undefined, problem: sentenceOf(error) };
  }
}

/** Adds what is new in a list and leads to the first code of it, whatever was searched for or closed. */
export async function addFromList(list: PlannedList, fillNotes: boolean): Promise<void> {
  const operation = await commitTextAndTell(addCodes, { codes: list.plan.codes, fillNotes });
  for (const change of operation?.changes ?? []) {
    if (!('create' in change) || change.create.type !== 'code') continue;
    useCodebookView.setState({ query: '' });
    chooseCode(change.create.id);
    uncover(change.create.id);
    return;
  }
}

function counted(plan: CodebookPlan, problem: string | undefined): PlannedList {
  return {
    plan,
    added: plan.codes.filter(({ state }) => state === 'new').length,
    missing: plan.codes.filter(({ missing }) => Object.keys(missing).length > 0).length,
    problem,
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  throw error;
}
