/** Four tables of 256: four bytes a step ("slicing by four") take half the time of one. */
const tables = new Uint32Array(1024);
for (let index = 0; index < 256; index += 1) {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  tables[index] = value;
}
for (let index = 256; index < 1024; index += 1) {
  const before = at(index - 256);
  tables[index] = (before >>> 8) ^ at(before & 0xff);
}

function at(index: number): number {
  return tables[index] as number;
}

/** CRC-32 as zip files use it (ISO-HDLC), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let index = 0;
  for (const last = bytes.length - 3; index < last; index += 4) {
    crc ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    crc =
      at(768 + (crc & 0xff)) ^
      at(512 + ((crc >>> 8) & 0xff)) ^
      at(256 + ((crc >>> 16) & 0xff)) ^
      at(crc >>> 24);
  }
  for (; index < bytes.length; index += 1) {
    crc = (crc >>> 8) ^ at((crc ^ (bytes[index] as number)) & 0xff);
  }
  return (crc ^ -1) >>> 0;
}
