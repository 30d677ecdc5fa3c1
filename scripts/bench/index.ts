import { benchChat } from './chat'
import { benchLedger } from './ledger'
import { benchPicture } from './picture'
import { benchReading } from './reading'
import { benchStartup } from './startup'

const benches = {
  reading: benchReading,
  chat: benchChat,
  startup: benchStartup,
  ledger: benchLedger,
  picture: benchPicture,
}

/**
 * Measures and says how it stands with the requirements; never fails because one is missed.
 * `npm run bench -- ledger 100000` measures only that, on fewer entries.
 */
async function main([name, size]: string[]) {
  if (name)
    console.log(await benches[name as keyof typeof benches](size ? Number(size) : undefined))
  else for (const bench of Object.values(benches)) console.log(await bench())
}

process.exitCode = 1
void main(process.argv.slice(2)).then(() => (process.exitCode = 0))
