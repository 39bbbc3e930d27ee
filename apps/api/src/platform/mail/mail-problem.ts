import { Refusal } from '@colophon/refusal';
import type { PlatformRefusal } from '../platform.problems.js';

/** What the mail library tells of a failure. */
interface MailError {
  readonly code?: string;
  readonly message?: string;
  /** The server's own words, with the number they begin with. */
  readonly response?: string;
  readonly responseCode?: number;
}

const connectionCodes = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROTOCOL', 'EPROXY', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
// RFC 4954: the server wants a name and a password, or will not have those it got.
const signInReplies = [530, 534, 535, 538];

/** Why a mail did not leave, as a refusal the person can act on; undefined for a bug of ours. The password is in none of its facts. */
export function describeMailError(error: unknown, smtpUrl: string, recipient: string): Refusal<PlatformRefusal> | undefined {
  const { code = '', message = '', response, responseCode } = error as MailError;
  const url = new URL(smtpUrl);
  const server = mailServer(smtpUrl);
  const reason = firstLine(response ?? message);
  if (code === 'EAUTH' || code === 'ENOAUTH' || (responseCode !== undefined && signInReplies.includes(responseCode))) {
    return new Refusal<PlatformRefusal>('mail-sign-in-refused', { server, user: decodeURIComponent(url.username) || '–', reason });
  }
  if (responseCode !== undefined) return new Refusal<PlatformRefusal>('mail-refused', { server, recipient, reason, reply: responseCode });
  if (code === 'ETLS' || /certificate|self-signed|SSL routines|TLS/i.test(message)) {
    return new Refusal<PlatformRefusal>('mail-connection-insecure', { server, reason });
  }
  return connectionCodes.includes(code) ? new Refusal<PlatformRefusal>('mail-server-unreachable', { server, reason }) : undefined;
}

/** The server's name and port, without the name and password that stand in the address. */
export function mailServer(smtpUrl: string): string {
  const { protocol, hostname, port } = new URL(smtpUrl);
  // RFC 8314: submission is on 587 in the clear and then encrypted, on 465 encrypted from the first byte.
  return `${hostname}:${port || (protocol === 'smtps:' ? 465 : 587)}`;
}

/** Whether trying again later may help: the server said "not now" (RFC 5321, 4.2.1), or nothing at all. */
export function mayPass({ facts }: Refusal): boolean {
  const reply = facts['reply'];
  return typeof reply !== 'number' || reply < 500;
}

/** OpenSSL packs what went wrong between the names of its functions and of its files. */
function firstLine(words: string): string {
  const openssl = /SSL routines:[^:]*:([^:]+)/.exec(words)?.[1];
  return (openssl ?? words.trim().split('\n')[0] ?? '').slice(0, 200);
}
