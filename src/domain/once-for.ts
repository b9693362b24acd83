/** Works something out once for each object, which must never change, and forgets it with the object. */
export function onceFor<Of extends object, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { answer: Answer }>()
  return (of) => {
    let found = known.get(of)
    if (!found) known.set(of, (found = { answer: work(of) }))
    return found.answer
  }
}
