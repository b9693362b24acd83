import type { Card, CardButton } from '../../../ports/card.ts'

/** 模板卡片 as 智能机器人 and 自建应用 take it. Source: https://developer.work.weixin.qq.com/document/path/101032 */
export interface TemplateCard {
  card_type: 'button_interaction' | 'vote_interaction'
  main_title: { title: string; desc?: string }
  sub_title_text?: string
  horizontal_content_list?: { keyname: string; value: string }[]
  button_list?: { text: string; style: number; key: string }[]
  checkbox?: {
    question_key: string
    mode: 1
    option_list: { id: string; text: string; is_checked: boolean }[]
  }
  submit_button?: { text: string; key: string }
  task_id: string
}

/** Characters that are shown; what is longer would be cut on the phone, somewhere. */
const SHOWN = { title: 26, note: 30, text: 112, name: 5, value: 26, button: 10, option: 11 }
const MOST_FACTS = 6

/** 1: blue, filled; 2: blue; 4: black. */
const STYLES: Record<CardButton['look'], number> = { main: 1, plain: 2, spent: 4 }

const QUESTION = 'items'

export function templateCard(card: Card): TemplateCard {
  const { action } = card
  // A vote has no paragraph of its own.
  const note =
    action.kind === 'choices' && card.text !== ''
      ? shown(card.text, SHOWN.note)
      : shown(card.note, SHOWN.note)
  const shared = {
    main_title: { title: shown(card.title, SHOWN.title), ...(note === '' ? {} : { desc: note }) },
    task_id: card.id,
  }
  switch (action.kind) {
    case 'buttons':
      return {
        card_type: 'button_interaction',
        ...shared,
        ...(card.text === '' ? {} : { sub_title_text: shown(card.text, SHOWN.text) }),
        ...factsOf(card),
        button_list: action.buttons.map(({ text, look, key }) => ({
          text: shown(text, SHOWN.button),
          style: STYLES[look],
          key,
        })),
      }
    case 'choices':
      return {
        card_type: 'vote_interaction',
        ...shared,
        checkbox: {
          question_key: QUESTION,
          mode: 1,
          option_list: action.options.map(({ key, text, chosen }) => ({
            id: key,
            text: shown(text, SHOWN.option),
            is_checked: chosen,
          })),
        },
        submit_button: { text: shown(action.submit.text, SHOWN.button), key: action.submit.key },
      }
  }
}

function factsOf({ facts }: Card): Pick<TemplateCard, 'horizontal_content_list'> {
  if (facts.length === 0) return {}
  const list = facts.slice(0, MOST_FACTS).map(({ name, value }) => ({
    keyname: shown(name, SHOWN.name),
    value: shown(value, SHOWN.value),
  }))
  return { horizontal_content_list: list }
}

/** At most so many characters. */
function shown(text: string, most: number): string {
  const characters = Array.from(text.toWellFormed())
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
