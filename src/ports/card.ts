/**
 * A card beside a message: something to press. Channels without cards leave it out, so the text must say all by itself.
 * Pressing it is the same command as the sentence that the text teaches.
 */
export interface Card {
  /** Unique for every card ever sent, also after a restart: letters, digits, `_`, `-`; at most 64 characters. */
  id: string
  title: string
  /** One line below the title; empty for none. */
  note: string
  /** A paragraph; empty for none. */
  text: string
  facts: CardFact[]
  action: CardButtons | CardChoices
}

export interface CardFact {
  name: string
  value: string
}

export interface CardButtons {
  kind: 'buttons'
  /** 1 to 6. */
  buttons: CardButton[]
}

/** Which of these? At most 20, any number of them may be chosen. */
export interface CardChoices {
  kind: 'choices'
  options: CardOption[]
  submit: CardButton
}

export interface CardButton {
  /** What a click says. */
  key: string
  text: string
  /** `spent`: shows how it ended; a click on it changes nothing. */
  look: 'main' | 'plain' | 'spent'
}

export interface CardOption {
  key: string
  text: string
  chosen: boolean
}

/** Somebody pressed a button of a card. It may come twice, and years later. */
export interface CardClick {
  /** Unique for each click; a second delivery has the same id. */
  id: string
  /** Name of the channel that heard it. */
  channel: string
  from: string
  /** Group chat, or null when the card stands in a one-to-one conversation. */
  chat: string | null
  card: string
  key: string
  /** Keys of the options chosen. */
  chosen: string[]
}
