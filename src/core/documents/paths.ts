/**
 * The path of a picture that a file names, from the workspace's root: relative to the file's folder, `..` resolved.
 * `undefined` when there is none, when it is absolute or a web address, or when it leads out of the workspace.
 */
export function workspacePath(file: string, named: string | undefined): string | undefined {
  if (!named || /^([a-z]+:|[\\/])/i.test(named)) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of named.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
