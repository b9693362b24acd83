import { oneOf, type Objection } from './objection.ts'

/** Asks, whether with a question mark or not. */
export const QUESTIONS: readonly Objection[] = [
  {
    name: 'asks whether',
    against: 'any',
    pattern: oneOf(
      '(?:吗|么(?!样)|嘛|呢|吧|没有?|不|否)[\\s~!。)]*$',
      '是不是|对不对|是吗|对吗|是吧|真的|行不行|好不好|要不要|能不能|可不可以|有没有|算不算|可否|能否|是否|可以不|行么',
    ),
    examples: ['行不行', '是不是这样', '可以吗', '（行吗）', '算不算', '对吗', '能否登记', '要不要盖章'],
  },
  {
    name: 'asks what, who, when or how',
    against: 'any',
    pattern: oneOf(
      '怎么(?!样都)|咋个?|如何|谁|什么|啥|哪(?!怕)|多久|多少|何时|何人|几时|几点(?![建意要])|几号|几次|为何|为啥|请教|请示',
    ),
    examples: [
      '怎么报',
      '谁报的',
      '什么意思',
      '如何操作',
      '的人是谁',
      '啥意思',
      '哪个报',
      '咋弄',
      '由谁负责',
      '何时截止',
    ],
  },
  {
    name: 'asks for help',
    against: 'any',
    pattern: /帮我|帮忙(?!登记)|提醒我|看一?下$|看看$|求助|教我/,
    examples: ['请帮我看下', '帮我看看', '提醒我', '麻烦看一下'],
  },
  {
    name: 'only names what it is about',
    against: 'any',
    pattern: oneOf(
      '^的',
      '^(?:责任人|责任单位|联系人|时间|要求|标准|情况|进度|材料|条件|流程|方法|期限|时限|人员|单位|地点|格式|模板|说明|内容|详情)$',
    ),
    examples: ['的责任人', '的时间', '的要求', '的情况', '责任人', '时间', '（要求）', '的标准', '的流程'],
  },
]
