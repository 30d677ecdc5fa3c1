/** The data folder refuses: told to whoever runs the bot, in Chinese, with what to look at. */
export class StorageError extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`[storage] ${reason}`, options)
    this.name = 'StorageError'
  }
}

/** Whether a system call failed with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
