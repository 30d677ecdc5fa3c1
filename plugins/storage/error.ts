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

/** What a disk says that takes no more. */
const REFUSALS = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES', 'EPERM']

/** Whether something failed, at bottom, because the disk took no more: full, read-only, broken. */
export function isUnwritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return REFUSALS.some((code) => hasCode(error, code)) || isUnwritten(error.cause)
}

/** Whether a system call failed with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
