const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** Ctrl-C under npm arrives twice, from the terminal and from npm: within this time it is one request. */
const SAME_REQUEST_MILLISECONDS = 2000
/** An ending process no longer listens, so it stays until the repetition, a few milliseconds behind, has come. */
const SHORTEST_STOP_MILLISECONDS = 500
/** Whoever asked waits ten seconds at most; all that was answered is in the ledger by then. */
const LONGEST_STOP_MILLISECONDS = 9000

/**
 * Resolves when the process is asked to stop. Whoever asks again after two seconds ends it at once, with status 1. A stop
 * that drags on is ended after `longest` milliseconds.
 */
export function stopSignal(longest = LONGEST_STOP_MILLISECONDS): Promise<void> {
  let askedAt: number | null = null
  return new Promise((resolve) => {
    const heard = () => {
      if (askedAt === null) {
        askedAt = performance.now()
        setTimeout(() => undefined, SHORTEST_STOP_MILLISECONDS)
        setTimeout(
          () => leave(0, '有收尾工作没做完，已直接退出；已有回执的记录都在台账里。'),
          longest,
        ).unref()
        resolve()
      } else if (performance.now() - askedAt > SAME_REQUEST_MILLISECONDS) {
        leave(1, '再次收到停止信号，没等收尾就退出了；已有回执的记录都在台账里。')
      }
    }
    // Listened to until the end: without a listener the repetition would kill the process while it stops.
    for (const signal of SIGNALS) process.on(signal, heard)
  })
}

function leave(status: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(status)
}
