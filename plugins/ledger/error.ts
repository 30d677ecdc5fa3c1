/** The ledger refuses: told to whoever runs the bot, in Chinese, with what to look at. */
export class LedgerError extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`[ledger] ${reason}`, options)
    this.name = 'LedgerError'
  }
}

/** Somebody else appended meanwhile: what was built on an older state must be built again. */
export class Moved extends Error {
  /** @param last the number of the last entry now */
  constructor(readonly last: number) {
    super(`[ledger] moved to ${last}`)
    this.name = 'Moved'
  }
}
