/** Where a rule stands in the regulation, as the office writes it: `三（二）1`. */
export type Clause = string
