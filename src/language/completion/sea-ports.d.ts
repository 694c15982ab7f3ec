declare module 'sea-ports' {
  /** By UN/LOCODE. The build leaves name and country of each in it. */
  export const JSON: Readonly<Record<string, { readonly name: string; readonly country: string }>>;
}
