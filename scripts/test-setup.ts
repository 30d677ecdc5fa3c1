import * as fc from 'fast-check'
import { vi } from 'vitest'

/** What is made up by chance in tests is the same every time; another seed makes up other things. */
fc.configureGlobal({ seed: Number(process.env.BAOSONG_SEED ?? 1), numRuns: 50 })

// Test files share a process: no file begins in a time that the one before it left behind.
vi.useRealTimers()
