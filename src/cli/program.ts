import { Command } from 'commander'
import packageFile from '../../package.json' with { type: 'json' }
import type { GlobalOptions } from './options.ts'

const { version: VERSION } = packageFile

/** The command line. Each command's code is loaded when it runs, so that none pays for another's libraries. */
export function buildProgram(): Command {
  const program = new Command('duban')
    .description('督办：读任务分解表，到点提醒，回复即销号')
    .version(VERSION, '--version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .option('--home <DIR>', '放 config/ 和 store/ 的文件夹（也可用环境变量 DUBAN_HOME）')
    .option('--now <ISO-8601>', '把这个时刻当作现在（演练和脚本用）')
    .option('--json', '输出机器可读的 JSON')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
  const globals = () => program.opts<GlobalOptions>()

  program
    .command('start')
    .description('启动：收消息、发提醒、开网页')
    .option('--port <PORT>', '网页端口，0 为自动选择')
    .option('--sample', '任务表为空时先装入样例（seeds/），马上试用')
    .action(async (own: { port?: string; sample?: boolean }) => {
      const { start } = await import('./commands/start.ts')
      await start(globals(), own)
    })

  program
    .command('import')
    .description('读入任务分解表')
    .argument('<FILE>', '任务表文件')
    .option('--year <YEAR>', '任务表的年度')
    .option('--dry-run', '只显示读到了什么、改了什么，不保存')
    .option('--replaces <PLAN>', '这是哪张已有任务表的修订版（代号，如 p2）')
    .option('--same <NUMBERS>', '表里这些编号与原来是同一项，只是改了字句，登记照旧')
    .action(
      async (file: string, own: { year?: string; dryRun?: boolean; replaces?: string; same?: string }) => {
        const { importTable } = await import('./commands/import.ts')
        await importTable(globals(), file, own)
      },
    )

  addRollover(program, globals)
  addRoster(program.command('roster').description('通讯录'), globals)

  program
    .command('doctor')
    .description('逐项检查配置、网络和台账，告诉您下一步做什么')
    .option('--url <URL>', '正在运行的督办的网址（启动时用了 --port 才需要）')
    .action(async (own: { url?: string }) => {
      const { doctor } = await import('./commands/doctor.ts')
      await doctor(globals(), own)
    })

  program
    .command('post')
    .description('把图片或文件（如通报）发到配了群机器人的群')
    .requiredOption('--chat <CHATID>', '群号')
    .argument('<FILE>', '图片或文件')
    .action(async (file: string, own: { chat: string }) => {
      const { post } = await import('./commands/post.ts')
      await post(globals(), file, own)
    })

  addQueries(program, globals)
  addPack(program, globals)
  return program
}

function addRoster(roster: Command, globals: () => GlobalOptions): void {
  addLeaves(roster, globals)
  roster
    .command('import')
    .description('读入单位、联系人、统称和管理员')
    .argument('<FILE>', '通讯录文件（.xlsx、.xls、.csv 或 .json）')
    .action(async (file: string) => {
      const { importRosterFile } = await import('./commands/roster-import.ts')
      await importRosterFile(globals(), file)
    })
  roster
    .command('template')
    .description('写出一份通讯录模板，填好后用 roster import 读入')
    .argument('[FILE]', '写到哪个文件（.xlsx 或 .csv）', '通讯录模板.xlsx')
    .action(async (file: string) => {
      const { writeRosterTemplate } = await import('./commands/roster-template.ts')
      await writeRosterTemplate(globals(), file)
    })
}

function addLeaves(roster: Command, globals: () => GlobalOptions): void {
  roster
    .command('leave')
    .description('登记联系人休假：这几天的提醒改给代办人')
    .argument('<NAME>', '姓名或账号')
    .requiredOption('--from <DAY>', '第一天，如 2026-12-01')
    .requiredOption('--to <DAY>', '最后一天')
    .option('--stand-in <NAME>', '代办人的姓名或账号')
    .option('--unit <UNIT>', '重名时写明单位')
    .action(async (name: string, own: { from: string; to: string; standIn?: string; unit?: string }) => {
      const { takeLeave } = await import('./commands/roster-leave.ts')
      await takeLeave(globals(), name, own)
    })
  roster
    .command('back')
    .description('登记联系人销假')
    .argument('<NAME>', '姓名或账号')
    .option('--unit <UNIT>', '重名时写明单位')
    .action(async (name: string, own: { unit?: string }) => {
      const { endLeave } = await import('./commands/roster-leave.ts')
      await endLeave(globals(), name, own)
    })
}

function addRollover(program: Command, globals: () => GlobalOptions): void {
  program
    .command('rollover')
    .description('把今年的任务表转到下一年：没写年份的时限按新年度再来一遍，编号和记录不变')
    .option('--year <YEAR>', '转到哪一年，默认是明年')
    .option('--plan <PLAN>', '只转这一张（代号，如 p2）')
    .option('--dry-run', '只显示会转什么，不保存')
    .action(async (own: { year?: string; plan?: string; dryRun?: boolean }) => {
      const { rollover } = await import('./commands/rollover.ts')
      await rollover(globals(), own)
    })
}

function addQueries(program: Command, globals: () => GlobalOptions): void {
  program
    .command('list')
    .description('某单位或全部单位的应办事项')
    .argument('[UNIT]', '单位名称或别名')
    .option('--status <LIST>', '只看这些状态，如 open,overdue')
    .option('--from <DAY>', '到期日从哪天起')
    .option('--to <DAY>', '到期日到哪天止')
    .action(async (unit: string | undefined, own: { status?: string; from?: string; to?: string }) => {
      const { list } = await import('./commands/list.ts')
      await list(globals(), unit, own)
    })

  program
    .command('why')
    .description('某一项为什么提醒、下次何时提醒、怎样才停')
    .argument('<NO>', '编号，如 3 或 3.1')
    .argument('[UNIT]', '只看某单位')
    .action(async (no: string, unit: string | undefined) => {
      const { why } = await import('./commands/why.ts')
      await why(globals(), no, unit)
    })

  program
    .command('unknown')
    .description('大家说过、机器人没听懂的话（已去掉姓名和号码）')
    .action(async () => {
      const { listUnknown } = await import('./commands/unknown.ts')
      await listUnknown(globals())
    })

  program
    .command('say')
    .description('替某人对机器人说一句话，显示回答')
    .requiredOption('--as <USERID>', '说话人的账号')
    .option('--chat <CHATID>', '所在的群；不写则为单聊')
    .option('--quote <TEXT>', '引用的消息')
    .option('--attach <FILE>', '随这句话发的图片或文件，可以写多次', repeated)
    .argument('<TEXT>', '要说的话')
    .action(async (text: string, own: { as: string; chat?: string; quote?: string; attach?: string[] }) => {
      const { say } = await import('./commands/say.ts')
      await say(globals(), text, own)
    })

  program
    .command('rehearse')
    .description('在存档的副本上演练对话文件（每行一段 JSON）')
    .argument('<FILE>', '对话文件')
    .action(async (file: string) => {
      const { rehearseFile } = await import('./commands/rehearse.ts')
      await rehearseFile(globals(), file)
    })

  addSimulate(program, globals)
}

function addSimulate(program: Command, globals: () => GlobalOptions): void {
  program
    .command('simulate')
    .description('列出两天之间会发出的每条消息（不发送、不保存）')
    .option('--from <DAY>', '从哪天起（比较时默认今天）')
    .option('--to <DAY>', '到哪天止（比较时默认任务表年度的最后一天）')
    .option('--summary', '只列数字：每天、各单位、各群、每人多少，哪天最拥挤')
    .option(
      '--against [FILE]',
      '换成这份配置会有什么不同：多发少发多少，哪些日子、期限会变（只比较，不生效）；不写文件则比较上次启动时与现在',
    )
    .action(async (own: { from?: string; to?: string; summary?: boolean; against?: string | true }) => {
      const { simulateSpan } = await import('./commands/simulate.ts')
      await simulateSpan(globals(), own)
    })
}

function addPack(program: Command, globals: () => GlobalOptions): void {
  program
    .command('pack')
    .description('把某一项的迎检材料整理成文件夹或 zip：任务、通知、办理、佐证、核验')
    .argument('<NO>', '编号，如 12 或 12.1')
    .option('--out <PLACE>', '文件夹，或以 .zip 结尾的文件名；默认是当前文件夹里的 迎检-第12项.zip')
    .option('--unit <UNIT>', '只要某单位的部分')
    .action(async (no: string, own: { out?: string; unit?: string }) => {
      const { pack } = await import('./commands/pack.ts')
      await pack(globals(), no, own)
    })
}

/** Every value of an option that may be given several times. */
function repeated(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
