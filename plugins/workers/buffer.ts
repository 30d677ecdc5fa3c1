/** The bytes as a Buffer again: out of a thread they come as a plain array. */
export function toBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
