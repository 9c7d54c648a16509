// The command line's grammar; commander's only door. In: arguments, environment. Out: a request. Throws a `UsageFault`; does none of the work.
import { Argument, Command, CommanderError, Option } from 'commander';
import { displayWidth } from '../report/display-width.js';
import { type HelpText, helpText } from './help-text.js';
import { messageLang } from './lang.js';
import { readPageList } from './page-list.js';
import type { BuildOrder, Request, Voice } from './request.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** What of the world decides a request. */
export type Surroundings = Pick<World, 'argv' | 'env' | 'locale' | 'version' | 'stdout' | 'stderr'>;

/** Options as commander hands them over. */
interface RawOptions {
  readonly output?: string;
  readonly watch?: boolean;
  readonly preview?: string | boolean;
  readonly profile?: string;
  readonly pages?: string;
  readonly split?: boolean;
  readonly relayout?: string | boolean;
  readonly report?: string;
  readonly layout?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Reads the arguments. */
export function readArguments(world: Surroundings): Request {
  const lang = messageLang(world.argv, world.env, world.locale);
  const said: string[] = [];
  let request: Request | undefined;
  const program = createProgram(helpText(lang), world, {
    say: (text) => said.push(text),
    ask: (asked) => {
      request = asked;
    },
  });
  try {
    program.parse(world.argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageFaultOf(error);
    return { kind: 'say', text: said.join('') };
  }
  if (request === undefined) throw new Error('no action ran for these arguments');
  return request;
}

interface Ears {
  readonly say: (text: string) => void;
  readonly ask: (request: Request) => void;
}

function createProgram(words: HelpText, world: Surroundings, ears: Ears): Command {
  const voice = (options: RawOptions): Voice => voiceOf(options, world);
  const program = prepare(new Command('build-issue'), words, world, ears)
    .description(words.about)
    .version(world.version, '--version', words.version)
    .enablePositionalOptions()
    .addHelpText('after', words.after)
    .addArgument(new Argument('[issue]', words.issue))
    .action((issue: string | undefined, options: RawOptions) => {
      ears.ask(orderOf('build', issue, options, voice(options)));
    });
  for (const option of buildOptions(words)) program.addOption(option);
  addNew(program, words, (date, options) => {
    ears.ask({ kind: 'new', date, voice: voice(options) });
  });
  addCheck(program, words, (issue, options) => {
    ears.ask(orderOf('check', issue, options, voice(options)));
  });
  addLaterCommands(program, words);
  addPlan(program, words, (issue, options) => {
    const format = options.json === true ? 'json' : options.csv === true ? 'csv' : 'text';
    ears.ask({ kind: 'plan', issue, format, voice: voice(options) });
  });
  return program;
}

/** Settings that subcommands copy: they must stand before the first of them is made. */
function prepare(program: Command, words: HelpText, world: Surroundings, ears: Ears): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  };
  return program
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .configureOutput({
      writeOut: ears.say,
      writeErr: () => undefined,
      getOutHelpWidth: () => world.stdout.columns,
      getOutHasColors: () => false,
    })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) =>
        option.argChoices === undefined
          ? option.description
          : `${option.description} (${words.choices}${option.argChoices.join(' ')})`,
    });
}

function voiceOptions(words: HelpText): readonly Option[] {
  return [
    new Option('--quiet', words.quiet),
    new Option('--no-color', words.noColor),
    new Option('--lang <lang>', words.lang).choices(['zh', 'en']),
  ];
}

function checkOptions(words: HelpText): readonly Option[] {
  return [
    new Option('--report <file>', words.report),
    new Option('--layout <file>', words.layout),
    new Option('--strict', words.strict),
    ...voiceOptions(words),
  ];
}

function buildOptions(words: HelpText): readonly Option[] {
  const { later } = words;
  return [
    new Option('-o, --output <file>', words.output),
    new Option('-w, --watch', words.watch),
    new Option('--preview [port]', words.preview + later),
    new Option('--profile <profile>', words.profile).choices(['press', 'proof', 'web']),
    new Option('--pages <pages>', words.pages),
    new Option('--split', words.split),
    new Option('--relayout [pages]', words.relayout),
    ...checkOptions(words),
  ];
}

type Action = (first: string | undefined, options: RawOptions) => void;

function addNew(program: Command, words: HelpText, action: Action): void {
  const command = program
    .command('new')
    .description(words.new)
    .addArgument(new Argument('[date]', words.newDate));
  for (const option of voiceOptions(words)) command.addOption(option);
  command.action((date: string | undefined, _options: RawOptions, self: Command) => {
    action(date, self.optsWithGlobals());
  });
}

function addCheck(program: Command, words: HelpText, action: Action): void {
  const command = program
    .command('check')
    .description(words.check)
    .addArgument(new Argument('[issue]', words.issue));
  for (const option of checkOptions(words)) command.addOption(option);
  command.action((issue: string | undefined, _options: RawOptions, self: Command) => {
    action(issue, self.optsWithGlobals());
  });
}

function addPlan(program: Command, words: HelpText, action: Action): void {
  const command = program
    .command('plan')
    .description(words.plan)
    .addArgument(new Argument('[issue]', words.issue))
    .addOption(new Option('--json', words.planJson).conflicts('csv'))
    .addOption(new Option('--csv', words.planCsv));
  for (const option of voiceOptions(words)) command.addOption(option);
  command.action((issue: string | undefined, options: RawOptions) => {
    action(issue, options);
  });
}

/** Commands of the contract whose work is not written yet: listed, and refused in a clear sentence. */
function addLaterCommands(program: Command, words: HelpText): void {
  const later = (what: string) => (): never => {
    throw new UsageFault('cli/not-yet', { what });
  };
  program
    .command('preflight')
    .description(words.preflight + words.later)
    .addArgument(new Argument('<file>', words.preflightFile))
    .action(later('preflight'));
}

function orderOf(
  kind: 'build' | 'check',
  issue: string | undefined,
  options: RawOptions,
  voice: Voice,
): BuildOrder {
  refuseLater(options);
  return {
    kind,
    issue,
    output: options.output,
    isWatched: options.watch === true,
    isSplit: options.split === true,
    pages: options.pages === undefined ? undefined : readPageList(options.pages),
    relayout: relayoutOf(options.relayout),
    report: options.report,
    layout: options.layout,
    isStrict: options.strict === true,
    voice,
  };
}

/** `--relayout` alone is the whole issue. */
function relayoutOf(written: RawOptions['relayout']): BuildOrder['relayout'] {
  if (typeof written === 'string') return readPageList(written);
  return written === true ? 'all' : undefined;
}

function refuseLater(options: RawOptions): void {
  const later: readonly (readonly [string, boolean])[] = [
    ['--preview', options.preview !== undefined],
    [`--profile ${options.profile}`, options.profile === 'proof' || options.profile === 'web'],
  ];
  const asked = later.find(([, isAsked]) => isAsked);
  if (asked !== undefined) throw new UsageFault('cli/not-yet', { what: asked[0] });
}

/** Colours: never with `--no-color` or NO_COLOR (https://no-color.org), always with FORCE_COLOR, else where a person looks. */
export function voiceOf(
  options: { readonly quiet?: boolean; readonly color?: boolean },
  world: Surroundings,
): Voice {
  const { env } = world;
  const isRefused = options.color === false || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  const isForced = (env.FORCE_COLOR ?? '0') !== '0';
  return {
    lang: messageLang(world.argv, env, world.locale),
    isColored: !isRefused && (isForced || world.stderr.isTerminal),
    isQuiet: options.quiet === true,
  };
}

/** commander's faults in our words; the quoted names in its English sentences are what was typed. */
function usageFaultOf(error: CommanderError): UsageFault {
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(
    (match) => match[1] ?? '',
  );
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageFault('cli/option-unknown', { option: first });
    case 'commander.optionMissingArgument':
      return new UsageFault('cli/value-missing', { option: first });
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '';
      return new UsageFault('cli/value-unknown', { option: first, value: second, choices });
    }
    default:
      return new UsageFault('cli/arguments-wrong');
  }
}
