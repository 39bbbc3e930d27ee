import { Refusal } from '@colophon/refusal';
import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type HouseProfileInput, Houses } from '../houses/houses.js';
import { sessionCookie } from '../http/door.js';
import { Returns } from '../http/returns.js';
import type { PlatformRefusal } from '../platform.problems.js';
import { SETTINGS, type Settings } from '../settings.js';
import { Permit } from './permit.js';
import type { Principal } from './principal.js';
import {
  type NewHouseInput,
  newHouseInput,
  type SessionView,
  type SetUpInput,
  type SignInInput,
  sessionView,
  setUpInput,
  signInInput,
  switchInput,
  type WelcomeView,
  welcomeView,
} from './session.schemas.js';
import { Sessions } from './sessions.js';

@ApiTags('sign-in')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly houses: Houses,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** What the sign-in page needs to know before anyone is signed in. */
  @Get('welcome')
  @Permit('anyone')
  @Returns(welcomeView)
  async welcome(): Promise<WelcomeView> {
    return { demo: this.settings.demo, setupNeeded: (await this.sessions.countUsers()) === 0, version: '0.1.0' };
  }

  @Post('session')
  @Permit('anyone')
  @Returns(sessionView, { status: 201 })
  async signIn(
    @Body({ schema: signInInput }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.begin(await this.sessions.signIn(input.email, input.password, origin(request)), reply);
  }

  @Get('session')
  @Permit('signed-in')
  @Returns(sessionView)
  session(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.view(signedIn(request));
  }

  @Patch('session')
  @Permit('signed-in')
  @Returns(sessionView)
  async switchHouse(@Body({ schema: switchInput }) input: { house: string }, @Req() request: FastifyRequest): Promise<SessionView> {
    await this.sessions.switchHouse(signedIn(request), input.house);
    const principal = await this.sessions.identify(request.cookies[sessionCookie] ?? '');
    return this.view(principal ?? signedIn(request));
  }

  @Delete('session')
  @HttpCode(204)
  @Permit('signed-in')
  @Returns(null, { status: 204 })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { sessionHash } = signedIn(request);
    if (sessionHash) await this.sessions.signOut(sessionHash);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }

  /** Ends every session of this person, on every machine. */
  @Delete('sessions')
  @HttpCode(204)
  @Permit('signed-in')
  @Returns(null, { status: 204 })
  async signOutEverywhere(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOutEverywhere(signedIn(request).id);
    void reply.clearCookie(sessionCookie, { path: '/' });
  }

  /** The first-run wizard: makes the house and its owner, and signs the owner in. Open only while nobody has an account. */
  @Post('setup')
  @Permit('anyone')
  @Returns(sessionView, { status: 201 })
  async setUp(
    @Body({ schema: setUpInput }) input: SetUpInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if ((await this.sessions.countUsers()) > 0) throw new Refusal<PlatformRefusal>('set-up-already');
    const owner = await this.sessions.addUser({ ...input.owner, language: input.house.language });
    const house = await this.houses.create({ name: input.house.name, profile: profileOf(input.house) });
    await this.sessions.addMember(owner, house.id, 'owner');
    return this.begin(await this.sessions.open(owner, origin(request), house.id), reply);
  }

  /** Another house for someone who has an account, such as a visitor of the demo: they own it and are in it at once. */
  @Post('houses')
  @Permit('signed-in')
  @Returns(sessionView, { status: 201 })
  async openHouse(@Body({ schema: newHouseInput }) input: NewHouseInput, @Req() request: FastifyRequest): Promise<SessionView> {
    const principal = signedIn(request);
    if (principal.kind !== 'person') throw new Refusal<PlatformRefusal>('not-permitted', { permission: 'house:write' });
    const house = await this.houses.create({ name: input.name, profile: profileOf(input) });
    await this.sessions.addMember(principal.id, house.id, 'owner');
    await this.sessions.switchHouse(principal, house.slug);
    return this.view((await this.sessions.identify(request.cookies[sessionCookie] ?? '')) ?? principal);
  }

  private async begin(token: string, reply: FastifyReply): Promise<SessionView> {
    const principal = await this.sessions.identify(token);
    if (!principal) throw new Error('A session just opened is not found.');
    void reply.setCookie(sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.publicUrl?.startsWith('https:') ?? false,
      maxAge: 30 * 86_400,
    });
    return this.view(principal);
  }

  private async view(principal: Principal): Promise<SessionView> {
    const { house, role } = principal;
    return {
      user: { id: principal.id, name: principal.name, email: principal.email, language: principal.language },
      house: house && { id: house.id, slug: house.slug, name: house.name, demo: house.demo },
      houses: principal.kind === 'person' ? await this.sessions.housesOf(principal.id) : [],
      role,
      permissions: [...principal.permissions],
      demo: this.settings.demo,
    };
  }
}

function profileOf({ name: _, ...profile }: NewHouseInput): HouseProfileInput {
  return profile;
}

function signedIn(request: FastifyRequest): Principal {
  if (!request.principal) throw new Refusal<PlatformRefusal>('not-signed-in');
  return request.principal;
}

function origin(request: FastifyRequest): { address: string; userAgent: string } {
  return { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
}
