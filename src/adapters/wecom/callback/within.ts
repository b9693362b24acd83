/** What a promise comes to; undefined where it takes longer. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, milliseconds, undefined)
    const over = () => {
      clearTimeout(limit)
      resolve(promise)
    }
    promise.then(over, over)
  })
}
