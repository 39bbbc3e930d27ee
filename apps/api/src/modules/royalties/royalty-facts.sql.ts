/** The readings a statement is made from. Each takes null for "all"; the bench runs the same texts through bare pg. */

const agreementColumns = `
  select a.id, a.signed_on::text as "signedOn", a.ends_on::text as "endsOn", a.currency, w.works, r.rules, v.advances
  from house.publishing_agreement a
  cross join lateral (
    select coalesce(array_agg(aw.work_id::text order by aw.work_id), '{}') as works from house.agreement_work aw where aw.agreement_id = a.id) w
  cross join lateral (
    select coalesce(json_agg(json_build_object(
      'id', rr.id, 'beneficiary', rr.beneficiary_id, 'part', rr.part, 'base', rr.base, 'countingUnit', rr.counting_unit,
      'works', rr.work_ids, 'products', rr.product_ids, 'productForms', rr.product_forms, 'excludedCopies', rr.excluded_copies,
      'effectiveFrom', rr.effective_from, 'effectiveTo', rr.effective_to, 'steps', s.steps) order by rr.position, rr.id), '[]') as rules
    from house.royalty_rule rr
    cross join lateral (
      select json_agg(json_build_object('above', rs.above, 'rate', rs.rate::text) order by rs.above) as steps
      from house.rate_step rs where rs.rule_id = rr.id) s
    where rr.agreement_id = a.id) r
  cross join lateral (
    select coalesce(json_agg(json_build_object('id', d.id, 'beneficiary', d.beneficiary_id, 'work', d.work_id, 'part', d.part,
      'amount', d.amount::text, 'paidOn', d.paid_on) order by d.paid_on, d.id), '[]') as advances
    from house.advance d where d.agreement_id = a.id) v`;

export const agreementByIdSql = `${agreementColumns} where a.id = $1`;

/** `$1`: beneficiaries; `$2`: works. An agreement is read when a rule or an advance pays one of them, or when it covers one of the works. */
export const agreementsSql = `${agreementColumns}
  where ($1::uuid[] is null and $2::uuid[] is null)
    or exists (select 1 from house.royalty_rule x where x.agreement_id = a.id and x.beneficiary_id = any($1::uuid[]))
    or exists (select 1 from house.advance x where x.agreement_id = a.id and x.beneficiary_id = any($1::uuid[]))
    or exists (select 1 from house.agreement_work x where x.agreement_id = a.id and x.work_id = any($2::uuid[]))
  order by a.signed_on, a.id`;

/** `$1`: a day. Everyone whom a rule or an advance of an agreement signed before it pays, in the order of their names. */
export const payeesSql = `
  select b.id::text from house.party b
  where exists (select 1 from house.royalty_rule r join house.publishing_agreement a on a.id = r.agreement_id
                where r.beneficiary_id = b.id and a.signed_on < $1)
    or exists (select 1 from house.advance d join house.publishing_agreement a on a.id = d.agreement_id
               where d.beneficiary_id = b.id and a.signed_on < $1)
  order by b.sort_name, b.id`;

/**
 * Deliveries that stand: neither a reversal nor reversed. `$1`: works; `$2`: received before this day; `$3` and `$4`: territory and
 * currency of the prices. The price is the one in force on reception, else the first announced one; after the last price ended there is none.
 */
export const deliveriesSql = `
  select d.print_run_id::text as run, d.id::text as delivery, p.work_id::text as work, p.id::text as product,
         p.work_id::text || '/' || p.edition_number as edition, p.form, d.received_on::text as "receivedOn", d.copies as "receivedCopies",
         (x.price * 10000)::bigint::text as price, x.announced
  from house.print_run_delivery d
  join house.print_run r on r.id = d.print_run_id
  join house.product p on p.id = r.product_id
  left join lateral (
    select e.amount_excluding_tax as price, e.valid_from > d.received_on as announced
    from house.price e
    where e.product_id = p.id and e.territory = $3 and e.currency = $4 and (e.valid_to is null or e.valid_to > d.received_on)
      and (e.valid_from is null or e.valid_from <= d.received_on or not exists (
        select 1 from house.price b where b.product_id = p.id and b.territory = $3 and b.currency = $4 and b.valid_to <= d.received_on))
    order by e.valid_from nulls first limit 1) x on true
  where d.reverses_id is null and not exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id)
    and ($1::uuid[] is null or p.work_id = any($1::uuid[])) and ($2::date is null or d.received_on < $2)`;

/** `$1`: beneficiaries. */
export const entriesSql = `
  select e.id::text, e.agreement_id::text as agreement, e.work_id::text as work, e.part, e.beneficiary_id::text as beneficiary,
         e.rule_id::text as rule, e.kind, e.reason, (e.amount * 100000000)::bigint::text as amount, e.print_run_id::text as run,
         e.delivery_id::text as delivery, e.advance_id::text as advance, e.occurred_on::text as "occurredOn", s.number as statement
  from house.royalty_entry e
  left join house.entry_shown t on t.entry_id = e.id
  left join house.royalty_statement s on s.id = coalesce(e.statement_id, t.statement_id)
  where $1::uuid[] is null or e.beneficiary_id = any($1::uuid[])
  order by e.recorded_at, e.id`;

/** `$1`: beneficiaries. Correcting statements follow the period of the one they correct, so they overlap it by nature. */
export const approvedSql = `
  select s.number as id, s.beneficiary_id::text as beneficiary, s.period_from::text as "from", s.period_to::text as "to"
  from house.royalty_statement s
  where s.state = 'approved' and s.corrects_id is null and ($1::uuid[] is null or s.beneficiary_id = any($1::uuid[]))`;

/** `$1`: beneficiaries. */
export const crossWorkSql = `
  select c.id::text, c.beneficiary_id::text as beneficiary, c.signed_on::text as "signedOn", w.works
  from house.cross_work_agreement c
  cross join lateral (
    select coalesce(array_agg(cw.work_id::text order by cw.work_id), '{}') as works
    from house.cross_work_agreement_work cw where cw.agreement_id = c.id) w
  where $1::uuid[] is null or c.beneficiary_id = any($1::uuid[])
  order by c.signed_on, c.id`;
