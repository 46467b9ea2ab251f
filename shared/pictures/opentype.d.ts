/** The module of the package, which Node does not find by the package's name. */
declare module 'opentype.js/dist/opentype.mjs' {
  export * from 'opentype.js';
}
