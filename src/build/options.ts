/** The options of every command: the moment, the content folder, the output folder (contract §4). */
import { type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ContentError, formatProblem, type Problem } from '../model/problem.ts';
import type { Message } from '../model/message.ts';
import { TOOL_LANGUAGES } from '../languages/tool.ts';
import { parseMoment } from '../model/time.ts';
import { helpWords, SpeakingCommand } from './speaking-command.ts';
import { say, settleLanguage, toolLanguage } from './tool-language.ts';
import { outliveReaders, systemWords } from './terminal.ts';
import { tool } from '../languages/tool.ts';

export interface CommonOptions {
  /** As given; interpreted in the site's time zone once that is known. */
  asOf?: string;
  content: string;
}

/** A command that explains itself: a wrong call says what is wrong and how to call it, on standard error, exit 2. */
export function newCommand(name: string, description: Message, { readsOnly = false } = {}): Command {
  settleLanguage();
  const command = new SpeakingCommand(name);
  command.readsOnly = readsOnly;
  command
    .description(say(description))
    .helpOption('-h, --help', say(tool.common.help))
    .addOption(new Option('--lang <lang>', say(tool.common.lang)).choices(TOOL_LANGUAGES))
    .helpCommand(false)
    .showHelpAfterError()
    .configureHelp(helpWords())
    .exitOverride();
  return command;
}

/** Ends a command that was called wrongly: says what is wrong and how to call it, exit 2. */
export function refuseCall(command: Command, message: Message): never {
  return command.error(`${say(tool.common.error)}: ${say(message)}`, { exitCode: 2 });
}

/** Thrown where a command refuses its task: says why and what to do instead; nothing is written. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: 1 | 2;

  /**
   * @param exitCode 2 where the call itself is wrong
   * @param problems in the content that prevent it, listed before the message
   */
  constructor(message: Message, exitCode: 1 | 2 = 1, problems: readonly Problem[] = []) {
    super(say(message));
    this.name = 'Refusal';
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

/** Adds `--as-of` and `--content`, with their variables. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--as-of <moment>', say(tool.common.asOf), readAsOf, process.env.POLICY_AS_OF || undefined)
    .option('--content <dir>', say(tool.common.content), process.env.POLICY_CONTENT || 'content');
}

/** Adds `--out`. */
export function withOut(command: Command, fallback: string): Command {
  return command.option('--out <dir>', say(tool.common.out), fallback);
}

/** Adds `--port`, with its variable. */
export function withPort(command: Command): Command {
  return command.addOption(new Option('--port <number>', say(tool.common.port)).argParser(readPort).env('PORT').default(4321));
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError(say(tool.common.notPort));
  return port;
}

function readAsOf(text: string): string {
  const read = parseMoment(text, 'UTC');
  // In the site's time zone it may still be a time that happened twice or never.
  if ('fault' in read) throw new InvalidArgumentError(say(tool.moment[read.fault.kind](read.fault)));
  return text;
}

/** The moment a command is about. @throws CommanderError where `--as-of` is no moment in the site's time zone */
export function momentOf(asOf: string | undefined, timeZone: string): Temporal.Instant {
  if (asOf === undefined) return Temporal.Now.instant();
  const read = parseMoment(asOf, timeZone);
  if ('fault' in read) throw new CommanderError(2, 'as-of', `${say(tool.common.error)}: --as-of: ${say(tool.moment[read.fault.kind](read.fault))}`);
  return read.instant;
}

/** Runs a command to its end, as a program. */
export async function runCommand(command: Command, args: string[] = process.argv.slice(2)): Promise<void> {
  outliveReaders();
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    reportFailure(error, command);
  }
}

/**
 * Says why a command failed and sets the exit code: 1 errors in the content or in the work, 2 wrong usage.
 * Problems in content are printed as they are, never as a stack trace.
 * @param command as it was started; one of its own may have been called
 */
export function reportFailure(error: unknown, command: Command): void {
  if (error instanceof CommanderError) {
    if (error.code === 'as-of') console.error(error.message);
    if (error.exitCode !== 0) process.exitCode = 2;
  } else if (error instanceof Refusal) {
    if (error.problems.length > 0) console.error(`${error.problems.map((problem) => formatProblem(problem, toolLanguage())).join('\n')}\n`);
    console.error(`${say(tool.common.error)}: ${error.message}`);
    process.exitCode = error.exitCode;
  } else if (error instanceof ContentError) {
    for (const problem of error.problems) console.error(formatProblem(problem, toolLanguage()));
    const called = command.commands.find((one) => one.name() === command.args[0]) ?? command;
    const readsOnly = called instanceof SpeakingCommand && called.readsOnly;
    console.error(`\n${say(readsOnly ? tool.common.nothingShown({ problems: error.problems.length }) : tool.common.nothingWritten({ problems: error.problems.length }))}`);
    process.exitCode = 1;
  } else {
    console.error(process.env.POLICY_DEBUG ? error : `${say(tool.common.error)}: ${faultWords(error)}`);
    process.exitCode = 1;
  }
}

function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)} (${say(tool.common.where)})`;
  return systemWords(error) ?? `${error.message} (${say(tool.common.where)})`;
}
