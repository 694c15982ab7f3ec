/** The bytes of a picture by its path from the workspace's root; `undefined` if there is none. */
export type Assets = (path: string) => Uint8Array | undefined;
