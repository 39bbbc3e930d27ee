const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/** The facts of a task as a sentence takes them: days written out, and of a list its first record. */
export function todoFacts(facts: Readonly<Record<string, unknown>>, writeDay: (day: string) => string): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const first: unknown = Array.isArray(fact) ? fact[0] : undefined;
    if (typeof first === 'object' && first !== null) Object.assign(plain, todoFacts({ ...first }, writeDay));
    else if (typeof fact === 'string') plain[name] = calendarDay.test(fact) ? writeDay(fact) : fact;
    else if (typeof fact === 'number') plain[name] = String(fact);
  }
  return plain;
}
