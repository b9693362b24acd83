/** Several recognisers ask the same of a text, one after the other: its last answer is remembered, and no other. */
export function remembered<Of, Answer>(work: (of: Of) => Answer): (of: Of) => Answer {
  let last: { of: Of; answer: Answer } | null = null
  return (of) => {
    if (last?.of !== of) last = { of, answer: work(of) }
    return last.answer
  }
}

/** The same for what is asked of places in a text. */
export function rememberedAt<Answer>(
  work: (text: string, at: number) => Answer,
): (text: string, at: number) => Answer {
  const answersOf = remembered<string, Answer[]>(() => [])
  return (text, at) => (answersOf(text)[at] ??= work(text, at))
}
