import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The Chromium that the end-to-end tests drive: the one `THEMELOOM_BROWSER` names, else an installed
 * Chromium, Chrome or Edge, else one that Playwright downloaded earlier.
 */
const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.THEMELOOM_BROWSER;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return [
    ...onPath(environment),
    ...applications,
    ...windowsInstallations(environment),
    ...playwrightDownloads(environment),
  ].find((path) => existsSync(path));
}

function onPath(environment: NodeJS.ProcessEnv): readonly string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsInstallations(environment: NodeJS.ProcessEnv): readonly string[] {
  return [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windowsPrograms.map((program) => join(folder, program)));
}

function playwrightDownloads(environment: NodeJS.ProcessEnv): readonly string[] {
  const caches = [
    environment.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(environment.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  ];
  const executables = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  return caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache ?? '')
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .flatMap((name) => executables.map((executable) => join(cache ?? '', name, executable))),
    );
}
