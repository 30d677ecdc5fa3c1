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

/** Whether a system call failed with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
