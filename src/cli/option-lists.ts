// The options of each command, in the order in which help lists them. In: the help's words. Out: options for commander. Reads nothing.
import { Option } from 'commander';
import type { HelpText } from './help-text.js';

/** How messages look. */
export function voiceOptions(words: HelpText): readonly Option[] {
  return [
    new Option('--quiet', words.quiet),
    new Option('--no-color', words.noColor),
    new Option('--lang <lang>', words.lang).choices(['zh', 'en']),
  ];
}

/** What check and build share. */
export function checkOptions(words: HelpText): readonly Option[] {
  return [
    new Option('--report <file>', words.report),
    new Option('--layout <file>', words.layout),
    new Option('--strict', words.strict),
    ...voiceOptions(words),
  ];
}

/** Everything a build takes. */
export function buildOptions(words: HelpText): readonly Option[] {
  return [
    new Option('-o, --output <file>', words.output),
    new Option('-w, --watch', words.watch),
    new Option('--preview [port]', words.preview),
    new Option('--poll', words.poll),
    new Option('--profile <profile>', words.profile).choices(['press', 'proof', 'web']),
    new Option('--pages <pages>', words.pages),
    new Option('--split', words.split),
    new Option('--relayout [pages]', words.relayout),
    ...checkOptions(words),
  ];
}
