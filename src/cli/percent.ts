/** A fraction such as `0.1766` as `17.66 %`, by moving the point in its text: nothing is rounded again. */
export function percent(fraction: string): string {
  const [whole = '0', digits = ''] = fraction.split('.');
  const moved = `${whole}${digits.padEnd(2, '0').slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  return `${moved}${digits.length > 2 ? `.${digits.slice(2)}` : ''} %`;
}
