import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's log lines as JSON lines of pino. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest passes the text and its context, or an object of details, a text and the context. */
  private write(level: 'info' | 'warn' | 'error' | 'debug', message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part) => typeof part === 'string');
    if (typeof message === 'object') this.pino[level](message as object, texts.join(' '));
    else this.pino[level]({ context: texts.at(-1) }, String(message));
  }
}
