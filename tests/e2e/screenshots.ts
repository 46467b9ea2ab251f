/**
 * Takes every picture of the user guide from the built application and renews its table of keys:
 * `npm run build`, then `node tests/e2e/screenshots.ts`. Run it after the interface has changed, and
 * look at the pictures.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makePdf, type PdfText } from '../fixtures/make-pdf.ts';
import { endSharedChromium, repositoryRoot } from './driver/chromium.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { writeKeyTable } from './key-table.ts';
import { repackPng } from './repack-png.ts';

const folder = join(repositoryRoot, 'docs/images');
/** Of one picture, so that the repository stays small. */
const mostBytes = 250_000;
const viewport = { width: 1440, height: 900 };
/** Long enough for a transition and for the rows that are measured after it. */
const settlingMs = 900;

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(settlingMs);
  const png = repackPng(await page.screenshot());
  if (png.length > mostBytes) {
    throw new Error(`${name}.png has ${png.length} bytes, more than ${mostBytes}.`);
  }
  await writeFile(join(folder, `${name}.png`), png);
  console.log(`${name}.png  ${Math.round(png.length / 1000)} kB`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The screen that Alt and the number lead to, with the pointer out of the way. */
async function goTo(page: Page, key: string): Promise<void> {
  await page.mouse.move(viewport.width / 3, 20);
  await press(page, key);
  await page.waitForTimeout(settlingMs);
}

async function opened(appearance: 'light' | 'dark'): Promise<LaunchedApp> {
  const app = await launch({ appearance, viewport });
  await documentShown(app.page);
  return app;
}

async function dismissGuide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Dismiss the guide' }).click();
}

/** Puts away what was said at the edge of the window. */
async function dismissNotices(page: Page): Promise<void> {
  const close = page.locator('aside').getByRole('button', { name: 'Close', exact: true });
  while ((await close.count()) > 0) await close.first().click();
}

/** Shows the second excerpt of the document in the inspector. */
async function showExcerpt(page: Page): Promise<void> {
  await press(page, 't', 'Control+Home', ']', ']');
}

async function showCell(page: Page, study: RegExp, column: number): Promise<void> {
  await goTo(page, 'Alt+6');
  await page.getByRole('row', { name: study }).getByRole('gridcell').nth(column).click();
}

async function takeCoding(page: Page): Promise<void> {
  await picture(page, 'first-start');
  await dismissGuide(page);
  await showExcerpt(page);
  await picture(page, 'code-light');
  await press(page, 'Escape', 'Control+Home', 'ArrowDown', 'ArrowDown', 's', 'c');
  await page.keyboard.type('inter');
  await picture(page, 'code-selection');
  await press(page, 'Escape', 'Escape', 'Control+f');
  await page.getByRole('textbox', { name: 'Find in document' }).waitFor();
  await page.keyboard.type('nurse');
  await picture(page, 'find');
  await press(page, 'Escape');
}

async function takeScreens(page: Page): Promise<void> {
  await goTo(page, 'Alt+1');
  await page.getByRole('rowheader', { name: /^Harrow/ }).click();
  await picture(page, 'studies');
  await goTo(page, 'Alt+3');
  await page.getByRole('row', { name: /^Fragmented multidisciplinary/ }).click();
  await picture(page, 'themes');
  await showCell(page, /^Castellane/, 3);
  await picture(page, 'matrix');
  await goTo(page, 'Alt+5');
  await page.getByRole('option', { name: 'Themes with illustrative quotes' }).click();
  await picture(page, 'export');
  await page.getByRole('option', { name: 'PRISMA 2020 flow diagram' }).click();
  await picture(page, 'flow');
  await page.getByRole('option', { name: 'Themes with illustrative quotes' }).click();
  await goTo(page, 'Alt+9');
  await picture(page, 'audit-trail');
  await goTo(page, 'Alt+2');
  await press(page, 'Control+k');
  await page.keyboard.type('code');
  await picture(page, 'palette');
  // The first empties the field, the second closes.
  await press(page, 'Escape', 'Escape', '?');
  await picture(page, 'shortcuts');
  await press(page, 'Escape');
  await takeExtraction(page);
  await takeChoosing(page);
  await takeFindings(page);
  await takeMapAndSheet(page);
  await takeSensitivity(page);
  await takeVersions(page);
  await takeRecovery(page);
}

/** The fields of a study beside its text. */
async function takeExtraction(page: Page): Promise<void> {
  await goTo(page, 'Alt+x');
  await page.getByRole('grid', { name: 'Fields of the studies' }).waitFor();
  await goTo(page, 'Alt+2');
  await press(page, 't', 'Control+Home', 'Alt+e');
  await page.getByLabel('Number of participants').first().waitFor();
  await picture(page, 'extraction');
  await press(page, 'Escape');
}

/** Criteria beside the record, and the steps of sampling with the studies that they take; nothing is sampled. */
async function takeChoosing(page: Page): Promise<void> {
  await goTo(page, 'Alt+S');
  await page.getByRole('link', { name: 'Full text' }).click();
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await page.getByRole('region', { name: 'Eligibility criteria' }).waitFor();
  await picture(page, 'criteria');
  await goTo(page, 'Alt+1');
  await page.getByRole('link', { name: 'Sampling' }).click();
  await page.getByRole('listitem', { name: 'Step 1' }).waitFor();
  await picture(page, 'sampling');
}

/** The first finding of the sample, and a study beside the items of CAMELOT. */
async function takeFindings(page: Page): Promise<void> {
  await goTo(page, 'Alt+3');
  await page.getByRole('link', { name: 'Findings' }).click();
  await page.getByRole('listbox', { name: 'Findings' }).waitFor();
  await picture(page, 'findings');
  await goTo(page, 'Alt+V');
  const pane = page.locator('[data-appraisal]');
  await pane.getByText('12 of 12').waitFor();
  await page.locator('[data-start]').first().waitFor();
  await pane.getByRole('button', { name: 'Recruitment and selection of participants' }).click();
  await pane.getByRole('radio').first().waitFor();
  await picture(page, 'appraisal');
  await goTo(page, 'Alt+5');
  await page.getByRole('link', { name: 'Checklists' }).click();
  await page.getByRole('listbox').first().waitFor();
  await picture(page, 'checklists');
  await page.getByRole('link', { name: 'Tables' }).click();
  await page.getByRole('option', { name: 'Pictures of the synthesis' }).click();
  await page.getByRole('radio', { name: 'Studies by themes' }).click({ force: true });
  await page.getByRole('img', { name: /^Studies by themes/ }).waitFor();
  await picture(page, 'pictures');
  await page.getByRole('option', { name: /^Characteristics/ }).click();
}

/** The sample’s thematic map, and its sheet of the write-up. */
async function takeMapAndSheet(page: Page): Promise<void> {
  await goTo(page, 'Alt+3');
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.locator('[data-node]').first().waitFor();
  await dismissNotices(page);
  await picture(page, 'map');
  await goTo(page, 'Alt+5');
  await page.getByRole('link', { name: 'Write-up', exact: true }).click();
  await page.locator('[data-part][data-kind="quote"]').first().waitFor();
  await picture(page, 'write-up');
  await page.getByRole('link', { name: 'Tables', exact: true }).click();
}

/** What is left of the synthesis without one person’s coding. */
async function takeSensitivity(page: Page): Promise<void> {
  await goTo(page, 'Alt+3');
  await page.getByRole('link', { name: 'Sensitivity', exact: true }).click();
  await page.getByRole('option', { name: /^Coding by Sample reviewer/ }).click();
  const findings = page.getByRole('region', { name: 'Findings on one study', exact: true });
  await findings.getByRole('button', { expanded: false }).first().click();
  await findings.getByText('“').first().waitFor();
  await picture(page, 'sensitivity');
}

/** A version of the codebook, and what became of it since. */
async function takeVersions(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  await page.getByRole('region', { name: 'Changes of the codebook' }).waitFor();
  await picture(page, 'versions');
}

/** A backup of the sample in the Recovery centre. */
async function takeRecovery(page: Page): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type('recovery');
  await press(page, 'Enter');
  await page.getByRole('option', { name: /^Backup/ }).click();
  await page.getByRole('button', { name: 'Restore as it was' }).waitFor();
  await picture(page, 'recovery');
}

/** From the search to screening, and a PDF with its page, in the sample. */
async function takeSources(): Promise<void> {
  const sources = await mkdtemp(join(tmpdir(), 'themeloom-pictures-'));
  const app = await opened('light');
  const { page } = app;
  try {
    const cinahl = join(sources, 'cinahl.ris');
    const embase = join(sources, 'embase.ris');
    const paper = join(sources, 'night-nurses.pdf');
    await writeFile(cinahl, found.map((one) => recordOf(one)).join(''));
    await writeFile(
      embase,
      found
        .slice(0, 2)
        .map((one) => recordOf({ ...one, year: one.year + 1 }))
        .join(''),
    );
    await writeFile(paper, makePdf([paperPage()], { title: 'Night nurses and their supplies' }));
    await dismissGuide(page);
    await app.answerOpen([cinahl, embase, paper]);
    await press(page, 'Control+i');
    await page.getByText('were merged with them').waitFor();
    await press(page, 'Escape', 'Alt+S');
    await page.getByRole('link', { name: 'Searches' }).click();
    await picture(page, 'searches');
    await page.getByRole('link', { name: 'Duplicates' }).click();
    await picture(page, 'duplicates');
    await page.getByRole('link', { name: 'Title and abstract' }).click();
    await picture(page, 'screening');
    await goTo(page, 'Alt+2');
    await page.getByLabel('Filter studies').fill('Night nurses');
    await page.getByText('Night nurses and their').first().click();
    await page.getByRole('button', { name: 'Both', exact: true }).click();
    await page.locator('canvas[data-painted]').first().waitFor();
    await page.getByText('Placing the text').waitFor({ state: 'detached' });
    await press(page, 't', 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown', 's', 'c');
    await page.keyboard.type('medicines');
    await press(page, 'Enter');
    await page.waitForTimeout(settlingMs);
    await press(page, 's', 'c');
    await page.keyboard.type('equipment');
    await press(page, 'Enter', 'Escape');
    await page.mouse.move(viewport.width / 3, 20);
    await picture(page, 'page-view');
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await press(page, 'Alt+A');
    await page.getByRole('textbox', { name: 'Terms', exact: true }).fill('night*');
    await page.getByRole('combobox', { name: 'In', exact: true }).selectOption('review');
    await page.getByText(/passages in \d+ documents/).waitFor();
    await picture(page, 'find-and-code');
  } finally {
    await app.close();
    await rm(sources, { recursive: true, force: true });
  }
}

interface Found {
  readonly title: string;
  readonly author: string;
  readonly year: number;
  readonly doi: string;
  readonly abstract: string;
}

const found: readonly Found[] = [
  {
    title: 'Waiting for the van: night nurses and supplies',
    author: 'Lindqvist, Maja',
    year: 2019,
    doi: '10.1000/van.19',
    abstract:
      'Nurses told of nights without supplies, of calls that nobody answered, and of families who drove to the hospital themselves. Interviews with fourteen nurses were read line by line.',
  },
  {
    title: 'Who answers at three in the morning',
    author: 'Adeyemi-Holt, Ruth',
    year: 2022,
    doi: '10.1000/three.22',
    abstract: 'Telephone advice was given by people who had never met the patient.',
  },
  {
    title: 'A survey of out-of-hours prescribing',
    author: 'Orrell, Tess',
    year: 2020,
    doi: '10.1000/survey.20',
    abstract: 'A questionnaire was sent to two hundred practices; ninety answered.',
  },
  {
    title: 'Carers, cars and the distance between',
    author: 'Brandt, Ilse',
    year: 2017,
    doi: '10.1000/cars.17',
    abstract: 'Carers counted the hours until the car came up the lane.',
  },
];

function recordOf({ abstract, author, doi, title, year }: Found): string {
  return `TY  - JOUR\nAU  - ${author}\nPY  - ${year}\nTI  - ${title}\nJO  - Invented Journal of Community Nursing\nDO  - ${doi}\nAB  - ${abstract}\nER  - \n`;
}

/** An invented page in two columns, under a running head. */
function paperPage(): { readonly texts: readonly PdfText[] } {
  const lines = [
    'The night nurses of the valley began with',
    'the van. It carried what a house might need,',
    'and it was never where the need was. “You',
    'ring, and you hear that it is on the other side',
    'of the hill,” one of them said. They had',
    'learned to keep a box of their own.',
    '',
    'Families noticed. A daughter told of driving',
    'to the hospital for a syringe, at four in the',
    'morning, past two empty surgeries. Nobody',
    'had told her that she might.',
    '',
    'What the nurses called supplies was more than',
    'things. It was the certainty that a thing could',
    'be had, and that somebody would answer.',
  ];
  const column = (x: number, from: number): PdfText[] =>
    lines.flatMap((text, line) =>
      text === '' ? [] : [{ x, y: from - line * 15, text, size: 11 }],
    );
  return {
    texts: [
      { x: 60, y: 800, text: 'Invented Journal of Community Nursing', size: 8 },
      { x: 60, y: 730, text: 'Night nurses and their supplies', size: 22, bold: true },
      { x: 60, y: 680, text: 'Findings', size: 14, bold: true },
      ...column(60, 655),
      ...column(315, 655),
      { x: 290, y: 30, text: '1', size: 8 },
    ],
  };
}

const records = `TY  - JOUR
AU  - Lindqvist, Maja
AU  - Orrell, Tess
PY  - 2019
TI  - Waiting for the van: night nurses and supplies
JO  - Invented Journal of Community Nursing
AB  - Nurses told of nights without supplies.
ER  -
TY  - JOUR
AU  - Adeyemi-Holt, Ruth
PY  - 2022
TI  - Who answers at three in the morning
JO  - Invented Journal of Community Nursing
AB  - Telephone advice was given by people who had never met the patient.
ER  -
`;

const interview =
  'Interviewer: What happened that night?\n\nNurse: The van was late again. We waited until morning, and nobody rang.\n';
const longInterview = [
  'The van was late again, and nobody had rung the family. They sat with the porch light on until two.',
  'I told them I would stay until somebody came, because you cannot leave people waiting like that.',
  'The syringe driver was in the other valley, and the key to the cupboard was with the day team.',
  'Her daughter had learned to give the injections herself, and was better at it than I am by now.',
].join('\n\n');

/** A new review, an import with one file that cannot be read, and a second review in the bin. */
async function takeImport(app: LaunchedApp): Promise<void> {
  const { page } = app;
  const files = await mkdtemp(join(tmpdir(), 'themeloom-pictures-'));
  const paths = ['records.ris', 'Interview with a night nurse.txt', 'scan.docx'].map((name) =>
    join(files, name),
  );
  try {
    for (const [index, content] of [records, interview, ''].entries()) {
      await writeFile(paths[index] ?? '', content);
    }
    await goTo(page, 'Alt+0');
    await page.getByLabel('Title of the review').fill('Nights on call');
    await page.getByLabel('Your name').fill('Rosa Jansen');
    await page.getByRole('button', { name: 'Create the review' }).click();
    await page
      .getByRole('button', { name: /Import/ })
      .first()
      .waitFor();
    await picture(page, 'empty-review');
    await app.answerOpen(paths);
    await press(page, 'Control+i');
    await page.getByText('scan.docx').first().waitFor();
    await picture(page, 'import-report');
    await page.getByRole('button', { name: 'Close the report' }).click();
    await goTo(page, 'Alt+0');
    await page.getByRole('button', { name: 'Duplicate' }).first().click();
    await page.waitForTimeout(settlingMs);
    await goTo(page, 'Alt+0');
    await page.getByRole('button', { name: 'Move to the bin' }).first().click();
    await picture(page, 'reviews');
  } finally {
    await rm(files, { recursive: true, force: true });
  }
}

/** Two people code one interview, one brings the other's work in, and they are compared. */
async function takeTeam(app: LaunchedApp): Promise<void> {
  const { page } = app;
  const colleague = await opened('light');
  const files = await mkdtemp(join(tmpdir(), 'themeloom-pictures-'));
  const text = join(files, 'Interview with a district nurse.txt');
  const [shared, work] = [join(files, 'shared.loom'), join(files, 'work.loom')];
  try {
    await writeFile(text, longInterview);
    await goTo(page, 'Alt+0');
    await page.getByLabel('Title of the review').fill('Nights on call, as a team');
    await page.getByLabel('Your name').fill('Rosa Jansen');
    await page.getByRole('button', { name: 'Create the review' }).click();
    await page
      .getByRole('button', { name: /Import/ })
      .first()
      .waitFor();
    await app.answerOpen([text]);
    await press(page, 'Control+i');
    await page.getByRole('region', { name: 'Import report' }).waitFor();
    await press(page, 'Escape', 'Alt+4');
    await page.getByLabel('Name of a further reviewer').fill('Ben Okafor');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'All to all' }).click();
    await page.locator('label', { hasText: 'Code blind' }).click();
    await app.answerSave(shared);
    await page.getByRole('button', { name: 'Share with a reviewer…' }).click();
    await page
      .getByText(/^Saved as/)
      .first()
      .waitFor();
    await colleague.answerOpen([shared]);
    await press(colleague.page, 'Control+o');
    await colleague.page.locator('label', { hasText: 'I am Ben Okafor' }).click();
    await colleague.page.getByRole('button', { name: 'Open the review' }).click();
    await colleague.page.getByRole('dialog').waitFor({ state: 'detached' });
    await codeInterview(page, ['Late van', 'Waiting', 'Medicines', 'Family as carers']);
    await codeInterview(colleague.page, [
      'Late van',
      'Being left alone',
      'Medicines',
      'Night work',
    ]);
    await colleague.answerSave(work);
    await press(colleague.page, 'Control+Shift+s');
    await colleague.page
      .getByText(/^Saved as/)
      .first()
      .waitFor();
    await app.answerOpen([work]);
    await press(page, 'Control+o');
    await picture(page, 'bring-in');
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.waitForTimeout(settlingMs);
    await goTo(page, 'Alt+4');
    await picture(page, 'team-light');
    await page.getByRole('button', { name: /^Release Interview/ }).click();
    await page.getByRole('button', { name: 'Release anyway' }).click();
    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Merge them' }).first().click();
      await page.waitForTimeout(settlingMs);
    }
    await goTo(page, 'Alt+7');
    await picture(page, 'compare-light');
    await goTo(page, 'Alt+8');
    await picture(page, 'agreement-light');
  } finally {
    await colleague.close();
    await rm(files, { recursive: true, force: true });
  }
}

/** Codes the first sentence of each paragraph with the name of the same number. */
async function codeInterview(page: Page, names: readonly string[]): Promise<void> {
  await press(page, 'Alt+4');
  await page.getByRole('button', { name: /^Interview with a district nurse/ }).click();
  await documentShown(page);
  await press(page, 't', 'Control+Home');
  for (const [index, name] of names.entries()) {
    if (index > 0) await press(page, 'Escape', 'Control+ArrowDown');
    await press(page, 's', 'c');
    await page.keyboard.type(name);
    await press(page, 'Enter');
    await page.waitForTimeout(300);
  }
}

async function takeDark(page: Page): Promise<void> {
  await dismissGuide(page);
  await showExcerpt(page);
  await picture(page, 'code-dark');
  await showCell(page, /^Castellane/, 3);
  await picture(page, 'matrix-dark');
}

await mkdir(folder, { recursive: true });
await writeKeyTable(join(repositoryRoot, 'docs/user-guide.md'));
const light = await opened('light');
try {
  await takeCoding(light.page);
  await takeScreens(light.page);
  await takeImport(light);
  await takeTeam(light);
} finally {
  await light.close();
}
await takeSources();
const dark = await opened('dark');
try {
  await takeDark(dark.page);
} finally {
  await dark.close();
}
await endSharedChromium();
