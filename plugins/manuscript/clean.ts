/** Characters XML cannot hold: control characters and halves of pairs. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '')
}
