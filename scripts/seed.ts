import * as fc from 'fast-check'

/** What is made up by chance in tests is the same every time; another seed makes up other things. */
fc.configureGlobal({ seed: Number(process.env.BAOSONG_SEED ?? 1), numRuns: 50 })
