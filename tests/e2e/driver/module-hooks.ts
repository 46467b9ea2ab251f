import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Loads a built main process with the module `electron` replaced. Each load has its own number, so
 * that one test process can start the application several times and every start is a fresh module.
 */
const standIns = new Map<string, Readonly<Record<string, unknown>>>();
const registryKey = Symbol.for('themeloom.electron-stand-ins');
const mainScheme = 'themeloom-main:';
const electronScheme = 'themeloom-electron:';
const mark = 'themeloom-stand-in=';
const mainFiles = new Map<string, string>();
let hooked = false;

export function loadMainWith(mainFile: string, electron: Readonly<Record<string, unknown>>): void {
  hookModules();
  const start = String(standIns.size + 1);
  standIns.set(start, electron);
  mainFiles.set(start, mainFile);
  // `require` and not `import`: a test runner rewrites `import` to its own loader, which knows no hooks.
  createRequire(import.meta.url)(`${mainScheme}${start}`);
}

function hookModules(): void {
  if (hooked) return;
  hooked = true;
  Object.defineProperty(globalThis, registryKey, { value: standIns });
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier.startsWith(mainScheme)) {
        return { url: specifier, format: 'module', shortCircuit: true };
      }
      const start = context.parentURL?.split(mark)[1];
      if (specifier === 'electron' && start !== undefined) {
        return { url: `${electronScheme}${start}`, format: 'module', shortCircuit: true };
      }
      return nextResolve(specifier, context);
    },
    load(url, context, nextLoad) {
      const [scheme, start = ''] = url.split(/(?<=^themeloom-\w+:)/);
      if (scheme === mainScheme) {
        // Only an `import` keeps the mark in the address by which the start is recognised above.
        const address = `${pathToFileURL(mainFiles.get(start) ?? '').href}?${mark}${start}`;
        return { format: 'module', source: `import '${address}';`, shortCircuit: true };
      }
      if (scheme === electronScheme) {
        const names = Object.keys(standIns.get(start) ?? {}).join(', ');
        const source = `export const { ${names} } = globalThis[Symbol.for('themeloom.electron-stand-ins')].get('${start}');`;
        return { format: 'module', source, shortCircuit: true };
      }
      return nextLoad(url, context);
    },
  });
}
