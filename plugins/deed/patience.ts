/** How long an answer, a file or an offer stands, in milliseconds. */
export const PATIENCE = 10 * 60_000
