declare module 'currency-codes/data' {
  const data: readonly { readonly code: string; readonly digits: number; readonly currency: string }[];
  export default data;
}
