import type { ErrorCode } from 'yaml';

/**
 * What is wrong with a text that is no YAML, by the parser's codes: its own words are those of the YAML standard, and
 * say nothing to a person who sells lamps. Codes that such a person will not meet are left to the parser.
 */
export const YAML_MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: 'Inside double quotes a backslash is special: write it twice, or use single quotes',
  BAD_INDENT: 'Wrong indentation, or a bracket that is not closed: lines that belong together begin in one column',
  BAD_SCALAR_START: 'A value cannot begin with this sign: put the value in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon in one value: put the value in quotes, or correct the indentation',
  BLOCK_IN_FLOW: 'Dashes and indented lines cannot stand inside { } or [ ]: separate the values with commas',
  MISSING_CHAR: 'Something is missing here: a dash, a colon after a key, a comma, a bracket or a closing quote',
  MULTILINE_IMPLICIT_KEY: 'A key and its colon stand on one line: is a colon missing?',
  MULTIPLE_DOCS: 'A file holds one document only: remove the line ---',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs',
  UNEXPECTED_TOKEN: 'This does not fit here: check the brackets, commas and quotes before it',
};
