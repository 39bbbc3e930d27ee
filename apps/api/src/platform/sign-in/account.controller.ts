import { Refusal } from '@colophon/refusal';
import { Body, Controller, HttpCode, Patch, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Returns } from '../http/returns.js';
import type { PlatformRefusal } from '../platform.problems.js';
import { Permit } from './permit.js';
import { type AccountChange, accountChange, type PasswordChange, passwordChange } from './session.schemas.js';
import { Sessions } from './sessions.js';

/** What a person changes of their own account. */
@ApiTags('sign-in')
@Controller('api/v1/account')
export class AccountController {
  constructor(private readonly sessions: Sessions) {}

  @Patch()
  @HttpCode(204)
  @Permit('signed-in')
  @Returns(null, { status: 204 })
  async change(@Body({ schema: accountChange }) { language }: AccountChange, @Req() request: FastifyRequest): Promise<void> {
    if (!request.principal) throw new Refusal<PlatformRefusal>('not-signed-in');
    await this.sessions.changeLanguage(request.principal.id, language);
  }

  /** The session that asks goes on; those on other machines end. */
  @Put('password')
  @HttpCode(204)
  @Permit('signed-in')
  @Returns(null, { status: 204 })
  async changePassword(@Body({ schema: passwordChange }) change: PasswordChange, @Req() request: FastifyRequest): Promise<void> {
    if (!request.principal) throw new Refusal<PlatformRefusal>('not-signed-in');
    await this.sessions.changePassword(request.principal, change, request.ip);
  }
}
