import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { PlatformDatabase } from '../database/platform-database.js';
import type { PlatformRefusal } from '../platform.problems.js';
import type { Language } from '../problems/problem-type.js';
import { hashPassword, passwordMatches } from './password.js';
import { type Permission, permissions, type Role, rolePermissions } from './permissions.js';
import type { Principal } from './principal.js';

const sessionDays = 30;
/** For one account; a whole office may stand behind one address. */
const attemptsAllowed = { account: 10, address: 30 };
const attemptWindowMinutes = 15;

interface SessionRow {
  user_id: string;
  email: string;
  name: string;
  language: Language;
  stale: boolean;
  house_id: string | null;
  slug: string | null;
  house_name: string | null;
  schema_name: string | null;
  demo: boolean | null;
  role: Role | null;
}

interface KeyRow {
  key_id: string;
  house_id: string;
  slug: string;
  house_name: string;
  schema_name: string;
  demo: boolean;
}

/** Sign-ins: opaque random tokens, of which the database keeps only the hash, so that a stolen backup opens nothing. */
@Injectable()
export class Sessions {
  constructor(
    private readonly platform: PlatformDatabase,
    private readonly clock: Clock,
  ) {}

  /** Opens a session for a person whose password matches, in the house they last worked in. */
  async signIn(email: string, password: string, from: { address: string; userAgent: string }): Promise<string> {
    const address = email.trim().toLowerCase();
    const attempt = await this.beginAttempt([`address:${from.address}`, `email:${address}`]);
    const user = await this.platform.row<{ id: string; password_hash: string }>(
      'select id, password_hash from platform.app_user where email = $1',
      [address],
    );
    if (!(await passwordMatches(password, user?.password_hash)) || !user) throw new Refusal<PlatformRefusal>('sign-in-refused');
    await this.platform.transaction((rows) => rows('delete from platform.sign_in_attempt where id = any($1::uuid[])', [attempt]));
    return this.open(user.id, from);
  }

  async open(userId: string, from: { address: string; userAgent: string }, houseId?: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expires = new Date(now.getTime() + sessionDays * 86_400_000);
    await this.platform.transaction(async (rows) => {
      await rows('delete from platform.session where user_id = $1 and expires_at < $2', [userId, now]);
      await rows(
        `insert into platform.session (token_hash, user_id, house_id, user_agent, address, created_at, last_seen_at, expires_at)
         select $1, $2::uuid, coalesce($7::uuid,
           (select s.house_id from platform.session s where s.user_id = $2::uuid and s.house_id is not null order by s.last_seen_at desc limit 1),
           (select m.house_id from platform.membership m where m.user_id = $2::uuid order by m.created_at limit 1)), $3, $4, $5, $5, $6`,
        [tokenHash(token), userId, from.userAgent.slice(0, 200), from.address, now, expires, houseId ?? null],
      );
    });
    return token;
  }

  /** The person behind a session cookie, and the house it is in; null when it is unknown, ended or expired. */
  async identify(token: string): Promise<Principal | null> {
    const now = this.clock.now();
    const hash = tokenHash(token);
    const row = await this.platform.prepared<SessionRow>(
      `select s.user_id, u.email, u.name, u.language, s.last_seen_at < $2::timestamptz - interval '5 minutes' as stale,
              h.id as house_id, h.slug, h.name as house_name, h.schema_name, h.demo, m.role
       from platform.session s
       join platform.app_user u on u.id = s.user_id
       left join platform.membership m on m.user_id = s.user_id and m.house_id = s.house_id
       left join platform.house h on h.id = m.house_id and h.state = 'ready'
       where s.token_hash = $1 and s.expires_at > $2`,
      [hash, now],
    );
    if (!row) return null;
    if (row.stale) await this.touch(hash, now);
    return {
      kind: 'person',
      id: row.user_id,
      name: row.name,
      email: row.email,
      language: row.language,
      role: row.role,
      permissions: row.role === null ? new Set() : rolePermissions[row.role],
      house: houseOf(row),
      sessionHash: hash,
    };
  }

  /** The house and rights behind an API key. */
  async identifyKey(token: string): Promise<Principal | null> {
    const row = await this.platform.prepared<KeyRow>(
      `select k.key_id, k.house_id, h.slug, h.name as house_name, h.schema_name, h.demo
       from platform.api_key k join platform.house h on h.id = k.house_id and h.state = 'ready'
       where k.token_hash = $1`,
      [tokenHash(token)],
    );
    if (!row) return null;
    const key = await this.platform.row<{ label: string; scopes: string[] }>(
      `select label, scopes from "${row.schema_name}".api_key where id = $1 and revoked_at is null`,
      [row.key_id],
    );
    if (!key) return null;
    return {
      kind: 'key',
      id: row.key_id,
      name: key.label,
      email: '',
      language: 'fr',
      role: null,
      permissions: new Set(permissions.filter((permission): permission is Permission => key.scopes.includes(permission))),
      house: houseOf(row),
      sessionHash: null,
    };
  }

  async signOut(sessionHash: Buffer): Promise<void> {
    await this.platform.transaction((rows) => rows('delete from platform.session where token_hash = $1', [sessionHash]));
  }

  /** Ends every session of a person, on every machine. */
  async signOutEverywhere(userId: string): Promise<void> {
    await this.platform.transaction((rows) => rows('delete from platform.session where user_id = $1', [userId]));
  }

  async switchHouse(principal: Principal, slug: string): Promise<void> {
    const moved = await this.platform.transaction((rows) =>
      rows(
        `update platform.session s set house_id = h.id
         from platform.house h join platform.membership m on m.house_id = h.id
         where s.token_hash = $1 and h.slug = $2 and h.state = 'ready' and m.user_id = s.user_id
         returning h.id`,
        [principal.sessionHash, slug],
      ),
    );
    if (moved.length === 0) throw new Refusal<PlatformRefusal>('house-unknown', { house: slug });
  }

  housesOf(userId: string): Promise<{ slug: string; name: string; role: Role }[]> {
    return this.platform.rows(
      `select h.slug, h.name, m.role from platform.membership m join platform.house h on h.id = m.house_id
       where m.user_id = $1 and h.state = 'ready' order by h.name`,
      [userId],
    );
  }

  async addUser(user: { email: string; name: string; password: string; language: Language }): Promise<string> {
    const id = uuid();
    const hash = await hashPassword(user.password);
    const added = await this.platform.transaction((rows) =>
      rows(
        `insert into platform.app_user (id, email, name, language, password_hash) values ($1, $2, $3, $4, $5)
         on conflict (email) do nothing returning id`,
        [id, user.email.trim().toLowerCase(), user.name, user.language, hash],
      ),
    );
    if (added.length === 0) throw new Refusal<PlatformRefusal>('email-taken', { email: user.email });
    return id;
  }

  async addMember(userId: string, houseId: string, role: Role): Promise<void> {
    await this.platform.transaction((rows) =>
      rows(
        `insert into platform.membership (user_id, house_id, role) values ($1, $2, $3)
         on conflict (user_id, house_id) do update set role = excluded.role`,
        [userId, houseId, role],
      ),
    );
  }

  async countUsers(): Promise<number> {
    return Number((await this.platform.row<{ n: string }>('select count(*) as n from platform.app_user'))?.n ?? 0);
  }

  private async touch(hash: Buffer, now: Date): Promise<void> {
    const expires = new Date(now.getTime() + sessionDays * 86_400_000);
    await this.platform.transaction((rows) =>
      rows('update platform.session set last_seen_at = $2, expires_at = $3 where token_hash = $1', [hash, now, expires]),
    );
  }

  /**
   * Counts an attempt before its password is looked at, one after the other per subject, so that many at once are no way around the
   * limit. One that succeeds is taken off again. Answers the ids of what was counted.
   */
  private beginAttempt(subjects: string[]): Promise<string[]> {
    const now = this.clock.now();
    return this.platform.transaction(async (rows) => {
      // In the order of the subjects, which is the same for everybody: two attempts never wait for each other.
      for (const subject of subjects) await rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
      await rows(`delete from platform.sign_in_attempt where attempted_at < $1::timestamptz - interval '1 day'`, [now]);
      const crowded = await rows(
        `select subject from platform.sign_in_attempt
         where subject = any($1::text[]) and attempted_at > $2::timestamptz - interval '${attemptWindowMinutes} minutes'
         group by subject
         having count(*) >= case when subject like 'address:%' then ${attemptsAllowed.address} else ${attemptsAllowed.account} end`,
        [subjects, now],
      );
      if (crowded.length > 0) throw new Refusal<PlatformRefusal>('too-many-attempts', { minutes: attemptWindowMinutes });
      const ids = subjects.map(() => uuid());
      await rows(
        `insert into platform.sign_in_attempt (id, subject, attempted_at) select id, subject, $3 from unnest($1::uuid[], $2::text[]) as t (id, subject)`,
        [ids, subjects, now],
      );
      return ids;
    });
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

type HouseColumns = Pick<SessionRow, 'house_id' | 'slug' | 'house_name' | 'schema_name' | 'demo'>;

function houseOf(row: HouseColumns): Principal['house'] {
  if (row.house_id === null || row.slug === null || row.house_name === null || row.schema_name === null) return null;
  return { id: row.house_id, slug: row.slug, name: row.house_name, schema: row.schema_name, demo: row.demo ?? false };
}
