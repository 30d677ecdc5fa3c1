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

/** Does something with a file of entries; what is wrong names the file. */
export async function withFile<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (cause instanceof LedgerError)
      throw new LedgerError(cause.reason.replace(/^台账/, `台账 ${path} `), { cause })
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new LedgerError(`台账 ${path} 打不开：${cause.message}`, { cause })
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
