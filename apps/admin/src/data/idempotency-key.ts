/** A fresh key per act. `crypto.randomUUID` exists only over HTTPS and on localhost, and a house may be reached by plain HTTP on its own network. */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
