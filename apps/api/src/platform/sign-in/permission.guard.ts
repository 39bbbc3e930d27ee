import { Refusal } from '@colophon/refusal';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { PlatformRefusal } from '../platform.problems.js';
import { ACCESS, type Access } from './permit.js';

@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === undefined) throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no permission.`);
    if (access === 'anyone') return true;
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!principal) throw new Refusal<PlatformRefusal>('not-signed-in');
    if (access === 'signed-in') {
      // What a person does with their own sign-in is not for a program's key.
      if (principal.kind === 'person') return true;
      throw new Refusal<PlatformRefusal>('not-permitted', { permission: access });
    }
    if (!principal.house) throw new Refusal<PlatformRefusal>('house-missing');
    if (!principal.permissions.has(access)) throw new Refusal<PlatformRefusal>('not-permitted', { permission: access });
    return true;
  }
}
