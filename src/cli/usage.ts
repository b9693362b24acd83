import type { CommanderError } from 'commander'

const SENTENCES: Record<string, string> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '命令后面少了参数',
  'commander.optionMissingArgument': '选项后面少了值',
  'commander.missingMandatoryOptionValue': '少了必需的选项',
  'commander.excessArguments': '参数太多（文字里有空格时请加引号）',
  'commander.invalidArgument': '参数的写法不对',
}

/** What is wrong with a command line, and where to look it up. */
export function usageSentence(error: CommanderError): string {
  const named = /'([^']+)'/.exec(error.message)?.[1]
  const sentence = SENTENCES[error.code] ?? '命令写法不对'
  return `${sentence}${named === undefined ? '' : ` ${named}`}，用法见 npm run -s duban -- --help`
}
