/** The date a command counts from: the one given, or the system's. */
export function dateOf({ today }: { readonly today?: string }): string {
  return today ?? new Date().toISOString().slice(0, 10);
}
