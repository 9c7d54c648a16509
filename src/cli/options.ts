// The command line's grammar; commander's only door. In: arguments, environment. Out: a request. Throws a `UsageFault`; does none of the work.
import { Argument, Command, CommanderError, Option } from 'commander';
import type { Edition } from '../model/edition.js';
import { displayWidth } from '../report/display-width.js';
import { type HelpText, helpText } from './help-text.js';
import { messageLang } from './lang.js';
import { buildOptions, checkOptions, voiceOptions } from './option-lists.js';
import { readPageList } from './page-list.js';
import type { BuildOrder, PreflightOrder, Request, Voice } from './request.js';
import { UsageFault } from './usage-fault.js';
import type { World } from './world.js';

/** What of the world decides a request. */
export type Surroundings = Pick<World, 'argv' | 'env' | 'locale' | 'version' | 'stdout' | 'stderr'>;

/** Options as commander hands them over. */
interface RawOptions {
  readonly output?: string;
  readonly watch?: boolean;
  readonly poll?: boolean;
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
  readonly twin?: string;
  readonly press?: string;
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
  addPreflight(program, words, (file, options) => {
    ears.ask(preflightOrder(file, options, voice(options)));
  });
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

function addPreflight(
  program: Command,
  words: HelpText,
  action: (file: string, options: RawOptions) => void,
): void {
  const command = program
    .command('preflight')
    .description(words.preflight)
    .addArgument(new Argument('<file>', words.preflightFile))
    .addOption(
      new Option('--profile <standard>', words.preflightProfile)
        .choices(['x4', 'x1a', 'auto'])
        .default('auto'),
    )
    .addOption(new Option('--press <name>', words.preflightPress).default('newsprint'))
    .addOption(new Option('--twin <file>', words.preflightTwin))
    .addOption(new Option('--json', words.planJson))
    .addOption(new Option('--strict', words.strict));
  for (const option of voiceOptions(words)) command.addOption(option);
  command.action((file: string, options: RawOptions, self: Command) => {
    action(file, { ...self.optsWithGlobals(), ...options });
  });
}

function preflightOrder(file: string, options: RawOptions, voice: Voice): PreflightOrder {
  const { profile } = options;
  return {
    kind: 'preflight',
    file,
    standard: profile === 'x4' || profile === 'x1a' ? profile : 'auto',
    press: options.press ?? 'newsprint',
    twin: options.twin,
    isStrict: options.strict === true,
    isJson: options.json === true,
    voice,
  };
}

function orderOf(
  kind: 'build' | 'check',
  issue: string | undefined,
  options: RawOptions,
  voice: Voice,
): BuildOrder {
  const edition = editionOf(options);
  const preview = options.preview === undefined ? undefined : portOf(options.preview);
  return {
    kind,
    issue,
    output: options.output,
    edition,
    isWatched: options.watch === true || preview !== undefined,
    isSplit: options.split === true,
    isPolled: options.poll === true,
    preview,
    pages: options.pages === undefined ? undefined : readPageList(options.pages),
    relayout: relayoutOf(options.relayout),
    report: options.report,
    layout: options.layout,
    isStrict: options.strict === true,
    voice,
  };
}

/** Ports below 1024 belong to the system. */
const LOWEST_PORT = 1024;
const HIGHEST_PORT = 65535;

/** `--preview` alone leaves the choice to us. */
function portOf(written: string | boolean): number | 'any' {
  if (typeof written !== 'string') return 'any';
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (port >= LOWEST_PORT && port <= HIGHEST_PORT) return port;
  throw new UsageFault('cli/port-invalid', { text: written });
}

/** `--relayout` alone is the whole issue. */
function relayoutOf(written: RawOptions['relayout']): BuildOrder['relayout'] {
  if (typeof written === 'string') return readPageList(written);
  return written === true ? 'all' : undefined;
}

/** Single pages are for the press hall; with `--profile press`, or none, they may be asked for. */
function editionOf({ profile, split }: RawOptions): Edition {
  if (profile !== 'proof' && profile !== 'web') return 'press';
  if (split === true) throw new UsageFault('cli/split-for-press', { profile });
  return profile;
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
