export function sampleRosterOf(policy: string): string
