/** An export that cannot be made as asked, for a reason that the user can mend. `message` has braces that `data` fills. */
export class ExportRefusal extends Error {
  constructor(
    message: string,
    readonly data: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
