import { Migrator as BaseMigrator } from '@mikro-orm/migrations';
import { type DatabaseSchema, type MikroORM, SqlSchemaGenerator } from '@mikro-orm/postgresql';

/** MikroORM leaves tables of a schema per house out of its snapshot; this puts them back. The class must keep this name. */
export class Migrator extends BaseMigrator {
  static override register(orm: MikroORM): void {
    orm.config.registerExtension('@mikro-orm/migrator', () => new Migrator(orm.em as never));
  }

  protected override storeCurrentSchema(schema?: DatabaseSchema): Promise<void> {
    return super.storeCurrentSchema(schema ?? new SqlSchemaGenerator(this.em as never).getTargetSchema(undefined, true));
  }
}
