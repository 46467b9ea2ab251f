import { basename } from 'node:path';
import { Command } from 'commander';
import { readDocument } from '../../shared/documents/read-document.ts';
import { sha256OfText } from '../../shared/hash.ts';
import { characterMap } from './character-maps.ts';
import { readInput } from './files.ts';
import { doneWithProblems, printResult, say } from './output.ts';

export const textCommand = new Command('text')
  .description('print the canonical text of a document, as it is coded')
  .argument('<file>', 'PDF, DOCX, ODT, RTF, HTML, Markdown, SRT, VTT or text file')
  .option('--password <password>', 'opens a protected PDF')
  .option(
    '--json',
    'print one JSON document: what is known of it; text, blocks and pages with their offsets',
  )
  .action(
    async (file: string, options: { readonly json?: boolean; readonly password?: string }) => {
      const bytes = await readInput(file);
      const { format, title, paper, body, problems } = await readDocument(
        { name: basename(file), bytes },
        { characterMap, password: options.password },
      );
      const { text, blocks, pages } = body;
      const known = { title, ...paper.facts, from: paper.from };
      const result = {
        file,
        format,
        sha256: sha256OfText(text),
        known,
        text,
        blocks,
        pages,
        problems,
      };
      printResult(options.json, result, [text]);
      for (const { message } of problems) say(`${file}: ${message}`);
      if (problems.length > 0) process.exitCode = doneWithProblems;
    },
  );
