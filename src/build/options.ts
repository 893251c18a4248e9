/** What every command can be told: the moment, the content folder, the output folder (contract §4). */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ContentError, formatProblem } from '../core/problem.ts';
import { parseMoment } from '../core/time.ts';

export interface CommonOptions {
  /** As given; read in the site's time zone once that is known. */
  asOf?: string;
  content: string;
}

/** A command that explains itself: a wrong call says what is wrong and how to call it, on standard error, exit 2. */
export function newCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .showHelpAfterError()
    .exitOverride();
}

/** Adds `--as-of` and `--content`, with their variables. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--as-of <moment>', 'work as if it were this day or time, e.g. 2026-12-01 (or POLICY_AS_OF)', readAsOf, process.env.POLICY_AS_OF || undefined)
    .option('--content <dir>', 'the content folder (or POLICY_CONTENT)', process.env.POLICY_CONTENT || 'content');
}

/** Adds `--out`. */
export function withOut(command: Command, fallback: string): Command {
  return command.option('--out <dir>', 'the output folder', fallback);
}

/** Adds `--port`, with its variable. */
export function withPort(command: Command): Command {
  return command.addOption(new Option('--port <number>', 'the port to serve at').argParser(readPort).env('PORT').default(4321));
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535');
  return port;
}

function readAsOf(text: string): string {
  const read = parseMoment(text, 'UTC');
  if ('error' in read && !/happened/.test(read.error)) throw new InvalidArgumentError(read.error);
  return text;
}

/** The moment a command speaks of. @throws CommanderError where `--as-of` is no moment in the site's time zone */
export function momentOf(asOf: string | undefined, timeZone: string): Temporal.Instant {
  if (asOf === undefined) return Temporal.Now.instant();
  const read = parseMoment(asOf, timeZone);
  if ('error' in read) throw new CommanderError(2, 'as-of', `error: --as-of: ${read.error}`);
  return read.instant;
}

/**
 * Runs a command to its end and sets the exit code: 0 done, 1 errors in the content or in the work, 2 wrong usage.
 * Problems in content are printed as they are, never as a stack trace.
 */
export async function runCommand(command: Command, args: string[] = process.argv.slice(2)): Promise<void> {
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'as-of') console.error(error.message);
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else if (error instanceof ContentError) {
      for (const problem of error.problems) console.error(formatProblem(problem));
      console.error(`\n${error.problems.length === 1 ? '1 problem' : `${error.problems.length} problems`}: nothing was written.`);
      process.exitCode = 1;
    } else {
      console.error(process.env.POLICY_DEBUG ? error : `error: ${error instanceof Error ? error.message : String(error)} (POLICY_DEBUG=1 shows where)`);
      process.exitCode = 1;
    }
  }
}

