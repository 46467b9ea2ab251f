/**
 * Our readers beside others: `node tests/bench/other-readers.ts FOLDER` reads each document of a folder with the built command line, and with pdftotext, pandoc and LibreOffice where they are installed.
 * Of each of them it prints how many of its sentences are found in our text, how many of our words are two of its own
 * glued together, and how many of its sentences follow each other in ours. None of them is the truth: a low figure is a
 * place to look. It is no part of the checks of every change.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';

const work = mkdtempSync(join(tmpdir(), 'other-readers-'));

interface Reader {
  readonly name: string;
  readonly endings: readonly string[];
  read(file: string): string;
}

const others: readonly Reader[] = [
  {
    name: 'pdftotext',
    endings: ['.pdf'],
    read: (file) => run('pdftotext', ['-enc', 'UTF-8', file, '-']),
  },
  {
    name: 'pandoc',
    endings: ['.docx', '.odt', '.rtf', '.html', '.htm'],
    read: (file) => run('pandoc', ['--to', 'plain', '--wrap', 'none', file]),
  },
  {
    name: 'LibreOffice',
    endings: ['.docx', '.odt', '.rtf'],
    read: (file) => {
      const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
      const to = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', work];
      run('soffice', [profile, '--headless', ...to, file]);
      return readFileSync(join(work, `${basename(file, extname(file))}.txt`), 'utf8');
    },
  },
];

try {
  compare(documentsIn(process.argv[2]));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function compare(files: readonly string[]): void {
  console.log('document | read by | sentences found | words glued | order kept');
  for (const file of files) {
    const ours = ourText(file);
    for (const other of others.filter(({ endings }) => endings.includes(endingOf(file)))) {
      const theirs = attempt(() => other.read(file));
      const figures =
        ours === undefined || theirs === undefined
          ? `not read by ${ours === undefined ? 'ours' : other.name}`
          : figuresOf(ours, theirs);
      console.log(`${basename(file)} | ${other.name} | ${figures}`);
    }
  }
}

/** The command line says by its exit code that something was set aside, which makes the text no worse. */
function ourText(file: string): string | undefined {
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'text', file], {
    encoding: 'utf8',
    maxBuffer: 200 * 1024 * 1024,
    timeout: 120_000,
  });
  return stdout === '' ? undefined : stdout;
}

function documentsIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) throw new Error('Name the folder whose documents are to be read.');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => others.some(({ endings }) => endings.includes(endingOf(file))))
    .sort();
}

function figuresOf(ours: string, theirs: string): string {
  const plain = lettersOf(ours);
  const sentences = sentencesOf(theirs);
  const places = sentences.map((sentence) => plain.indexOf(sentence)).filter((at) => at >= 0);
  const inOrder = places.filter((at, index) => at >= (places[index - 1] ?? 0)).length;
  return [
    `${places.length} of ${sentences.length}`,
    gluedIn(ours, theirs),
    places.length === 0 ? '-' : `${Math.round((inOrder / places.length) * 100)} %`,
  ].join(' | ');
}

/** Sentences that are long enough to be found once, as letters and digits alone. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/[-\u2010\u00ad]\n/g, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?؟।。]) /)
    .map(lettersOf)
    .filter((sentence) => sentence.length >= 20 && sentence.length <= 400);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** Words of ours that the other does not have, and that are two words which it has side by side. */
function gluedIn(ours: string, theirs: string): number {
  const words = wordsOf(theirs);
  const known = new Set(words);
  const pairs = new Set(words.slice(1).map((word, index) => `${words[index]}${word}`));
  return wordsOf(ours).filter((word) => !known.has(word) && pairs.has(word)).length;
}

function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 200 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
}

/** Programs refuse files, and are not installed everywhere: both are said in the table. */
function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
