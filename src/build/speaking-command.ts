/**
 * A command of the library that words its errors and its help in the language of this process. The library has no table
 * of words; each of its errors is a method that is given the facts, and these are replaced here. They are not in its types.
 */
import { type Argument, Command, type Help, InvalidArgumentError, Option } from 'commander';
import type { Message } from '../model/message.ts';
import { nearest } from '../content/near.ts';
import { CALL, HELP } from '../languages/tool/commander-words.ts';
import { COMMON } from '../languages/tool/common-words.ts';
import { say } from './tool-language.ts';

export class SpeakingCommand extends Command {
  /** Never writes: where it stops, nothing need be said about what was left unwritten. */
  readsOnly = false;
  declare readonly _allowUnknownOption: boolean;

  /** Says what is wrong and how to call the command, and ends it: exit 2. @param near what was probably meant */
  refuse(message: Message, near: string | null = null): never {
    return this.error(`${say(COMMON.error)}: ${say(message)}${near === null ? '' : `\n${say(CALL.near(near))}`}`, { exitCode: 2 });
  }

  missingArgument(name: string): never {
    return this.refuse(CALL.argumentMissing(name));
  }

  optionMissingArgument({ flags }: Option): never {
    return this.refuse(CALL.valueMissing(flags));
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    return this.refuse(CALL.optionMissing(flags));
  }

  unknownOption(flag: string): void {
    if (this._allowUnknownOption) return;
    const known = this.createHelp().visibleOptions(this).flatMap(({ long }) => long ?? []);
    this.refuse(CALL.unknownOption(flag), flag.startsWith('--') ? nearest(flag, known) : null);
  }

  unknownCommand(): never {
    const name = this.args[0]!;
    return this.refuse(CALL.unknownCommand(name), nearest(name, this.commands.map((command) => command.name())));
  }

  _conflictingOption(one: Option, other: Option): never {
    return this.refuse(CALL.conflict(one.flags, other.flags));
  }

  _excessArguments(received: readonly string[]): never {
    return this.refuse(CALL.tooMany(this.registeredArguments.length, received));
  }

  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    const unfit = (why: string): never => this.refuse(target instanceof Option ? CALL.unfitOption(target.flags, value, why) : CALL.unfitArgument(target.name(), value, why));
    if (target.argChoices?.includes(value) === false) return unfit(say(CALL.choices(target.argChoices.join(', '))));
    try {
      return target.parseArg!(value, previous);
    } catch (error) {
      if (error instanceof InvalidArgumentError) return unfit(error.message);
      throw error;
    }
  }
}

/** The help in the language of this process. */
export function helpWords(): Partial<Help> {
  const usage = (text: string): string => text.replace('[options]', say(HELP.options)).replace('[command]', say(HELP.command));
  return {
    styleTitle: (title) => (HELP.titles[title] ? say(HELP.titles[title]) : title),
    styleUsage: usage,
    styleSubcommandTerm: usage,
    optionDescription: ({ description, argChoices, defaultValue, required, envVar }) => {
      const facts = [
        ...(argChoices ? [HELP.choices(argChoices.map((choice) => JSON.stringify(choice)).join(', '))] : []),
        ...(required && defaultValue !== undefined ? [HELP.otherwise(JSON.stringify(defaultValue))] : []),
        ...(envVar !== undefined ? [HELP.variable(envVar)] : []),
      ];
      return facts.length > 0 ? `${description} (${facts.map(say).join(', ')})` : description;
    },
  };
}
