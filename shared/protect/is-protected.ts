/** What a protected file begins with. */
export const protectedMagic = new TextEncoder().encode('LOOMPASS');

/** Whether these are the bytes of a file with a passphrase; says nothing about whether it is whole. */
export function isProtected(bytes: Uint8Array): boolean {
  return (
    bytes.length >= protectedMagic.length &&
    protectedMagic.every((byte, index) => bytes[index] === byte)
  );
}
