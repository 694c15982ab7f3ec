/** One fault of a template. */
export interface TemplateFault {
  /** From the root of the template's world. */
  readonly path: string;
  /** From 0, end excluded; `undefined` where the fault has no place. */
  readonly range:
    | { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }
    | undefined;
  readonly message: string;
}

/** A template that cannot be run. */
export class TemplateError extends Error {
  constructor(readonly faults: readonly TemplateFault[]) {
    super(faults.map(written).join('\n'));
  }
}

function written({ path, range, message }: TemplateFault): string {
  return `${path}${range ? `:${range.line + 1}:${range.column + 1}` : ''}: ${message}`;
}

/** What Typst says of a template, its errors only. `missing` is the file that it asked for in vain. */
export function faultsOf(diagnostics: readonly unknown[] | undefined, missing: string | undefined): TemplateFault[] {
  return (diagnostics ?? []).flatMap((said): TemplateFault[] => {
    const { path = '', range = '', severity, message = '' } = said as Partial<Record<string, string>>;
    if (severity !== 'error') return [];
    const [, line, column, endLine, endColumn] = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(range) ?? [];
    return [
      {
        path,
        range:
          line === undefined
            ? undefined
            : {
                line: Number(line),
                column: Number(column),
                endLine: Number(endLine),
                endColumn: Number(endColumn),
              },
        message:
          missing !== undefined && message.startsWith('failed to load file')
            ? `${missing.slice(1)} is not in the workspace, or of no kind that templates may read`
            : message.replace(/, hints: /g, '. '),
      },
    ];
  });
}
