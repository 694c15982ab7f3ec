import path from 'node:path';
import { parse } from 'jsonc-parser';
import { CHOICES, readChoices } from '../core/index.ts';
import type { RuleChoices } from '../core/index.ts';
import type { Io } from './io.ts';

const FILE = path.join('.vscode', 'settings.json');
const SETTING = 'tradewright.rules';

/**
 * The severities that a team gave the rules: `tradewright.rules` in the settings of the editor, of the workspace itself
 * or of the nearest folder above it, which may be the one that is opened in the editor.
 */
export function choicesNear(root: string, io: Io): RuleChoices {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const bytes = io.read(path.join(folder, FILE));
    if (bytes) return readSettings(path.join(folder, FILE), bytes, io);
    if (path.dirname(folder) === folder) return {};
  }
}

function readSettings(file: string, bytes: Uint8Array, io: Io): RuleChoices {
  const settings: unknown = parse(new TextDecoder().decode(bytes), [], { allowTrailingComma: true });
  const setting: unknown =
    typeof settings === 'object' && settings !== null && SETTING in settings ? settings[SETTING] : undefined;
  const choices = readChoices(setting);
  const given = typeof setting === 'object' && setting !== null ? Object.keys(setting) : [];
  for (const code of given.filter((one) => !Object.hasOwn(choices, one)))
    io.err(`${path.relative(io.cwd, file)}: ${SETTING}: “${code}” is no rule, or not one of ${CHOICES.join(', ')}`);
  return choices;
}
