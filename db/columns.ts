import { customType, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The column kit: the few column types that the schema is built from. A second engine brings another kit with the
 * same names; schema.ts stays as it is.
 */
export const table = sqliteTable;

/** A UUIDv7 or another text key made by the app. */
export const id = (name: string) => text(name);

export const string = (name: string) => text(name);

export const number = (name: string) => integer(name);

/** UTC milliseconds, passed in by the caller. */
export const time = (name: string) => integer(name);

/** Plain data stored as JSON text. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value),
  })(name);
