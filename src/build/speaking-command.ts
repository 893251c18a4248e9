/**
 * A command of the library that words its errors and its help in the language of this process. The library has no table
 * of words; each of its errors is a method that is given the facts, and these are replaced here. They are not in its types.
 */
import { type Argument, Command, type Help, InvalidArgumentError, Option } from 'commander';
import type { Message } from '../model/message.ts';
import { nearest } from '../content/near.ts';
import { tool } from '../languages/tool.ts';
import { say } from './tool-language.ts';

export class SpeakingCommand extends Command {
  /** Never writes: where it stops, nothing need be said about what was left unwritten. */
  readsOnly = false;
  declare readonly _allowUnknownOption: boolean;

  /** Says what is wrong and how to call the command, and ends it: exit 2. @param near what was probably meant */
  refuse(message: Message, near: string | null = null): never {
    return this.error(`${say(tool.common.error)}: ${say(message)}${near === null ? '' : `\n${say(tool.call.near({ name: near }))}`}`, { exitCode: 2 });
  }

  missingArgument(name: string): never {
    return this.refuse(tool.call.argumentMissing({ name }));
  }

  optionMissingArgument({ flags }: Option): never {
    return this.refuse(tool.call.valueMissing({ flags }));
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    return this.refuse(tool.call.optionMissing({ flags }));
  }

  unknownOption(flag: string): void {
    if (this._allowUnknownOption) return;
    const known = this.createHelp().visibleOptions(this).flatMap(({ long }) => long ?? []);
    this.refuse(tool.call.unknownOption({ flag }), flag.startsWith('--') ? nearest(flag, known) : null);
  }

  unknownCommand(): never {
    const name = this.args[0]!;
    return this.refuse(tool.call.unknownCommand({ name }), nearest(name, this.commands.map((command) => command.name())));
  }

  _conflictingOption(one: Option, other: Option): never {
    return this.refuse(tool.call.conflict({ one: one.flags, other: other.flags }));
  }

  _excessArguments(received: readonly string[]): never {
    return this.refuse(tool.call.tooMany({ expected: this.registeredArguments.length, n: received.length, received: received.join(', ') }));
  }

  _callParseArg(target: Option | Argument, value: string, previous: unknown): unknown {
    const unfit = (why: string): never => this.refuse(target instanceof Option ? tool.call.unfitOption({ flags: target.flags, value, why }) : tool.call.unfitArgument({ name: target.name(), value, why }));
    if (target.argChoices?.includes(value) === false) return unfit(say(tool.call.choices({ all: target.argChoices.join(', ') })));
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
  const titles: Readonly<Record<string, Message>> = tool.help.titles;
  const usage = (text: string): string => text.replace('[options]', say(tool.help.options)).replace('[command]', say(tool.help.command));
  return {
    styleTitle: (title) => (titles[title] ? say(titles[title]) : title),
    styleUsage: usage,
    styleSubcommandTerm: usage,
    optionDescription: ({ description, argChoices, defaultValue, required, envVar }) => {
      const facts = [
        ...(argChoices ? [tool.help.choices({ all: argChoices.map((choice) => JSON.stringify(choice)).join(', ') })] : []),
        ...(required && defaultValue !== undefined ? [tool.help.otherwise({ value: JSON.stringify(defaultValue) })] : []),
        ...(envVar !== undefined ? [tool.help.variable({ name: envVar })] : []),
      ];
      return facts.length > 0 ? `${description} (${facts.map(say).join(', ')})` : description;
    },
  };
}
