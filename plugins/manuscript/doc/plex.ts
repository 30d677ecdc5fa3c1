/**
 * A PLC of [MS-DOC]: n + 1 positions, then n items of `width` bytes. A cut-off one gives what is
 * there.
 */
export function readPlex(bytes: Buffer, width: number): { starts: number[]; items: Buffer[] } {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + width)))
  const at = (count + 1) * 4
  return {
    starts: Array.from({ length: bytes.length < 4 ? 0 : count + 1 }, (_, index) =>
      bytes.readUInt32LE(index * 4),
    ),
    items: Array.from({ length: count }, (_, index) =>
      bytes.subarray(at + index * width, at + (index + 1) * width),
    ),
  }
}
