import { MikroORM } from '@mikro-orm/postgresql';
import { type DynamicModule, Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ApiKeyController } from './api-keys/api-key.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { Clock } from './clock/clock.js';
import { HouseDatabase } from './database/house-database.js';
import { PlatformDatabase } from './database/platform-database.js';
import { FileStore, HouseFiles, LocalFileStore } from './files/file-store.js';
import { HealthController } from './health/health.controller.js';
import { Home, HomeController } from './home/home.js';
import { HouseDay } from './houses/house-day.js';
import { HouseProfileController } from './houses/house-profile.controller.js';
import { HouseProfileService } from './houses/house-profile.service.js';
import { Houses } from './houses/houses.js';
import { AnswerInterceptor } from './http/answer.interceptor.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { InputInvalid } from './http/input-invalid.js';
import { ProblemFilter } from './http/problem.filter.js';
import { MailController } from './mail/mail.controller.js';
import { Mailer } from './mail/mailer.js';
import { Numbering } from './numbering/numbering.js';
import { EventHandlers } from './outbox/event-handlers.js';
import { LivingWorkers } from './outbox/living-workers.js';
import { Outbox } from './outbox/outbox.js';
import { JOBS, type JobSettings, Relay } from './outbox/relay.js';
import { type ProblemTable, ProblemTables } from './problems/problem-tables.js';
import { Search, SearchController } from './search/search.js';
import { SETTINGS, type Settings } from './settings.js';
import { PermissionGuard } from './sign-in/permission.guard.js';
import { SessionController } from './sign-in/session.controller.js';
import { Sessions } from './sign-in/sessions.js';
import { TaskController } from './tasks/task.controller.js';
import { Tasks } from './tasks/tasks.js';

export interface PlatformOptions {
  readonly settings: Settings;
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly jobs: JobSettings;
  readonly problems: Readonly<Record<string, ProblemTable>>;
}

const shared = [
  HouseProfileService,
  PlatformDatabase,
  HouseDatabase,
  HouseDay,
  Houses,
  Sessions,
  Outbox,
  EventHandlers,
  LivingWorkers,
  Relay,
  Tasks,
  Numbering,
  HouseFiles,
  Mailer,
  Home,
  Search,
];

/** The plumbing every module shares. */
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    const given = [
      { provide: SETTINGS, useValue: options.settings },
      { provide: JOBS, useValue: options.jobs },
      { provide: MikroORM, useValue: options.orm },
      { provide: Clock, useValue: options.clock },
      { provide: ProblemTables, useValue: new ProblemTables(options.problems) },
      { provide: FileStore, useValue: new LocalFileStore(options.settings.filesDir) },
    ];
    return {
      module: PlatformModule,
      global: true,
      controllers: [
        SessionController,
        TaskController,
        AuditController,
        MailController,
        HomeController,
        SearchController,
        HealthController,
        HouseProfileController,
        ApiKeyController,
      ],
      providers: [
        ...given,
        ...shared,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        {
          provide: APP_PIPE,
          useValue: new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InputInvalid(issues) }),
        },
      ],
      exports: [...given, ...shared],
    };
  }
}
