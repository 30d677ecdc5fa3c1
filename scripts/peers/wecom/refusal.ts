/** An answer that says no. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}

export const tooOften = 'api freq out of limit'

/** Refuses what is longer than so many bytes of UTF-8. */
export function limit(name: string, text: string, most: number): void {
  if (Buffer.byteLength(text) > most)
    throw new Refusal(40058, `${name} exceed max length ${most}. invalid Request Parameter`)
}
