import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { wholePdfText } from './pdf-text.ts';

// A machine that does other things besides is no fault of the code: what a test waits for is named, and
// these are the only bounds.
const patient = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

/** Tests of what keeps state beside its arguments, as a page, a database or a process does: each file starts anew. */
const withState = [
  'tests/{renderer,electron,cli,torture}/**/*.test.ts',
  'tests/property/desk.property.test.ts',
];

const unit = {
  // pdf.js is changed as it is bundled, so the tests take it through the same hands.
  server: { deps: { inline: [/pdfjs-dist/] } },
  environment: 'node' as const,
  setupFiles: ['tests/steady-seed.ts'],
  // One file a core: left to itself vitest keeps one core free, and on two that is half of the time.
  maxWorkers: availableParallelism(),
  ...patient,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [wholePdfText()],
        test: {
          name: 'unit',
          include: ['tests/{shared,property,build}/**/*.test.ts'],
          exclude: withState,
          // Files of one core share what they load: loading it anew for each took as long as the tests.
          isolate: false,
          ...unit,
        },
      },
      {
        plugins: [wholePdfText()],
        test: { name: 'unit-stateful', include: withState, ...unit },
      },
      {
        plugins: [wholePdfText()],
        test: {
          name: 'office',
          server: { deps: { inline: [/pdfjs-dist/] } },
          include: ['tests/office/**/*.test.ts'],
          environment: 'node',
          ...patient,
        },
      },
      {
        test: {
          name: 'sync',
          include: ['tests/sync/**/*.test.ts'],
          environment: 'node',
          ...patient,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          ...patient,
          // A window and its browser keep two cores busy. One Chromium serves all files of a worker: what a test opens
          // is a context of its own.
          maxWorkers: availableParallelism() >= 4 ? 2 : 1,
          isolate: false,
        },
      },
    ],
  },
});
