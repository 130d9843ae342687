// Queries that are asked all day are built and compiled once; afterwards only their values change. Building one costs
// Kysely more than SQLite takes to answer it.
import type { Compilable, CompiledQuery } from 'kysely';
import type { Db, Tx } from './database.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Stands for a value while the query is built. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query whose text does not depend on its values. `build` may bind them and do nothing else with them: it runs once.
 *
 * @example
 * const visitsOn = prepared(['date'], (db, { date }) => db.selectFrom('visits').selectAll().where('starts_on', '=', date));
 * const rows = await visitsOn(db, { date: '2026-03-02' });
 */
export function prepared<N extends string, V extends Readonly<Record<N, string | number | null>>, Row>(
  names: readonly (N & keyof V)[],
  build: (db: Db | Tx, values: V) => Compilable<Row>,
): (db: Db | Tx, values: V) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  // Kysely binds whatever it is given; the slots are replaced before anything is asked.
  const slots = Object.fromEntries(names.map((name) => [name, new Slot(name)])) as unknown as V;
  return async (db, values) => {
    const given: Values = values;
    if (!compiled) {
      // A value without its slot would be left out of the text without a word.
      const nameless = Object.keys(given).filter((name) => !names.some((known) => known === name));
      if (nameless.length > 0) throw new TypeError(`prepared without ${nameless.join(', ')}`);
      compiled = build(db, slots).compile();
    }
    const parameters = compiled.parameters.map((value) => (value instanceof Slot ? given[value.name] : value));
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

/** Choices that are kept built; a desk asks in a handful of ways, and each takes some kilobytes. */
const mostChoices = 60;

/**
 * The same for a query whose text depends on a choice as well: it is built once for each choice.
 *
 * @example
 * const visits = preparedFor(['date'], (db, { date }, { isNewestFirst }: Order) => ...);
 * const rows = await visits(db, { date: '2026-03-02' }, { isNewestFirst: true });
 */
export function preparedFor<Choice, N extends string, V extends Readonly<Record<N, string | number | null>>, Row>(
  names: readonly (N & keyof V)[],
  build: (db: Db | Tx, values: V, choice: Choice) => Compilable<Row>,
): (db: Db | Tx, values: V, choice: Choice) => Promise<Row[]> {
  const kept = new Map<string, (db: Db | Tx, values: V) => Promise<Row[]>>();
  return (db, values, choice) => {
    const key = JSON.stringify(choice);
    const ask = kept.get(key) ?? prepared(names, (handle, slots: V) => build(handle, slots, choice));
    // Put back at the end: the map's order is the order of use.
    kept.delete(key);
    kept.set(key, ask);
    const [oldest] = kept.keys();
    if (kept.size > mostChoices && oldest !== undefined) kept.delete(oldest);
    return ask(db, values);
  };
}
