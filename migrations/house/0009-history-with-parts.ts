import { Migration } from '@mikro-orm/migrations';
import { type AuditedTable, auditTriggersOfRecord, belongingOfOldEntries } from './record-audit.ts';

const columns = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `r.${name}`]));
const ofWork = { record: 'work', id: 'r.work_id' };
const ofProduct = { record: 'product', id: 'r.product_id' };
const ofAgreement = { record: 'publishing_agreement', id: 'r.agreement_id' };
const ofRun = { record: 'print_run', id: 'r.print_run_id' };

/** From the rule of a step; of one that went with its steps, from what the trail says of it. */
const ofRule = (column: string, told: string) => `(select p.${column} from house.royalty_rule p where p.id = r.rule_id), (select ${told}
  from house.audit_entry p where p.entity_id = r.rule_id and p.entity = 'royalty_rule' order by p.occurred_at desc limit 1)`;

const records: readonly AuditedTable[] = [
  'party',
  'imprint',
  'collection',
  'work',
  'product',
  'location',
  'print_run',
  'publishing_agreement',
  'cross_work_agreement',
].map((table) => ({ table }));

/** Parts of parts after the parts they belong to. What is of a product alone is told of the product, what is of all its editions of the work. */
const parts: readonly AuditedTable[] = [
  { table: 'contributor', partOf: [ofProduct, ofWork], named: columns('party_id', 'role', 'credited_as') },
  { table: 'text_content', partOf: [ofProduct, ofWork], named: columns('text_type', 'language') },
  {
    table: 'subject',
    partOf: [ofWork],
    named: {
      ...columns('scheme', 'code', 'heading'),
      label_fr: '(select c.label_fr from house.subject_code c where c.scheme = r.scheme and c.code = r.code)',
      label_en: '(select c.label_en from house.subject_code c where c.scheme = r.scheme and c.code = r.code)',
    },
  },
  { table: 'price', partOf: [ofProduct], named: columns('amount', 'currency', 'territory', 'valid_from') },
  { table: 'set_part', partOf: [{ record: 'product', id: 'r.set_id' }], named: columns('part_id', 'copies') },
  { table: 'cover', key: 'product_id', partOf: [ofProduct], named: columns('width', 'height') },
  {
    table: 'product_file',
    partOf: [ofProduct],
    named: { ...columns('label'), name: '(select f.name from house.stored_file f where f.id = r.file_id)' },
  },
  { table: 'agreement_work', partOf: [ofAgreement], named: columns('work_id') },
  { table: 'agreement_party', partOf: [ofAgreement], named: columns('party_id', 'role') },
  { table: 'royalty_rule', partOf: [ofAgreement], named: columns('beneficiary_id', 'part') },
  {
    table: 'rate_step',
    partOf: [{ record: 'publishing_agreement', id: ofRule('agreement_id', 'p.record_id') }],
    named: { beneficiary_id: `coalesce(${ofRule('beneficiary_id', "(p.part->>'beneficiary_id')::uuid")})`, ...columns('above', 'rate') },
  },
  { table: 'advance', partOf: [ofAgreement], named: columns('beneficiary_id', 'work_id', 'part', 'amount') },
  {
    table: 'cross_work_agreement_work',
    partOf: [{ record: 'cross_work_agreement', id: 'r.agreement_id' }],
    named: columns('work_id'),
  },
  { table: 'print_run_place', partOf: [ofRun], named: columns('location_id', 'copies') },
  { table: 'print_run_delivery', partOf: [ofRun], named: columns('received_on', 'copies', 'location_id', 'reverses_id') },
];

/** The history of a record tells its parts too: the contributors of a work, the prices of a product, the rules of an agreement. */
export class HistoryWithParts extends Migration {
  override up(): void {
    this.addSql('alter table audit_entry add column record text, add column record_id uuid, add column part jsonb');
    this.belongingOfOldEntries();
    this.addSql('alter table audit_entry alter column record set not null, alter column record_id set not null');
    this.addSql('create index audit_entry_history_idx on audit_entry (record_id, occurred_at desc)');
    for (const audited of [...records, ...parts]) for (const statement of auditTriggersOfRecord(audited)) this.addSql(statement);
  }

  /** Entries stay what they were: they only learn where they belong. The guard is lifted for this one statement of the migration. */
  private belongingOfOldEntries(): void {
    this.addSql('alter table audit_entry disable trigger audit_entry_append_only');
    for (const audited of parts) for (const statement of belongingOfOldEntries(audited)) this.addSql(statement);
    this.addSql('update audit_entry set record = entity, record_id = entity_id where record_id is null');
    this.addSql('alter table audit_entry enable trigger audit_entry_append_only');
    // Deliveries have had no trail of their own, but say themselves who recorded them, and when.
    this.addSql(`
      insert into audit_entry (id, entity, entity_id, action, actor, occurred_at, record, record_id, part, changes)
      select gen_random_uuid(), 'print_run_delivery', r.id, 'created', r.recorded_by, r.recorded_at, 'print_run', r.print_run_id,
        jsonb_strip_nulls(jsonb_build_object(
          'received_on', r.received_on, 'copies', r.copies, 'location_id', r.location_id, 'reverses_id', r.reverses_id)),
        jsonb_strip_nulls(to_jsonb(r) - '{id,recorded_at,recorded_by}'::text[])
      from print_run_delivery r`);
  }
}
