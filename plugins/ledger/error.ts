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
